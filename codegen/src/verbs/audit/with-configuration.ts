import { existsSync } from "node:fs";
import { usualCatalog } from "../../cli/find-catalog.ts";
import type { Settings } from "../../cli/settings.ts";
import { CommandError } from "../../files/command-error.ts";
import { quote } from "../../text/show.ts";
import { projectAbove } from "../../files/find/project-above.ts";
import type { AuditCommandOptions, GivenOptions } from "./command-options.ts";

/** The paths and options of one run. */
export interface Completed {
  readonly paths: readonly string[];
  readonly options: Omit<AuditCommandOptions, "catalog">;
}

/**
 * Completes the paths and options that were given with those of the configuration.
 *
 * @throws {CommandError} if an option needs a file that neither names
 */
export function withConfiguration(
  paths: readonly string[],
  given: GivenOptions,
  { configuration, ownCatalog }: Pick<Settings, "configuration" | "ownCatalog">,
): Completed {
  const { audit = {}, ignores = [] } = configuration ?? {};
  const { paths: ownPaths = [], key, failOn, ...defaults } = audit;
  const { write, check, catalog, config, ...options } = given;
  const file = (option: string, value: string | true | undefined): string | undefined => {
    if (value !== true || key !== undefined) return codeFile(option, value === true ? key : value);
    throw new CommandError(
      `${option}: the file is missing. Name it, or set "audit": { "key": "src/sendgrid-key.ts" } in scopewright.json.`,
      { code: "usage" },
    );
  };
  const written = file("--write", write);
  const checked = file("--check", check);
  const repeated = { ...options, ...(catalog !== undefined && { catalog: ownCatalog }), ...(config && { config }) };
  return {
    paths: [...(paths.length > 0 ? paths : ownPaths), ...ignores.map((path) => `!${path}`)],
    options: {
      ...defaults,
      ...(failOn && { failOn }),
      ...options,
      generation: configuration ?? {},
      ...(written !== undefined && { write: written }),
      ...(checked !== undefined && { check: checked }),
      // Only the command line: the next run reads the configuration again.
      repeats: {
        ...{ paths, options: repeated, ...(key !== undefined && { key }) },
        home: configuration?.home ?? projectAbove(".") ?? process.cwd(),
        implied: {
          paths: paths.length + ownPaths.length > 0 || options.project !== undefined ? [] : ["."],
          ...(configuration?.catalog === undefined && existsSync(usualCatalog) && { catalog: usualCatalog }),
        },
      },
    },
  };
}

/** Returns the file of a key; refuses one that cannot hold code. */
function codeFile(option: string, file: string | undefined): string | undefined {
  if (file === undefined || /(?<!\.d)\.[cm]?[jt]sx?$/iu.test(file)) return file;
  throw new CommandError(
    `${option}: expected a TypeScript or JavaScript file but received ${quote(file)}. Name one, such as src/sendgrid-key.ts.`,
    { code: "usage", file },
  );
}
