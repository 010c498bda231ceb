import type { MigrateOptions } from "./run.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright migrate` */
export const migrateVerb: Verb = defineVerb<Pick<MigrateOptions, "dryRun">>({
  name: "migrate",
  description: "rewrite retired names to their replacements wherever code uses them as scopes",
  catalog: "bundled",
  examples: [
    ["migrate src --dry-run", "print a patch, and change nothing"],
    ["migrate src", "rewrite the retired names"],
  ],
  finds: "a retired name is left, --dry-run found a name to rewrite, or the catalog has issues",
  takes: (command) =>
    command
      .argument("<paths...>", 'files, folders or quoted patterns; "!" before one excludes it; node_modules is skipped')
      .option("--dry-run", "print a patch on standard output and change nothing"),
  run: async ({ args, readableCatalog, configuration, options, output }) => {
    const { migrateCommand } = await import("./run.ts");
    const ignored = (configuration?.ignores ?? []).map((path) => `!${path}`);
    return migrateCommand([...args, ...ignored], { ...options, catalog: readableCatalog() }, output);
  },
});
