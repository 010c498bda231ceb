import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Alias, Aliases } from "./read-tsconfig.ts";

/** The file that an import names, as an absolute path; undefined for packages and for what does not exist. */
export type ResolveImport = (specifier: string, from: string) => string | undefined;

/** What imports can lead to besides files beside them. */
export interface ImportContext {
  /** The files that are known without looking at the disk. */
  readonly files: ReadonlySet<string>;
  /** The nearest ones first. */
  readonly aliases: readonly Aliases[];
  /** Packages of the same repository, by name, with their folders. */
  readonly packages: ReadonlyMap<string, string>;
}

const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"];

/** A resolver that never looks into `node_modules`. */
export function createResolver(context: ImportContext): ResolveImport {
  const isFile = cached((path) => context.files.has(path) || (!path.includes("/node_modules/") && onDisk(path)));
  const find = cached((path) => candidates(path).find((candidate) => isFile(candidate)));
  const manifestOf = cached(nearestManifest);
  return (specifier, from) => {
    if (/^\.{1,2}(?:\/|$)/u.test(specifier)) return find(resolve(dirname(from), specifier));
    if (specifier.startsWith("/")) return find(specifier);
    if (specifier.startsWith("#")) {
      const own = first(ownImports(specifier, manifestOf(dirname(from))), find);
      if (own !== undefined) return own;
    }
    const near = context.aliases.filter(({ scope }) => scope === undefined || from.startsWith(`${scope}/`));
    return (
      first(
        near.flatMap(({ aliases }) => aliased(specifier, aliases)),
        find,
      ) ??
      inPackage(specifier, context, find) ??
      first(
        near.flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : [join(baseUrl, specifier)])),
        find,
      )
    );
  };
}

function inPackage(specifier: string, { packages }: ImportContext, find: Find): string | undefined {
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  const folder = packages.get(name);
  if (folder === undefined) return undefined;
  const rest = specifier.slice(name.length + 1);
  if (rest !== "") return first([join(folder, rest), join(folder, "src", rest)], find);
  return first([...entries(folder), join(folder, "src/index"), join(folder, "index"), join(folder, "lib/index")], find);
}

/** Where a package says that it begins, if that is source and not what a build will write. */
function entries(folder: string): readonly string[] {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Readonly<
      Record<string, unknown>
    >;
    const { source, types, typings, main, module } = manifest;
    return [...targetsOf(manifest["exports"]), source, types, typings, main, module].flatMap((entry) =>
      typeof entry === "string" && !/(?:^|\/)(?:dist|build|out)\/|\.d\.[cm]?ts$/u.test(entry)
        ? [join(folder, entry)]
        : [],
    );
  } catch {
    return [];
  }
}

/** What the nearest manifest gives for a name of its own: `#lib/*`. */
function ownImports(specifier: string, manifest: Manifest | undefined): readonly string[] {
  const own = manifest?.content["imports"];
  if (manifest === undefined || typeof own !== "object" || own === null) return [];
  const aliases = Object.entries(own).map(([pattern, target]) => ({
    pattern,
    targets: targetsOf(target).map((path) => join(manifest.folder, path)),
  }));
  return aliased(specifier, aliases);
}

/** The paths of an entry of `exports` or `imports`, whatever its conditions. */
function targetsOf(entry: unknown): readonly string[] {
  if (typeof entry === "string") return [entry];
  if (typeof entry !== "object" || entry === null) return [];
  return Object.entries(entry).flatMap(([key, value]) =>
    key.startsWith("./") || key.startsWith("#") ? [] : targetsOf(value),
  );
}

interface Manifest {
  readonly folder: string;
  readonly content: Readonly<Record<string, unknown>>;
}

function nearestManifest(folder: string): Manifest | undefined {
  for (let up = folder; ; up = dirname(up)) {
    try {
      // JSON from a file: each entry is looked at before it is used.
      return {
        folder: up,
        content: JSON.parse(readFileSync(join(up, "package.json"), "utf8")) as Readonly<Record<string, unknown>>,
      };
    } catch {
      // None here, or one that cannot be read: the folder above may have one.
      if (dirname(up) === up) return undefined;
    }
  }
}

function aliased(specifier: string, aliases: readonly Alias[]): readonly string[] {
  return aliases.flatMap(({ pattern, targets }) => {
    const [before = "", after] = pattern.split("*");
    if (after === undefined) return pattern === specifier ? targets : [];
    if (!specifier.startsWith(before) || !specifier.endsWith(after) || specifier.length < before.length + after.length)
      return [];
    const middle = specifier.slice(before.length, specifier.length - after.length);
    return targets.map((target) => target.replace("*", () => middle));
  });
}

function candidates(path: string): readonly string[] {
  // TypeScript files import each other by the names that they will have when built.
  const source = /\.[cm]?jsx?$/u.exec(path);
  const stem = source ? path.slice(0, source.index) : path;
  const rewritten = source ? [`${stem}.ts`, `${stem}.tsx`, `${stem}.mts`, `${stem}.cts`] : [];
  return [
    path,
    ...rewritten,
    ...extensions.map((extension) => path + extension),
    ...extensions.map((extension) => `${path}/index${extension}`),
  ];
}

type Find = (path: string) => string | undefined;

function first(paths: readonly string[], find: Find): string | undefined {
  for (const path of paths) {
    const found = find(path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function onDisk(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function cached<T>(compute: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    if (!known.has(path)) known.set(path, compute(path));
    return known.get(path) as T;
  };
}
