import type { GenerationOptions } from "../../generation/generation-options.ts";
import { addGenerationOptions, toGenerationOptions } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright watch` */
export const watchVerb: Verb = (program, start) => {
  const verb = addVerb(program, "watch", "regenerate after each change of the catalog, until Ctrl-C");
  addGenerationOptions(verb).action((options: GenerationOptions & JsonOption) =>
    start(options.json, async (output) => {
      const { watchCommand } = await import("./run.ts");
      return watchCommand({ ...toGenerationOptions(options), json: options.json === true }, output);
    }),
  );
};
