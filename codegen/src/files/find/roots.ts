import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { existsSync } from "node:fs";
import { isFolder, realPath } from "../has-path.ts";
import { workspacePatterns } from "./workspaces.ts";

/** The folders outside of which no file is read. */
export interface Roots {
  readonly folders: readonly string[];
  /** Whether a path leads below one of the folders when its links are followed. */
  contains(path: string): boolean;
}

const marks = [".git", "package.json", "deno.json", "deno.jsonc", "pnpm-workspace.yaml"];

/**
 * Returns the roots of the paths: that of the working folder for a path within it, and else each path's own.
 *
 * A link that was named counts where it leads; a link that is only found does not.
 */
export function findRoots(paths: readonly string[], folder: string): Roots {
  const named = paths.map((path) => existing(resolve(folder, path)));
  const outside = named.flatMap((path) => [path, realPath(path) ?? path]).filter((path) => !isWithin(path, folder));
  const starts = outside.map((path) => (isFolder(path) ? path : dirname(path)));
  const isHere = named.length === 0 || named.some((path) => isWithin(path, folder));
  const folders = [...new Set([...(isHere ? [folder] : []), ...starts])].map(rootOf);
  const outermost = folders.filter((one) => !folders.some((other) => other !== one && isWithin(one, other)));
  const unique = [...new Set(outermost)];
  const real = unique.map((root) => realPath(root) ?? root);
  const known = new Map<string, boolean>();
  return {
    folders: unique,
    contains: (path) => {
      const found = known.get(path) ?? isInside(path, real);
      known.set(path, found);
      return found;
    },
  };
}

function isInside(path: string, roots: readonly string[]): boolean {
  const target = realPath(path);
  return target !== undefined && roots.some((root) => isWithin(target, root));
}

/** Whether a path is a folder itself or lies below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith("../") && !isAbsolute(way));
}

/**
 * Returns the root that a folder belongs to: its nearest package or repository, or the workspaces around this package in the
 * same repository; the folder itself if it belongs to none.
 */
function rootOf(folder: string): string {
  const nearest = above(folder).find((up) => marks.some((mark) => existsSync(join(up, mark))));
  if (nearest === undefined) return folder;
  const around = above(nearest);
  const repository = around.findIndex((up) => existsSync(join(up, ".git")));
  const within = repository === -1 ? around : around.slice(0, repository + 1);
  return within.find((up) => workspacePatterns(up).length > 0) ?? nearest;
}

/** Returns the path, or the nearest folder around it that exists: globs name nothing themselves. */
function existing(path: string): string {
  return above(path).find((up) => existsSync(up)) ?? path;
}

/** Returns a folder and those around it, from the inside out. */
function above(folder: string): readonly string[] {
  const up = dirname(folder);
  return up === folder ? [folder] : [folder, ...above(up)];
}
