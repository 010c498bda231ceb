import { existsSync } from "node:fs";
import { relative, resolve, join } from "node:path";
import { escapePath, globSync, isDynamicPattern } from "tinyglobby";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import { CommandError } from "../command-error.ts";
import { isFile, isFolder, realPath } from "../has-path.ts";
import { walker, type LeftOut, type WalkOptions } from "./walker.ts";

/** The files that paths name, and what was left out. */
export interface FoundFiles {
  /** Absolute, sorted, each file once whatever links lead to it. */
  readonly files: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** What a search looks for. */
export interface Wanted extends WalkOptions {
  /** The folder that paths are relative to. */
  readonly folder: string;
  readonly isWanted: (name: string) => boolean;
  /** What `isWanted` accepts, for messages: `TypeScript or JavaScript file`. */
  readonly noun: string;
}

/**
 * Finds the files that paths and globs name; `!` before a path excludes it.
 *
 * The search enters each folder once, however many links lead there, and never `node_modules`, hidden folders other than
 * `.github`, or what lies outside the roots. An unreadable folder is left out and costs no other folder anything.
 *
 * @throws {CommandError} if paths name nothing: all of them at once
 */
export function findFiles(paths: readonly string[], wanted: Wanted): FoundFiles {
  const { folder } = wanted;
  const excluded = paths.filter((path) => path.startsWith("!")).map((path) => toPattern(path.slice(1), folder));
  const searches = paths.filter((path) => !path.startsWith("!")).map((path) => search(path, excluded, wanted));
  const problems = searches.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  const found = searches.flatMap(({ files }) => files);
  const leftOut = new Map(searches.flatMap((one) => one.leftOut).map((left) => [left.path, left]));
  return {
    files: uniqueFiles(found, wanted),
    leftOut: [...leftOut.values()].sort((a, b) => byCodeUnit(a.path, b.path)),
  };
}

interface Search extends FoundFiles {
  readonly problem?: string;
}

function search(path: string, excluded: readonly string[], wanted: Wanted): Search {
  const { folder, isWanted, noun } = wanted;
  const absolute = resolve(folder, path);
  if (isFile(absolute)) {
    if (!isWanted(absolute))
      return nothing(
        `${path}: expected a ${noun}, a folder or a glob but received another kind of file. Check the path.`,
      );
    return { files: globSync(escapePath(absolute), { absolute: true, ignore: excluded, dot: true }), leftOut: [] };
  }
  if (isFolder(absolute)) return walk(absolute, "**/*", excluded, wanted);
  if (existsSync(absolute))
    return nothing(`${path}: expected a ${noun}, a folder or a glob but received a device or a pipe. Check the path.`);
  if (!isDynamicPattern(path)) return nothing(`${path}: No such file or folder. Check the path.`);
  const found = walk(folder, path, excluded, wanted);
  return found.files.length > 0 ? found : nothing(`${path}: the glob matches no ${noun}. Check it, and quote it.`);
}

function nothing(problem: string): Search {
  return { files: [], leftOut: [], problem };
}

function walk(folder: string, pattern: string, excluded: readonly string[], wanted: Wanted): FoundFiles {
  const search = walker(wanted);
  const files = globSync(pattern, {
    // The walker knows which hidden entries are read.
    ...{ cwd: folder, absolute: true, expandDirectories: false, dot: true },
    ...{ ignore: excluded, fs: search.fs },
  });
  return { files: files.filter((file) => wanted.isWanted(file)), leftOut: search.leftOut() };
}

function toPattern(path: string, folder: string): string {
  const absolute = resolve(folder, path);
  if (isFolder(absolute)) return `${escapePath(absolute)}/**`;
  return isFile(absolute) ? escapePath(absolute) : join(escapePath(folder), path);
}

/** Each file once, by the place where it really is if that is below the working folder's root. */
function uniqueFiles(files: readonly string[], { roots }: Wanted): readonly string[] {
  const real = roots.folders.map((root) => ({ root, real: realPath(root) ?? root }));
  const canonical = files.map((file) => {
    const target = realPath(file) ?? file;
    const home = real.find((root) => target.startsWith(`${root.real}/`));
    return home ? join(home.root, relative(home.real, target)) : file;
  });
  return [...new Set(canonical)].sort(byCodeUnit);
}
