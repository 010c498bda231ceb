import type { GenerationOptions } from "../commands/generation-options.ts";
import { addGenerationOptions, toGenerationOptions } from "./generation-options.ts";
import { addVerb, type JsonOption, type Verb } from "./verb.ts";

/** `scopewright check` */
export const checkVerb: Verb = (program, start) => {
  const verb = addVerb(program, "check", "exit with 1 if anything is stale or missing, and tell what differs");
  addGenerationOptions(verb).action((options: GenerationOptions & JsonOption) =>
    start(options.json, async (output) => {
      const { checkCommand } = await import("../commands/check.ts");
      return checkCommand(toGenerationOptions(options), output);
    }),
  );
};
