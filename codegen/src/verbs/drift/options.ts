import type { DriftOptions } from "./run.ts";
import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright drift` */
export const driftVerb: Verb = (program, start) => {
  addVerb(
    program,
    "drift",
    "report how live keys differ from what was declared, and which keys can create or widen keys",
  )
    .addOption(catalogOption())
    .requiredOption("--declared <files...>", 'keys as they should be: { "name", "scopes" }, or a list of them')
    .requiredOption("--actual <files...>", "saved answers of GET /v3/api_keys/{api_key_id}, or lists of them")
    .action((options: DriftOptions & JsonOption) =>
      start(options.json, async (output) => {
        const { driftCommand } = await import("./run.ts");
        return driftCommand(options, output);
      }),
    );
};
