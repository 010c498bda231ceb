import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright init` */
export const initVerb: Verb = defineVerb({
  name: "init",
  description: "write a small catalog to start from, with one example of each part",
  catalog: "own",
  examples: [["init", "write scopes.json, if there is none"]],
  run: async ({ ownCatalog, configuration, output }) => {
    const { initCommand } = await import("./run.ts");
    const { repeatCommand } = await import("../../cli/repeat-command.ts");
    const next = repeatCommand({ catalog: ownCatalog }, configuration, process.cwd());
    const home = configuration?.home ?? process.cwd();
    return initCommand(ownCatalog, { next, home, out: configuration?.out ?? "generated" }, output);
  },
});
