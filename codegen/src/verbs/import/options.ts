import { Option } from "commander";
import type { ImportOptions } from "./run.ts";
import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright import` */
export const importVerb: Verb = (program, start) => {
  addVerb(
    program,
    "import",
    "tell which scopes in a saved answer, a documentation page or a list are new, gone or misnamed",
  )
    .argument("<file>", "the answer (JSON), the page (Markdown or HTML) or the list (a name per line)")
    .addOption(catalogOption())
    .option("--write", "merge new scopes into the catalog")
    .option("--key-type <id>", "the key type of new scopes; otherwise that of the scopes most like each")
    .addOption(
      new Option("--access <access>", 'the access of new scopes; otherwise "write", the safer choice').choices([
        "read",
        "write",
      ]),
    )
    .option("--source <id>", "the id of the source that new scopes refer to; otherwise one for the file")
    .action((file: string, options: ImportOptions & JsonOption) =>
      start(options.json, async (output) => {
        const { importCommand } = await import("./run.ts");
        return importCommand(file, options, output);
      }),
    );
};
