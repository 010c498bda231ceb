/** The release that a change calls for under semantic versioning, the weakest first. */
export const releases = ["none", "patch", "minor", "major"] as const;

/** `major` breaks somebody, `minor` adds, `patch` corrects words, `none` changes nothing. */
export type Release = (typeof releases)[number];

/** What happened to what. */
export type ChangeKind =
  | `${Subject}-added`
  | `${Subject}-removed`
  | `${Exclude<Subject, "host">}-words-changed`
  | "scope-renamed"
  | "scope-key-types-changed"
  | "scope-group-changed"
  | "scope-access-raised"
  | "scope-access-lowered"
  | "scope-made-legacy"
  | "scope-legacy-withdrawn"
  | "retired-use-changed"
  | "preset-key-type-changed"
  | "preset-list-added"
  | "preset-list-removed"
  | "preset-list-changed"
  | "operation-renamed"
  | "operation-needs-more"
  | "operation-needs-less"
  | "operation-evidence-changed"
  | "provider-words-changed";

type Subject = "key-type" | "group" | "scope" | "automatic" | "retired" | "preset" | "operation" | "source" | "host";

/** One difference between two catalogs: what changed, the release that it calls for, and who notices. */
export interface Change {
  readonly kind: ChangeKind;
  /** The name or id of what changed. */
  readonly subject: string;
  readonly release: Exclude<Release, "none">;
  /** Whole sentences for people, names in backticks: what happened, and who it breaks. */
  readonly message: string;
  /** What it was, and what it is now, where both can be said in a word or a list. */
  readonly before?: string | readonly string[];
  readonly after?: string | readonly string[];
  /** Of something renamed: the names to use instead. */
  readonly use?: readonly string[];
}

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
