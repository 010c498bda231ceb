import type { Path } from "../text/show.ts";

/** An issue before it has a file and a line: what a parser found, at an offset of the text. */
export interface Finding {
  readonly offset: number;
  readonly path: Path;
  readonly expected: string;
  readonly received: string;
  readonly suggestion?: string | undefined;
  readonly hint?: string | undefined;
  /** Offset of the earlier place that this one repeats; shown as its line. */
  readonly first?: number | undefined;
}

/** What a finding says, without its place. */
export type Problem = Omit<Finding, "offset" | "path">;

/** Takes a finding; parsing goes on after it, so that every issue is found at once. */
export type Report = (finding: Finding) => void;
