import { Option } from "commander";
import type { DiffOptions } from "./run.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright diff` */
export const diffVerb: Verb = (program, start) => {
  addVerb(program, "diff", "report what changed between two catalogs, and the release that it calls for")
    .argument("<old>", 'a catalog: a file, or a git revision such as "HEAD~1:scopes.json"')
    .argument("<new>", "the catalog to compare with it")
    .addOption(new Option("--markdown", "print a part of a changelog on standard output").conflicts("json"))
    .addOption(
      new Option("--fail-on <release>", "exit with 1 if the changes call for that release or a stronger one").choices([
        "major",
        "minor",
        "patch",
      ]),
    )
    .action((before: string, after: string, options: DiffOptions & JsonOption) =>
      start(options.json, async (output) => {
        const { diffCommand } = await import("./run.ts");
        return diffCommand(before, after, options, output);
      }),
    );
};
