import {
  addGenerationOptions,
  generationKeys,
  toGenerationOptions,
  type GivenGenerationOptions,
} from "../../cli/shared-options.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright check` */
export const checkVerb: Verb = defineVerb<GivenGenerationOptions>({
  name: "check",
  description: "report whether the generated files are up to date; exit with 1 if not",
  catalog: "own",
  examples: [["check --catalog scopes.json --out src/generated", "fail in CI if code and catalog differ"]],
  finds: "a generated file is out of date, or the catalog has issues",
  configurable: generationKeys,
  takes: addGenerationOptions,
  run: async (call) => {
    const { checkCommand } = await import("./run.ts");
    return checkCommand(toGenerationOptions(call), call.output);
  },
});
