import type { GenerationOptions } from "../commands/generation-options.ts";
import { addGenerationOptions, toGenerationOptions } from "./generation-options.ts";
import { addVerb, type JsonOption, type Verb } from "./verb.ts";

/** `scopewright generate` */
export const generateVerb: Verb = (program, start) => {
  const verb = addVerb(program, "generate", "write what changed, delete own orphans, leave identical files untouched");
  addGenerationOptions(verb).action((options: GenerationOptions & JsonOption) =>
    start(options.json, async (output) => {
      const { generateCommand } = await import("../commands/generate.ts");
      return generateCommand(toGenerationOptions(options), output);
    }),
  );
};
