import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import { CommandError } from "../../files/command-error.ts";
import { globPattern, globRoot, isGlob } from "./glob.ts";

/** The files to audit, and the folders that were left out because a build writes them. */
export interface FoundFiles {
  /** Absolute, sorted, each file once whatever its links. */
  readonly files: readonly string[];
  readonly skipped: readonly string[];
}

const source = /\.[cm]?[jt]sx?$/iu;
const declaration = /\.d\.[cm]?ts$/iu;
const built = new Set(["dist", "build", "out", "coverage"]);

/** Whether the name is that of a TypeScript or JavaScript file with code in it. */
export function isSource(name: string): boolean {
  return source.test(name) && !declaration.test(name);
}

/**
 * The TypeScript and JavaScript files that paths and globs name; a path with `!` before it takes away. Never enters
 * `node_modules` and hidden folders, and enters a folder once, however many links lead there.
 *
 * @throws {CommandError} where a path does not exist, or nothing is found
 */
export function findFiles(paths: readonly string[], folder: string): FoundFiles {
  const state: State = { files: new Map(), folders: new Set(), skipped: new Set() };
  const refused = paths.filter((path) => path.startsWith("!")).map((path) => toPattern(path.slice(1), folder));
  const problems = paths
    .filter((path) => !path.startsWith("!"))
    .flatMap((path) => {
      const problem = addPath(path, folder, state);
      return problem === undefined ? [] : [problem];
    });
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  const files = [...state.files.values()].filter((file) => !refused.some((pattern) => pattern.test(file)));
  return { files: files.sort(byCodeUnit), skipped: [...state.skipped].sort(byCodeUnit) };
}

interface State {
  /** By real path. */
  readonly files: Map<string, string>;
  readonly folders: Set<string>;
  readonly skipped: Set<string>;
}

/** Adds what a path names; tells what is wrong with it, if anything. */
function addPath(path: string, folder: string, state: State): string | undefined {
  const absolute = resolve(folder, path);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found?.isDirectory()) walk(absolute, state, () => true);
  else if (found?.isFile() && isSource(absolute)) addFile(absolute, state);
  else if (found === undefined && isGlob(path)) return addGlob(path, folder, state);
  else
    return `${path}: expected a folder, a glob, or a TypeScript or JavaScript file but received ${found ? "something else" : "none"}. Check the path.`;
  return undefined;
}

function addGlob(path: string, folder: string, state: State): string | undefined {
  const pattern = toPattern(path, folder);
  const root = resolve(folder, globRoot(path));
  const before = state.files.size;
  // Another path may have been through these folders with another filter.
  const own: State = { ...state, folders: new Set() };
  if (existsSync(root)) walk(root, own, (file) => pattern.test(file));
  return state.files.size === before && ![...state.files.values()].some((file) => pattern.test(file))
    ? `${path}: expected a TypeScript or JavaScript file but received none. Check the glob.`
    : undefined;
}

function toPattern(glob: string, folder: string): RegExp {
  const absolute = resolve(folder, glob);
  const isFolder = statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true;
  return globPattern(isFolder ? `${absolute}/**` : absolute);
}

function walk(folder: string, state: State, accept: (file: string) => boolean): void {
  const real = realpathSync(folder);
  if (state.folders.has(real)) return;
  state.folders.add(real);
  const names = readdirSync(folder).sort(byCodeUnit);
  const isPackage = names.includes("package.json") || names.includes("tsconfig.json");
  for (const name of names) {
    if (name === "node_modules" || name.startsWith(".")) continue;
    const path = join(folder, name);
    // A link that leads nowhere has no entry.
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() && isSource(name) && accept(path)) addFile(path, state);
    if (!found?.isDirectory()) continue;
    if (isPackage && built.has(basename(path))) state.skipped.add(path);
    else walk(path, state, accept);
  }
}

function addFile(path: string, state: State): void {
  const real = realpathSync(path);
  const known = state.files.get(real);
  // Of a file and its links the file itself counts, or else the first.
  if (known === undefined || real === path) state.files.set(real, path);
}
