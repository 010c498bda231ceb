import type { DriftOptions } from "./run.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright drift` */
export const driftVerb: Verb = defineVerb<Omit<DriftOptions, "catalog">>({
  name: "drift",
  description: "report how live keys differ from what was declared, and which keys can create or widen keys",
  catalog: "bundled",
  examples: [["drift --declared keys.json --actual answer.json", "compare declared keys with a saved answer"]],
  finds: "a key differs, a place in a file was not understood, or the catalog has issues",
  takes: (command) =>
    command
      .requiredOption("--declared <files...>", 'keys as they should be: { "name", "scopes" }, or a list of them')
      .requiredOption("--actual <files...>", "saved answers of GET /v3/api_keys/{api_key_id}, or lists of them"),
  run: async ({ readableCatalog, options, output }) => {
    const { driftCommand } = await import("./run.ts");
    return driftCommand({ ...options, catalog: readableCatalog() }, output);
  },
});
