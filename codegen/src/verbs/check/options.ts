import type { GenerationOptions } from "../../generation/generation-options.ts";
import { addGenerationOptions, toGenerationOptions } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright check` */
export const checkVerb: Verb = (program, start) => {
  const verb = addVerb(program, "check", "report whether the generated files are up to date; exit with 1 if not");
  addGenerationOptions(verb).action((options: GenerationOptions & JsonOption) =>
    start(options.json, async (output) => {
      const { checkCommand } = await import("./run.ts");
      return checkCommand(toGenerationOptions(options), output);
    }),
  );
};
