import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright validate` */
export const validateVerb: Verb = defineVerb({
  name: "validate",
  description: "report every issue of a catalog with its place",
  catalog: "own",
  examples: [["validate --catalog scopes.json", "check a catalog that you edited"]],
  finds: "the catalog has issues",
  run: async ({ ownCatalog, output }) => {
    const { validateCommand } = await import("./run.ts");
    return validateCommand(ownCatalog, output);
  },
});
