import type { Configuration } from "../../cli/configuration.ts";
import { CommandError } from "../../files/command-error.ts";
import { failureKinds, type FailureKind } from "./audit-result.ts";
import type { AuditCommandOptions } from "./run.ts";

/** Options as they were given: a file may be left to the configuration. */
export type GivenOptions = Omit<AuditCommandOptions, "write" | "check" | "configured" | "catalog" | "runtime"> & {
  readonly catalog?: string;
  readonly runtime?: string;
  readonly write?: string | true;
  readonly check?: string | true;
};

/** The paths and options of one run. */
export interface Settings {
  readonly paths: readonly string[];
  readonly options: AuditCommandOptions;
}

/**
 * Completes the paths and options that were given with those of the configuration.
 *
 * @throws {CommandError} if an option needs a file that neither names
 */
export function withConfiguration(
  paths: readonly string[],
  given: GivenOptions,
  configuration: Configuration | undefined,
): Settings {
  const { audit = {} } = configuration ?? {};
  const { paths: ownPaths = [], key, failOn, runtime, ...switches } = audit;
  const { write, check, ...options } = given;
  const file = (option: string, value: string | true | undefined): string | undefined => {
    if (value !== true) return value;
    if (key !== undefined) return key;
    throw new CommandError(
      `${option}: the file is missing. Name it, or set "audit": { "key": "src/sendgrid-key.ts" } in scopewright.json.`,
    );
  };
  const written = file("--write", write);
  const checked = file("--check", check);
  const isConfigured = configuration !== undefined && paths.length === 0 && isBare(options);
  return {
    paths: paths.length > 0 ? paths : ownPaths,
    options: {
      ...switches,
      ...(failOn && { failOn: kindsOf(failOn, configuration?.file ?? "") }),
      ...options,
      catalog: given.catalog ?? configuration?.catalog ?? "scopes.json",
      runtime: given.runtime ?? runtime ?? "scopewright",
      ...(written !== undefined && { write: written }),
      ...(checked !== undefined && { check: checked }),
      ...(isConfigured && key !== undefined && { configured: key }),
    },
  };
}

/** Whether no option was given that the written key depends on. */
function isBare({ catalog, runtime, project, failOn, baseline, perPackage, allowUnresolved }: GivenOptions): boolean {
  return [catalog, runtime, project, failOn, baseline, perPackage, allowUnresolved].every(
    (value) => value === undefined,
  );
}

function kindsOf(names: readonly string[], file: string): readonly FailureKind[] {
  return names.map((name) => {
    const kind = failureKinds.find((known) => known === name);
    if (kind !== undefined) return kind;
    throw new CommandError(
      `${file} audit.failOn: expected ${failureKinds.join(", ")} but received "${name}". Correct the file.`,
    );
  });
}
