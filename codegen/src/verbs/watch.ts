import type { GenerationOptions } from "../commands/generation-options.ts";
import { addGenerationOptions, toGenerationOptions } from "./generation-options.ts";
import { addVerb, type JsonOption, type Verb } from "./verb.ts";

/** `scopewright watch` */
export const watchVerb: Verb = (program, start) => {
  const verb = addVerb(program, "watch", "regenerate whenever the catalog changes, until Ctrl-C");
  addGenerationOptions(verb).action((options: GenerationOptions & JsonOption) =>
    start(options.json, async (output) => {
      const { watchCommand } = await import("../commands/watch.ts");
      return watchCommand({ ...toGenerationOptions(options), json: options.json === true }, output);
    }),
  );
};
