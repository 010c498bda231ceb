import { pathFrom } from "../../files/path-from.ts";
import { commandWords, optionWords } from "../../text/command-words.ts";
import type { AuditCommandOptions, Repeated } from "./command-options.ts";

type Command = Pick<AuditCommandOptions, "repeats">;

/** The catalog and the configuration that the command line names, for the command of another verb. */
export function givenWords({ repeats: { options } }: Command): readonly string[] {
  return optionWords({ config: options.config, catalog: options.catalog });
}

/** Returns the command that runs this audit again and writes or checks a key: `npx scopewright audit src --write key.ts`. */
export function commandLine({ repeats }: Command, action: string, file: string): string {
  const { paths, options, key } = repeats;
  const { catalog, config, project, runtime, allowUnresolved, failOn, baseline, perPackage } = options;
  const valued = { config, project, catalog, runtime, baseline, "fail-on": failOn && (failOn.join(",") || "none") };
  return commandWords([
    "audit",
    ...paths,
    ...optionWords(valued),
    ...(allowUnresolved === true ? ["--allow-unresolved"] : []),
    ...(perPackage === true ? ["--per-package"] : []),
    action,
    ...(file === key ? [] : [file]),
  ]);
}

/**
 * Returns the command for the header of a key file. Its paths start at the root of the project, so that a person who reads
 * it there writes the same file again, wherever the audit ran.
 */
export function commandInHeader({ repeats }: Command, file: string): string {
  const { home } = repeats;
  const isHere = home === process.cwd();
  // With --per-package, the file lies in each package.
  const shown = isHere || repeats.options.perPackage === true || file === repeats.key ? file : pathFrom(home, file);
  return commandLine({ repeats: isHere ? repeats : fromHome(repeats) }, "--write", shown);
}

function fromHome({ paths, options, home, implied, ...others }: Repeated): Repeated {
  const place = (path: string): string =>
    path.startsWith("!") ? `!${pathFrom(home, path.slice(1))}` : pathFrom(home, path);
  const { catalog = implied.catalog, config, project, baseline } = options;
  const named = Object.entries({ catalog, config, project, baseline });
  const placed = named.flatMap(([name, path]) => (path === undefined ? [] : [[name, place(path)] as const]));
  return {
    ...{ ...others, home, implied },
    paths: [...paths, ...implied.paths].map(place),
    options: { ...options, ...Object.fromEntries(placed) },
  };
}
