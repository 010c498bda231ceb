import type { FoundName } from "../reading.ts";

/** A cell of a table. */
export interface Cell {
  readonly text: string;
  readonly offset: number;
}

/** A table: rows of cells, the first of which may be a heading. */
export interface TableBlock {
  readonly kind: "table";
  readonly rows: readonly (readonly Cell[])[];
}

/** Running text, with the words that are marked as code. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  readonly offset: number;
  readonly codes: readonly FoundName[];
  readonly isItem: boolean;
}

/** A listing: of JSON, YAML, source code, or names. */
export interface CodeBlock {
  readonly kind: "code";
  readonly text: string;
  readonly offset: number;
}

/** A part of a page, in the order in which people read it. */
export type Block = TableBlock | TextBlock | CodeBlock;
