import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright validate` */
export const validateVerb: Verb = (program, start) => {
  addVerb(program, "validate", "report every issue of a catalog with its place")
    .addOption(catalogOption())
    .action((options: { readonly catalog: string } & JsonOption) =>
      start(options.json, async (output) => {
        const { validateCommand } = await import("./run.ts");
        return validateCommand(options.catalog, output);
      }),
    );
};
