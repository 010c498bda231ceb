import { hostsOf } from "../operations/operation-table.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { findRoots, type Roots } from "../files/find/roots.ts";
import { analyse, type Analysis } from "./analyse.ts";
import { waysTo } from "./follow/reached.ts";
import type { Finding } from "./follow/findings.ts";
import type { Code } from "./syntax/code.ts";
import type { ts } from "./syntax/typescript.ts";
import { findComments } from "./result/comments/find-comments.ts";
import { markupProblems } from "./result/problems/markup-problems.ts";
import { openSources } from "./sources/open-sources.ts";
import { isAuditFile } from "./result/key-file/print-key-file.ts";
import { packageFiles } from "./result/package-files.ts";
import type { Aliases } from "./sources/resolve/read-tsconfig.ts";
import { hostTest } from "./match/hosts.ts";
import { indexOperations } from "./match/operation-index.ts";
import type { Recogniser } from "./recognise/recogniser.ts";
import { recognisersFor } from "./recognise/recognisers.ts";
import { catalogSdks } from "./recognise/sdks/catalog-sdks.ts";
import { inRounds } from "./rounds.ts";
import { unreadableProblems, unreadProblems } from "./result/problems/unread-problems.ts";
import { syntaxProblems } from "./result/problems/syntax-problems.ts";
import { buildReport, type ReadProblem } from "./result/build-report.ts";
import type { Report } from "./result/report.ts";
import { limits } from "./limits.ts";

/** The input of an audit. */
export interface AuditOptions {
  readonly catalog: Catalog;
  /** Absolute paths of the files to audit. */
  readonly files: readonly string[];
  /** The working folder: reported paths are relative to it. */
  readonly folder: string;
  readonly aliases?: readonly Aliases[];
  /** No file outside of these folders is read; by default the packages or repositories that the files belong to. */
  readonly roots?: Roots;
  /** Folders that could not be read, and why. */
  readonly unreadable?: ReadonlyMap<string, string>;
  readonly preferred?: ReadonlySet<string>;
  /** Recognisers of further SDKs. */
  readonly sdks?: readonly Recogniser[];
  /** Receives the progress, one line at a time. */
  readonly progress?: (line: string) => void;
}

/**
 * Finds every call to the provider in a code base, and the least scopes that they need.
 *
 * Reads all files as text, and parses those that name a host of the provider, use an SDK of it, or import a wrapper. Runs none
 * of them.
 */
export function audit(options: AuditOptions): Report {
  const { catalog, files, folder } = options;
  const progress = files.length > limits.quietFiles ? options.progress : undefined;
  const hosts = hostsOf(catalog);
  const recognisers = recognisersFor(hosts, [...catalogSdks(catalog), ...(options.sdks ?? [])]);
  progress?.(`Reading ${files.length} files…`);
  const roots = options.roots ?? findRoots(files, folder);
  const { aliases = [] } = options;
  const sources = openSources({ files, aliases, roots, hosts, recognisers });
  const { traced, hasTrace, traceOf } = sources;
  const isKeyFile = (file: string): boolean => isAuditFile(sources.texts.get(file) ?? "");
  const audited = new Set(files);
  const counted = traced.filter((file) => audited.has(file) && !isKeyFile(file)).length;
  progress?.(
    `${counted} of ${files.length} files have a trace of ${catalog.provider ?? "the provider"}; following their calls…`,
  );
  const operations = indexOperations(catalog);
  const unreadable = [
    ...unreadableProblems("file", sources.unread, folder),
    ...unreadableProblems("folder", options.unreadable ?? new Map(), folder),
    ...markupProblems(sources.markup, hosts, folder),
  ];
  const read = { files: files.length, traced: counted, roots: roots.folders };
  const isAudited = ({ fileName }: ts.SourceFile): boolean => audited.has(fileName);
  const report = (problems: readonly ReadProblem[], analysis?: Analysis, code?: Code): Report =>
    buildReport(analysis === undefined ? [] : reached(analysis, isAudited), problems, {
      ...{ catalog, operations, folder, read, preferred: options.preferred ?? new Set() },
      harmless: (analysis?.harmless ?? []).filter(({ place }) => isAudited(place.getSourceFile())),
      comments: findComments(files, sources, code, folder),
      packages: () => packageFiles(files, sources.texts, sources.resolve, folder),
    });
  if (traced.length === 0) return report(unreadable);
  const matching = { operations, hosts: hostTest(hosts), isAnswer: recognisers.isAnswer };
  const stating = (): readonly string[] => filesStating(operations.common, sources.texts);
  const { analysis, code, unread } = inRounds(traced, { ...sources, stating }, (current, before) =>
    analyse(current, { matching, recognisers, traceOf, hasTrace, hosts, isAudited }, before),
  );
  const isConcerned = (file: ts.SourceFile): boolean =>
    isAudited(file) && (traceOf(file) !== "none" || analysis.candidates.files.has(file));
  const problems = [...unreadable, ...unreadProblems(unread, folder), ...syntaxProblems(code, isConcerned, folder)];
  return report(problems, analysis, code);
}

/** The files that hold a path with the common beginning of the catalog's paths; none if the paths have no common beginning. */
function filesStating(common: string, texts: ReadonlyMap<string, string>): readonly string[] {
  const begins = new RegExp(String.raw`["'\x60]${escapePattern(common)}/`, "u");
  return common === "" ? [] : [...texts].filter(([, text]) => begins.test(text)).map(([file]) => file);
}

/** The findings that the audited files lead to. */
function reached({ findings, graph }: Analysis, isAudited: (file: ts.SourceFile) => boolean): readonly Finding[] {
  return findings.filter(({ place }) => waysTo(place, graph, isAudited) === undefined);
}
