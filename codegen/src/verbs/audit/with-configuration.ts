import { existsSync } from "node:fs";
import { usualCatalog } from "../../cli/find-catalog.ts";
import type { Settings } from "../../cli/settings.ts";
import { CommandError } from "../../files/command-error.ts";
import { projectAbove } from "../../files/project-above.ts";
import { failureKinds, type FailureKind } from "./audit-result.ts";
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
  const { audit = {}, ignores = [], file: home = "" } = configuration ?? {};
  const { paths: ownPaths = [], key, failOn, runtime, ...switches } = audit;
  const { write, check, catalog, config, ...options } = given;
  const file = (option: string, value: string | true | undefined): string | undefined => {
    if (value !== true) return value;
    if (key !== undefined) return key;
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
      ...switches,
      ...(failOn && { failOn: kindsOf(failOn, home) }),
      ...options,
      runtime: given.runtime ?? runtime ?? "scopewright",
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

function kindsOf(names: readonly string[], file: string): readonly FailureKind[] {
  return names.map((name) => {
    const kind = failureKinds.find((known) => known === name);
    if (kind !== undefined) return kind;
    throw new CommandError(
      `${file} audit.failOn: expected ${failureKinds.join(", ")} but received "${name}". Correct the file.`,
      { code: "configuration", file },
    );
  });
}
