import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright schema` */
export const schemaVerb: Verb = (program, start) => {
  addVerb(program, "schema", 'print a JSON Schema that checks key manifests, { "keyType", "name", "scopes" }')
    .addOption(catalogOption())
    .option("--out <file>", "write it to a file instead")
    .action((options: { readonly catalog: string; readonly out?: string } & JsonOption) =>
      start(options.json, async (output) => {
        const { schemaCommand } = await import("./run.ts");
        return schemaCommand(options.catalog, options.out, output);
      }),
    );
};
