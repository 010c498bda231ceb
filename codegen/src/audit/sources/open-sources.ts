import type { Roots } from "../../files/find/roots.ts";
import { type HasTrace, hostTexts, type Trace, traceScanner } from "./traces.ts";
import type { ts } from "../syntax/typescript.ts";
import { findPackages } from "./resolve/find-packages.ts";
import { findImporters, specifiersIn, withImports, type Importers } from "./import-graph.ts";
import { packageName } from "./resolve/package-name.ts";
import { createFileReader, type FileReader } from "./read-files.ts";
import type { Aliases } from "./resolve/read-tsconfig.ts";
import { createResolver, type ResolveImport } from "./resolve/resolve-import.ts";

/** The packages whose calls the audit knows. */
export interface KnownPackages {
  readonly packages: readonly string[];
  /** The packages that name the provider: a file that imports one of them has a trace of the provider. */
  readonly traces: readonly string[];
}

/** The input of `openSources`. */
export interface SourcesOptions {
  readonly files: readonly string[];
  readonly aliases: readonly Aliases[];
  readonly roots: Roots;
  readonly hosts: readonly string[];
  readonly recognisers: KnownPackages;
}

/** The texts of all files and of what they import, and which have to do with the provider. */
export interface OpenedSources extends FileReader {
  readonly texts: ReadonlyMap<string, string>;
  readonly importers: Importers;
  readonly resolve: ResolveImport;
  /** Files with a trace of the provider. */
  readonly traced: readonly string[];
  readonly hasTrace: HasTrace;
  readonly traceOf: (file: ts.SourceFile) => Trace;
}

/** Reads the files as text, finds out who imports whom, and looks for traces of the provider. */
export function openSources({ files, aliases, roots, hosts, recognisers }: SourcesOptions): OpenedSources {
  const reader = createFileReader();
  const own = new Map(files.map((file) => [file, reader.read(file) ?? ""]));
  const packages = findPackages(files, new Set(recognisers.packages), roots);
  const resolveAny = createResolver({ files: new Set(files), aliases, packages, roots });
  // An alias never replaces an SDK, though it may replace an HTTP library.
  const sdks = new Set(recognisers.traces);
  const resolve: ResolveImport = Object.assign(
    (specifier: string, from: string) => (sdks.has(specifier) ? undefined : resolveAny(specifier, from)),
    { packageOf: (specifier: string, from: string) => resolveAny.packageOf?.(specifier, from) ?? specifier },
  );
  const texts = withImports(own, resolve, (file) => reader.read(file));
  const hasTrace = traceScanner(hosts, recognisers.traces);
  const isRenamed = (file: string, text: string): boolean =>
    specifiersIn(text).some((specifier) => sdks.has(packageName(resolve.packageOf?.(specifier, file) ?? specifier)));
  const traced = [...texts].filter(([file, text]) => hasTrace(text) || isRenamed(file, text)).map(([file]) => file);
  const traceOf = traces(hosts, hasTrace, new Set(traced));
  return { ...reader, texts, importers: findImporters(texts, resolve), resolve, traced, hasTrace, traceOf };
}

/** The trace of the provider in each file; remembered, because it is asked for often. */
function traces(
  hosts: readonly string[],
  hasTrace: HasTrace,
  traced: ReadonlySet<string>,
): (file: ts.SourceFile) => Trace {
  const known = new WeakMap<ts.SourceFile, Trace>();
  const texts = hostTexts(hosts);
  return (file) => {
    const hasHost = (): boolean => texts.some((host) => file.text.includes(host));
    const isNamed = (): boolean => traced.has(file.fileName) || hasTrace(file.text);
    const found = known.get(file) ?? (hasHost() ? "host" : isNamed() ? "name" : "none");
    known.set(file, found);
    return found;
  };
}
