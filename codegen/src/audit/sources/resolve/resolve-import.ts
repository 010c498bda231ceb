import { dirname, join, resolve } from "node:path";
import { isFile as isFileOnDisk } from "../../../files/has-path.ts";
import { isManifest, readManifest, type Manifest } from "../../../files/read/read-manifest.ts";
import { packageName } from "./package-name.ts";
import type { Roots } from "../../../files/find/roots.ts";
import { isComponent, isSource } from "../../../files/find/source-files.ts";
import type { Alias, Aliases } from "./read-tsconfig.ts";
import { renamedPackages, type Renames } from "./renamed-packages.ts";

/** Finds the file that an import names. */
export interface ResolveImport {
  /** The absolute path; undefined for packages, assets, missing files, and files outside of the roots. */
  (specifier: string, from: string): string | undefined;
  /** The package that a specifier stands for: `sg` is `@sendgrid/mail` where a configuration says so. */
  packageOf?(specifier: string, from: string): string;
}

/** The places that imports can lead to. */
export interface ImportContext {
  /** The files that are known to exist. */
  readonly files: ReadonlySet<string>;
  /** The nearest ones first. */
  readonly aliases: readonly Aliases[];
  /** Packages of the same repository, by name, with their folders. */
  readonly packages: ReadonlyMap<string, string>;
  readonly roots: Roots;
}

const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"];

/** Whether a file can be loaded: one with code, or JSON. Styles, images and text of any other kind are not. */
function isLoadable(path: string): boolean {
  return isSource(path) || isComponent(path) || path.endsWith(".json");
}

/** Creates a resolver that never looks into `node_modules` nor out of the roots. */
export function createResolver(context: ImportContext): ResolveImport {
  const { roots } = context;
  const isFile = cached(
    (path) =>
      context.files.has(path) ||
      (isLoadable(path) && !path.includes("/node_modules/") && isFileOnDisk(path) && roots.contains(path)),
  );
  const find = cached((path) => candidates(path).find((candidate) => isFile(candidate)));
  // Where the file system ignores case, `./emailService` also is `EmailService.js`.
  const inLowerCase = new Map([...context.files].map((file) => [file.toLowerCase(), file]));
  const findRelative = (path: string): string | undefined =>
    find(path) ?? first(candidates(path), (candidate) => inLowerCase.get(candidate.toLowerCase()));
  const above = (folder: string): readonly string[] => foldersAbove(folder, roots.folders);
  const manifestOf = cached((folder) => nearestManifest(above(folder)));
  const renames = renamedPackages(above);
  const near = (folder: string): readonly Aliases[] =>
    context.aliases.filter(({ scope }) => scope === undefined || `${folder}/`.startsWith(`${scope}/`));
  const resolveFrom = (specifier: string, folder: string, aliases: readonly Aliases[]): string | undefined => {
    if (/^\.{1,2}(?:\/|$)/u.test(specifier)) return findRelative(resolve(folder, specifier));
    if (specifier.startsWith("/")) return find(specifier);
    if (specifier.startsWith("#")) {
      const own = first(ownImports(specifier, manifestOf(folder)), find);
      if (own !== undefined) return own;
    }
    return (
      first(
        aliases.flatMap((one) => aliased(specifier, one.aliases)),
        find,
      ) ??
      inPackage(specifier, context, find) ??
      first(inSources(specifier, manifestOf(folder)), find) ??
      // An installed package is the one that runs, even if the type checker finds a file of the same name.
      (isDependency(specifier, manifestOf(folder))
        ? undefined
        : first(
            aliases.flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : [join(baseUrl, specifier)])),
            find,
          ))
    );
  };
  // The files of a folder import much the same, and each import is asked for again and again.
  const inFolder = cached((folder) => {
    const aliases = near(folder);
    return cached((specifier) => resolveFrom(specifier, folder, aliases));
  });
  const resolveFile = (specifier: string, from: string): string | undefined => inFolder(dirname(from))(specifier);
  return Object.assign(resolveFile, {
    packageOf: (specifier: string, from: string) => packageOf(specifier, from, renames),
  });
}

const asset =
  /\.(?:css|s[ac]ss|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|mp[34]|webm|wav|pdf|txt|mdx?|graphql|gql|wasm|ya?ml|toml|csv|xml|hbs|handlebars|ejs|mjml|pug|njk|glsl)(?:\?.*)?$/iu;

/** The package of a specifier; files that are no code are one package without a name of its own. */
function packageOf(specifier: string, from: string, renames: Renames): string {
  if (asset.test(specifier)) return "an asset";
  return renames(specifier, dirname(from)) ?? specifier;
}

function inPackage(specifier: string, { packages }: ImportContext, find: Find): string | undefined {
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  const folder = packages.get(name);
  if (folder === undefined) return undefined;
  const rest = specifier.slice(name.length + 1);
  if (rest !== "") return first([join(folder, rest), join(folder, "src", rest)], find);
  return first([...entries(folder), join(folder, "src/index"), join(folder, "index"), join(folder, "lib/index")], find);
}

/** Returns the entry point of a package, if it is a source and not the output of a build. */
function entries(folder: string): readonly string[] {
  const manifest = readManifest(folder);
  const { source, types, typings, main, module } = manifest;
  return [...targetsOf(manifest["exports"]), source, types, typings, main, module].flatMap((entry) =>
    typeof entry === "string" && !/(?:^|\/)(?:dist|build|out)\/|\.d\.[cm]?ts$/u.test(entry)
      ? [join(folder, entry)]
      : [],
  );
}

/** Returns the entry of the nearest manifest for a name of its own: `#lib/*`. */
function ownImports(specifier: string, manifest: FoundManifest | undefined): readonly string[] {
  const own = manifest?.content["imports"];
  if (manifest === undefined || !isManifest(own)) return [];
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

/** The places to which frameworks lead `@/` and `~/` by themselves: the sources of the package, or its folder. */
function inSources(specifier: string, manifest: FoundManifest | undefined): readonly string[] {
  const [, path] = /^[@~]\/(.+)$/u.exec(specifier) ?? [];
  if (path === undefined || manifest === undefined) return [];
  return ["src", "app", ""].map((folder) => join(manifest.folder, folder, path));
}

/** True if the nearest manifest lists the package of a specifier among those that it needs. */
function isDependency(specifier: string, manifest: FoundManifest | undefined): boolean {
  const name = packageName(specifier);
  return ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].some((kind) => {
    const listed = manifest?.content[kind];
    return isManifest(listed) && Object.hasOwn(listed, name);
  });
}

interface FoundManifest {
  readonly folder: string;
  readonly content: Manifest;
}

function nearestManifest(folders: readonly string[]): FoundManifest | undefined {
  const folder = folders.find((up) => isFileOnDisk(join(up, "package.json")));
  return folder === undefined ? undefined : { folder, content: readManifest(folder) };
}

/** Returns a folder and those around it, up to the root that it lies in. */
function foldersAbove(folder: string, roots: readonly string[]): readonly string[] {
  if (!roots.some((root) => folder === root || folder.startsWith(root === "/" ? root : `${root}/`))) return [];
  const up = dirname(folder);
  return up === folder ? [folder] : [folder, ...foldersAbove(up, roots)];
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

function cached<T>(compute: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    if (!known.has(path)) known.set(path, compute(path));
    return known.get(path) as T;
  };
}
