import type { ExploreOptions } from "./run.ts";
import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright explore` */
export const exploreVerb: Verb = (program, start) => {
  addVerb(program, "explore", "write a page to choose permissions in, and to see what a key can do")
    .addOption(catalogOption())
    .option("--out <file>", "the page; one file that needs no network", "scopes.html")
    .option("--audit <file>", 'show what code needs: a saved result of "scopewright audit --json"')
    .option("--granted <files...>", "show what one key has, or compare two: saved answers with their scopes")
    .option("--runtime <module>", "the module that the copied TypeScript imports from")
    .option("--open", "open the page in the browser")
    .addHelpText("after", "\nExample:\n  scopewright explore --audit report.json --granted key.json --open")
    .action((options: ExploreOptions & JsonOption) =>
      start(options.json, async (output) => {
        const { exploreCommand } = await import("./run.ts");
        return exploreCommand(options, output);
      }),
    );
};
