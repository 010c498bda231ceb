import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright schema` */
export const schemaVerb: Verb = defineVerb<{ readonly out?: string }>({
  name: "schema",
  description: 'print a JSON Schema that checks key manifests, { "keyType", "name", "scopes" }',
  catalog: "bundled",
  examples: [["schema --out key.schema.json", "write the schema for your editor and for CI"]],
  finds: "the catalog has issues",
  takes: (command) => command.option("--out <file>", "write it to a file instead"),
  run: async ({ readableCatalog, options, output }) => {
    const { schemaCommand } = await import("./run.ts");
    return schemaCommand(readableCatalog(), options.out, output);
  },
});
