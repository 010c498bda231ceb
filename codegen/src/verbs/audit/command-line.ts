import { commandWords } from "../../cli/command-words.ts";
import type { AuditCommandOptions } from "./run.ts";
import type { GivenOptions } from "./with-configuration.ts";

/** The part of a command line that another run repeats. The configuration adds the rest again. */
export interface Repeated {
  readonly paths: readonly string[];
  readonly options: Omit<GivenOptions, "write" | "check">;
  /** The key file of the configuration, which need not be named. */
  readonly key?: string;
}

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
