import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright init` */
export const initVerb: Verb = (program, start) => {
  addVerb(program, "init", "write a small catalog to start from, with one example of each part")
    .addOption(catalogOption())
    .action((options: { readonly catalog: string } & JsonOption) =>
      start(options.json, async (output) => {
        const { initCommand } = await import("./run.ts");
        return initCommand(options.catalog, output);
      }),
    );
};
