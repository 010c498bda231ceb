import type { GenerationOptions } from "../../generation/generation-options.ts";
import { addGenerationOptions, toGenerationOptions } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright generate` */
export const generateVerb: Verb = (program, start) => {
  const verb = addVerb(program, "generate", "generate TypeScript from the catalog; unchanged files are left alone");
  addGenerationOptions(verb).action((options: GenerationOptions & JsonOption) =>
    start(options.json, async (output) => {
      const { generateCommand } = await import("./run.ts");
      return generateCommand(toGenerationOptions(options), output);
    }),
  );
};
