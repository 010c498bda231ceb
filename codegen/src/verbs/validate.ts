import { catalogOption } from "./generation-options.ts";
import { addVerb, type JsonOption, type Verb } from "./verb.ts";

/** `scopewright validate` */
export const validateVerb: Verb = (program, start) => {
  addVerb(program, "validate", "tell every issue of a catalog with its place")
    .addOption(catalogOption())
    .action((options: { readonly catalog: string } & JsonOption) =>
      start(options.json, async (output) => {
        const { validateCommand } = await import("../commands/validate.ts");
        return validateCommand(options.catalog, output);
      }),
    );
};
