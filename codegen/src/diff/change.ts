import { releases, type Release, type Ruled } from "./policy.ts";

/** One difference between two catalogs: what changed, the release that it calls for, and who notices. */
export type Change = Ruled & {
  /** The name or id of what changed. */
  readonly subject: string;
  /** Whole sentences for people, names in backticks: what happened, and who it breaks. */
  readonly message: string;
  /** What it was, and what it is now, where both can be said in a word or a list. */
  readonly before?: string | readonly string[];
  readonly after?: string | readonly string[];
  /** Of something renamed: the names to use instead. */
  readonly use?: readonly string[];
  /** Of a removed scope: the new scope that may be the same one under another name. */
  readonly candidate?: string;
};

/** Everything that changed, and the release that all of it together calls for. */
export interface CatalogDiff {
  readonly release: Release;
  readonly changes: readonly Change[];
}

/** The strongest release that any of the changes calls for. */
export function strongest(changes: readonly Change[]): Release {
  return releases.findLast((release) => changes.some((change) => change.release === release)) ?? "none";
}

/** Whether a release is as strong as a limit, or stronger. */
export function reaches(release: Release, limit: Release): boolean {
  return releases.indexOf(release) >= releases.indexOf(limit);
}
