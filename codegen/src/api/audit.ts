import type { Report } from "../audit/result/report.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { CommandError } from "../files/command-error.ts";

/** The options of `audit`. */
export interface AuditOptions {
  /** What `parseCatalog` returns; it needs `hosts` and `operations`. */
  readonly catalog: Catalog;
  /** Files, folders and globs, relative to `folder`; a pattern with `!` in front leaves files out. */
  readonly paths: readonly string[];
  /** The folder that reported paths are relative to; the working folder by default. */
  readonly folder?: string;
  /** A tsconfig, which names files and aliases of imports. */
  readonly project?: string;
  /** Receives a line of progress now and then, when there are many files. */
  readonly progress?: (line: string) => void;
}

/** The findings of an audit, and the files that it did not read. */
export interface AuditReport extends Report {
  /** Files and folders that were not read, relative to `folder`. */
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
  /** What is wrong with configurations such as a tsconfig, one sentence for each problem. */
  readonly problems: readonly string[];
}

/**
 * Finds the calls to the provider in a code base, and the least scopes that they need. It reads files and runs none of them;
 * it uses no network. It keeps the processor busy until it is done.
 *
 * @example
 * const parsed = parseCatalog(await readFile("scopes.json", "utf8"), "scopes.json");
 * if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
 * const { scopes, unresolved } = await audit({ catalog: parsed.catalog, paths: ["src/send.ts"] });
 * scopes; //=> ["mail.send"]
 * unresolved; //=> []
 *
 * @throws {CommandError} if the catalog has no operations or no hosts, or if the paths name no source file.
 */
export async function audit(options: AuditOptions): Promise<AuditReport> {
  const { catalog, paths, project, progress } = options;
  const folder = options.folder ?? process.cwd();
  if (catalog.operations.length === 0 || catalog.hosts.length === 0)
    throw new CommandError('catalog: "operations" or "hosts" is missing, so no call can be recognised. Add them.');
  // Loaded only now, because they load the compiler.
  const [{ audit: analyse }, { findSources }] = await Promise.all([
    import("../audit/audit.ts"),
    import("../verbs/audit/find-sources.ts"),
  ]);
  const { leftOut, problems, ...sources } = findSources(paths, project, folder);
  const report = analyse({ ...sources, catalog, folder, ...(progress && { progress }) });
  return { ...report, leftOut, problems };
}
