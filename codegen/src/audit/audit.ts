import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { ts } from "./syntax/typescript.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { ioError } from "../files/command-error.ts";
import { analyse } from "./analyse.ts";
import { isReached } from "./follow/reached.ts";
import type { Finding } from "./follow/explore.ts";
import { findPackages } from "./sources/find-packages.ts";
import { findImporters, withImports } from "./sources/import-graph.ts";
import type { Aliases } from "./sources/read-tsconfig.ts";
import { createResolver, type ResolveImport } from "./sources/resolve-import.ts";
import { traceScanner, type HasTrace } from "./sources/traces.ts";
import { hostTest } from "./match/hosts.ts";
import { indexOperations } from "./match/operation-index.ts";
import type { Trace } from "./match/outcome.ts";
import type { Recogniser } from "./recognise/recogniser.ts";
import { recognisersFor } from "./recognise/recognisers.ts";
import { inRounds } from "./rounds.ts";
import { syntaxProblems } from "./sources/syntax-problems.ts";
import { buildReport, type ReadProblem } from "./result/build-report.ts";
import type { Report } from "./result/report.ts";
import { limits } from "./limits.ts";

/** What an audit is told. */
export interface AuditOptions {
  readonly catalog: Catalog;
  /** Absolute paths of the files to audit. */
  readonly files: readonly string[];
  /** The working folder: reported paths are relative to it. */
  readonly folder: string;
  readonly aliases?: readonly Aliases[];
  readonly preferred?: ReadonlySet<string>;
  /** Recognisers of further SDKs. */
  readonly sdks?: readonly Recogniser[];
  /** Told how it goes, a line at a time. */
  readonly progress?: (line: string) => void;
}

/**
 * Finds every call to the provider in a code base, and the least scopes that they need.
 *
 * Reads all files as text, and parses those that have to do with the provider: by a host, an SDK, or a wrapper that they
 * import. Runs none of them.
 */
export function audit(options: AuditOptions): Report {
  const { catalog, files, folder } = options;
  const progress = files.length > limits.quietFiles ? options.progress : undefined;
  const recognisers = recognisersFor(catalog.hosts, options.sdks);
  progress?.(`Reading ${files.length} files…`);
  const own = new Map(files.map((file) => [file, readText(file)]));
  const resolveAny = createResolver({
    files: new Set(files),
    aliases: options.aliases ?? [],
    packages: findPackages(files, new Set(recognisers.packages)),
  });
  // No alias changes what an SDK is, though it may well what an HTTP library is.
  const sdks = new Set(recognisers.traces);
  const resolve: ResolveImport = (specifier, from) => (sdks.has(specifier) ? undefined : resolveAny(specifier, from));
  const texts = withImports(own, resolve, readText);
  const hasTrace = traceScanner(catalog.hosts, recognisers.traces);
  const traced = [...texts].filter(([, text]) => hasTrace(text)).map(([file]) => file);
  progress?.(
    `${traced.length} of ${files.length} files have a trace of ${catalog.provider ?? "the provider"}; following their calls…`,
  );
  const report = (findings: readonly Finding[], problems: readonly ReadProblem[]): Report =>
    buildReport(findings, problems, { catalog, folder, preferred: options.preferred ?? new Set() });
  if (traced.length === 0) return report([], []);
  const traceOf = traces(catalog.hosts, hasTrace);
  const matching = {
    operations: indexOperations(catalog),
    hosts: hostTest(catalog.hosts),
    isAnswer: recognisers.isAnswer,
  };
  const sources = { texts, importers: findImporters(texts, resolve), resolve };
  const { analysis, code, unread } = inRounds(traced, sources, (current) =>
    analyse(current, { matching, recognisers, traceOf, hasTrace }),
  );
  const audited = new Set(files);
  const findings = analysis.findings.filter(({ place }) =>
    isReached(place, analysis.graph, ({ fileName }) => audited.has(fileName)),
  );
  return report(findings, [...unreadProblems(unread, folder), ...syntaxProblems(code, audited, folder)]);
}

/** Files that are not parsed at all, whatever is in them. */
function unreadProblems(unread: ReadonlyMap<string, string>, folder: string): readonly ReadProblem[] {
  return [...unread].map(([file, reason]) => ({ file: relative(folder, file), line: 1, column: 1, reason }));
}

/** How much each file has to do with the provider; asked often, so remembered. */
function traces(hosts: readonly string[], hasTrace: HasTrace): (file: ts.SourceFile) => Trace {
  const known = new WeakMap<ts.SourceFile, Trace>();
  return (file) => {
    const found =
      known.get(file) ??
      (hosts.some((host) => file.text.includes(host)) ? "host" : hasTrace(file.text) ? "name" : "none");
    known.set(file, found);
    return found;
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw ioError(file, error);
  }
}
