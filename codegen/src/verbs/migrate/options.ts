import type { MigrateOptions } from "./run.ts";
import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright migrate` */
export const migrateVerb: Verb = (program, start) => {
  addVerb(program, "migrate", "rewrite retired names to their replacements wherever code uses them as scopes")
    .argument("<paths...>", "files, folders or quoted patterns; node_modules is skipped")
    .addOption(catalogOption())
    .option("--dry-run", "print a patch on standard output and change nothing")
    .action((paths: readonly string[], options: MigrateOptions & JsonOption) =>
      start(options.json, async (output) => {
        const { migrateCommand } = await import("./run.ts");
        return migrateCommand(paths, options, output);
      }),
    );
};
