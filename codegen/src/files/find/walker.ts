import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from "node:fs";
import { join } from "node:path";
import type { GlobOptions } from "tinyglobby";
import { hasCode } from "../has-code.ts";
import { reasonOf } from "../read/read-text.ts";
import type { Roots } from "./roots.ts";

/** A file or folder that was not entered, and why. */
export interface LeftOut {
  readonly path: string;
  readonly reason: string;
  /** Set if the system refused to read it, so that files in it are missing. */
  readonly isUnreadable?: true;
}

/** Where a search may go. */
export interface WalkOptions {
  readonly roots: Roots;
  /** Whether folders that builds write are entered as well. */
  readonly withBuilds?: boolean;
  /** Whether links are passed over, as where files will be written. */
  readonly withoutLinks?: boolean;
}

/** The file system as one search of tinyglobby sees it, and what the search left out so far. */
export interface Walker {
  readonly fs: NonNullable<GlobOptions["fs"]>;
  leftOut(): readonly LeftOut[];
}

/** The folders of a package that are left out, and why. */
const unread = new Map([
  ...["dist", "build", "out", "coverage"].map((name) => [name, "builds write there"] as const),
  ["flow-typed", "it holds types alone"],
]);
/** The hidden folders that hold code which people write: scripts and actions of workflows. The others hold caches. */
const shown: ReadonlySet<string> = new Set([".github"]);
const packageMarks = ["package.json", "tsconfig.json", "deno.json"];

/** Returns a file system in which links lead nowhere twice and never out of the roots, and unreadable folders are empty. */
export function walker({ roots, withBuilds = false, withoutLinks = false }: WalkOptions): Walker {
  const entered = new Set<string>();
  const left = new Map<string, LeftOut>();
  const leave = (path: string, reason: string): undefined => void left.set(path, { path, reason });
  const list = (folder: string): readonly Dirent[] => {
    try {
      const real = realpathSync(folder);
      if (entered.has(real)) return [];
      entered.add(real);
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      // The fixed part of a glob may name nothing.
      if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
      left.set(folder, { path: folder, reason: reasonOf(error), isUnreadable: true });
      return [];
    }
  };
  const followed = (folder: string, entry: Dirent): Entry | undefined => {
    if (!entry.isSymbolicLink()) return entry;
    if (withoutLinks) return undefined;
    const path = join(folder, entry.name);
    const target = targetOf(path);
    if (typeof target === "string") return void leave(path, target);
    if (!roots.contains(path)) return void leave(path, "a link out of the audited root");
    return named(target, entry.name);
  };
  const read = (folder: string): readonly Entry[] => {
    const entries = list(folder);
    const isPackage = !withBuilds && entries.some(({ name }) => packageMarks.includes(name));
    return entries.flatMap((entry) => {
      if (entry.name === "node_modules" || (entry.name.startsWith(".") && !shown.has(entry.name))) return [];
      const target = followed(folder, entry);
      if (target === undefined) return [];
      const reason = isPackage && target.isDirectory() ? unread.get(entry.name) : undefined;
      if (reason === undefined) return [target];
      leave(join(folder, entry.name), reason);
      return [];
    });
  };
  return {
    // tinyglobby asks for entries with types alone.
    fs: { readdirSync: ((folder: string) => read(folder)) as unknown as typeof readdirSync },
    leftOut: () => [...left.values()],
  };
}

type Entry = Pick<Dirent, "name" | "isFile" | "isDirectory" | "isSymbolicLink">;

function named(stats: Stats, name: string): Entry {
  return {
    name,
    isFile: () => stats.isFile(),
    isDirectory: () => stats.isDirectory(),
    isSymbolicLink: () => false,
  };
}

/** Where a link leads, or why it leads nowhere. */
function targetOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return reasonOf(error) === "it no longer exists" ? "a link that leads nowhere" : reasonOf(error);
  }
}
