import { Option, type Command } from "commander";
import type { ImportOptions } from "./run.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright import` */
export const importVerb: Verb = defineVerb<Omit<ImportOptions, "catalog" | "readableCatalog" | "next" | "named">>({
  name: "import",
  description:
    "build or extend a catalog from OpenAPI documents, or find scopes in an answer, a page, a state file, code or a list",
  catalog: "bundled",
  examples: [
    ["import openapi.yaml --write", "make scopes.json from a document, or extend it"],
    ["import answer.json", "compare the names in a saved answer with the catalog"],
  ],
  more: "--write changes your own catalog, never SendGrid's.",
  finds: "something is new and not written, or needs a decision; or the catalog has issues",
  takes: addOptions,
  run: async ({ args, options: given, ownCatalog, readableCatalog, configuration, given: named, output }) => {
    const { repeatCommand } = await import("../../cli/repeat-command.ts");
    const next = repeatCommand({ catalog: ownCatalog }, configuration, process.cwd());
    const options = { ...given, catalog: ownCatalog, readableCatalog, next, named };
    if (options.probe !== undefined) {
      const { probeCommand } = await import("./probe/run.ts");
      return probeCommand(args, options, output);
    }
    const { importCommand } = await import("./run.ts");
    return importCommand(args, options, output);
  },
});

function addOptions(command: Command): void {
  command
    .argument("[files...]", "OpenAPI documents (JSON or YAML), or one file of any other form that lists scopes")
    .option("--write", "merge what is new into the catalog; a document creates the catalog if there is none")
    .option("--key-type <id>", "the key type of new scopes; otherwise that of the scopes most like each")
    .addOption(
      new Option("--access <access>", 'the access of new scopes; otherwise "write", the safer choice').choices([
        "read",
        "write",
      ]),
    )
    .option("--source <id>", "the id of the source that new entries refer to; otherwise one for the file")
    .addOption(
      new Option("--several <meaning>", "documents: how a list of several scopes in one requirement is meant").choices([
        "all",
        "any",
      ]),
    )
    .option("--read <methods>", "documents: the methods that only read, to assume the access of scopes", "GET,HEAD")
    .option("--extension <names...>", "documents: further extensions that list scopes")
    .option("--probe <answers>", "record which calls worked with which scopes (JSON), as observed evidence");
}
