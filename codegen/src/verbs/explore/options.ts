import type { ExploreOptions } from "./run.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright explore` */
export const exploreVerb: Verb = defineVerb<Omit<ExploreOptions, "catalog">>({
  name: "explore",
  description: "write a page to choose permissions in, and to see what a key can do",
  catalog: "bundled",
  examples: [["explore --audit report.json --granted key.json --open", "show what code needs and a key has"]],
  finds: "the catalog has issues; nothing was written",
  takes: (command) =>
    command
      .option("--out <file>", "the page; one file that needs no network", "scopes.html")
      .option("--audit <file>", 'show what code needs: a saved result of "npx scopewright audit --json"')
      .option("--granted <files...>", "show what one key has, or compare two: saved answers with their scopes")
      .option("--runtime <module>", "the module that the copied TypeScript imports from")
      .option("--open", "open the page in the browser"),
  run: async ({ readableCatalog, options, output }) => {
    const { exploreCommand } = await import("./run.ts");
    return exploreCommand({ ...options, catalog: readableCatalog() }, output);
  },
});
