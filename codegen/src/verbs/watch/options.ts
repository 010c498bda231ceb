import {
  addGenerationOptions,
  generationKeys,
  toGenerationOptions,
  type GivenGenerationOptions,
} from "../../cli/shared-options.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright watch` */
export const watchVerb: Verb = defineVerb<GivenGenerationOptions>({
  name: "watch",
  description: "regenerate after each change of the catalog, until Ctrl-C",
  catalog: "own",
  examples: [["watch --catalog scopes.json --out src/generated", "keep the code up to date while you edit"]],
  more: "With --json it prints one line for each run.",
  configurable: generationKeys,
  takes: addGenerationOptions,
  run: async (call) => {
    const { watchCommand } = await import("./run.ts");
    return watchCommand(toGenerationOptions(call), call.output);
  },
});
