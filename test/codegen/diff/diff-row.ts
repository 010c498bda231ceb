import type { Sections } from "../verbs/catalogs.ts";

/** A change of a catalog, and what is told of it. */
export interface Row {
  readonly title: string;
  readonly old?: Partial<Sections>;
  readonly given: Partial<Sections>;
  /** `release kind subject` of each change. */
  readonly want: readonly string[];
  /** What the message of the first says. */
  readonly says?: RegExp;
}
