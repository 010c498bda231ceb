import type { AuditCommandOptions } from "./run.ts";
import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright audit` */
export const auditVerb: Verb = (program, start) => {
  addVerb(program, "audit", "tell the least scopes that the calls in a code base need, with call sites")
    .argument("[paths...]", 'files, folders and globs; "!" before one takes away; the working folder if there are none')
    .addOption(catalogOption())
    .option("--project <file>", "the tsconfig whose files are read if no paths are given, and whose aliases hold")
    .option("--allow-unresolved", "exit with 0 although calls are unresolved")
    .option("--write <file>", "write the result as a typed constant")
    .option("--check <file>", "exit with 1 if the constant in the file and the code differ")
    .option("--granted <file>", "compare with a saved answer of GET /v3/scopes")
    .option("--runtime <module>", "the module to import the key function from", "scopewright")
    .action((paths: readonly string[], options: AuditCommandOptions & JsonOption) =>
      start(options.json, async (output) => {
        const { auditCommand } = await import("./run.ts");
        return auditCommand(paths, options, output);
      }),
    );
};
