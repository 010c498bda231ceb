import { Option } from "commander";
import type { ImportOptions } from "./run.ts";
import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright import` */
export const importVerb: Verb = (program, start) => {
  addVerb(
    program,
    "import",
    "build or extend a catalog from OpenAPI documents, or find scopes in an answer, a page, a state file, code or a list",
  )
    .argument("[files...]", "OpenAPI documents (JSON or YAML), or one file of any other form that lists scopes")
    .addOption(catalogOption())
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
    .option("--probe <answers>", "record which calls worked with which scopes (JSON), as observed evidence")
    .action((files: readonly string[], options: ImportOptions & JsonOption) =>
      start(options.json, async (output) => {
        if (options.probe !== undefined) {
          const { probeCommand } = await import("./probe/run.ts");
          return probeCommand(files, options, output);
        }
        const { importCommand } = await import("./run.ts");
        return importCommand(files, options, output);
      }),
    );
};
