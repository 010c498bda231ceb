import type { ImportDeclarationStructure, StatementStructures } from "ts-morph";
import type { Origin } from "./print-file.ts";

/** A file to be, before it is printed: its name and its parts, in their order. */
export interface GeneratedFile {
  readonly name: string;
  readonly parts: readonly Part[];
}

/** Code with a shape of its own, as ts-morph structures; literals already laid out, of any number; or a page of Markdown. */
export type Part =
  | { readonly kind: "structures"; readonly statements: readonly (ImportDeclarationStructure | StatementStructures)[] }
  | { readonly kind: "literals"; readonly text: string }
  | { readonly kind: "markdown"; readonly text: string };

/** What emitters need besides the catalog and its names. */
export interface EmitOptions extends Origin {
  /** The module that the factories are imported from: `scopewright/core`. */
  readonly runtime: string;
  /** How generated files name each other: `.js`, `.ts` or nothing after the name. */
  readonly importExtension: string;
}

/** One or a list of them: lists may be longer than a call has room for arguments. */
type Some<Item> = Item | readonly Item[];

/** A part of literals. */
export function literals(...blocks: readonly Some<string>[]): Part {
  const all = blocks.flat();
  return { kind: "literals", text: all.filter((block) => block !== "").join("\n\n") };
}

/** A part of structures. */
export function structures(...statements: readonly Some<ImportDeclarationStructure | StatementStructures>[]): Part {
  return { kind: "structures", statements: statements.flat() };
}

/** A part of structures for users: each export has the tag that knip reads, which reports no such export as unused. */
export function publicStructures(...statements: readonly Some<StatementStructures>[]): Part {
  return structures(statements.flat().map(withPublicTag));
}

function withPublicTag(statement: StatementStructures): StatementStructures {
  if (!("docs" in statement)) return statement;
  const docs = statement.docs?.map((doc) =>
    typeof doc === "string" ? `${doc}${doc.includes("\n@") ? "" : "\n"}\n@public` : doc,
  );
  return { ...statement, ...(docs && { docs }) };
}

/** A page of Markdown, from its lines. */
export function markdown(lines: readonly string[]): Part {
  return { kind: "markdown", text: lines.join("\n").trimEnd() };
}
