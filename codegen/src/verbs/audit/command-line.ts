import { commandWords } from "../../cli/command-words.ts";
import type { AuditCommandOptions } from "./command-options.ts";

/** Returns the command that runs this audit again and writes or checks a key: `npx scopewright audit src --write key.ts`. */
export function commandLine({ repeats }: Pick<AuditCommandOptions, "repeats">, action: string, file: string): string {
  const { paths, options, key } = repeats;
  const { catalog, config, project, runtime, allowUnresolved, failOn, baseline, perPackage } = options;
  const valued = { config, project, catalog, runtime, baseline, "fail-on": failOn && (failOn.join(",") || "none") };
  return commandWords([
    "audit",
    ...paths,
    ...Object.entries(valued).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ...(allowUnresolved === true ? ["--allow-unresolved"] : []),
    ...(perPackage === true ? ["--per-package"] : []),
    action,
    ...(file === key ? [] : [file]),
  ]);
}
