import { printParseErrorCode, visit, type JSONVisitor } from "jsonc-parser";
import type { Finding } from "../finding.ts";
import { describeSyntaxError, isBlank, type SyntaxErrorName } from "./syntax-issue.ts";
import { TooDeep, TreeBuilder } from "./tree-builder.ts";
import type { JsonNode } from "./json-node.ts";

/** A JSON text as a tree with offsets, or without one where the syntax is broken, and everything found on the way. */
export interface ParsedJson {
  readonly root?: JsonNode;
  readonly findings: readonly Finding[];
}

/** The tree of a strict JSON text (a byte order mark is skipped), or every syntax issue in it. */
export function parseJson(text: string): ParsedJson {
  // A space keeps every offset where it was.
  const json = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const builder = new TreeBuilder(json);
  const syntax = new SyntaxErrors(json);
  try {
    const onError: JSONVisitor["onError"] = (code, offset, length) =>
      syntax.add(printParseErrorCode(code), offset, length);
    visit(json, { ...builder.visitor, onError }, strict);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { findings: [...syntax.findings, error.finding] };
  }
  if (syntax.findings.length > 0 || builder.root === undefined) return { findings: syntax.findings };
  return { root: builder.root, findings: builder.duplicates };
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Collects syntax errors without the ones that only follow from another. */
export class SyntaxErrors {
  readonly findings: Finding[] = [];
  readonly #text: string;
  #name: SyntaxErrorName | undefined;
  #end = -1;

  constructor(text: string) {
    this.#text = text;
  }

  add(name: SyntaxErrorName, offset: number, length: number): void {
    const follows = this.#reaches(offset) || (this.#name === "PropertyNameExpected" && name === "ValueExpected");
    if (!follows) this.findings.push(describeSyntaxError(this.#text, name, offset, length));
    this.#name = name;
    // What was expected is missing in front of its token, which may be wrong in itself.
    this.#end = Math.max(this.#end, name.endsWith("Expected") ? offset : offset + length);
  }

  /** Whether only white space lies between the last error and `offset`. */
  #reaches(offset: number): boolean {
    if (this.#end === -1) return false;
    let at = this.#end;
    while (at < offset && isBlank(this.#text, at)) at++;
    return at >= offset;
  }
}
