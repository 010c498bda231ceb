import { pageText } from "./page-text.ts";
import { readAnswer } from "./read-answer.ts";
import { readBlocks } from "./read-blocks.ts";
import { readLines } from "./read-lines.ts";

/** The names that a file holds, each once, and how far they can be trusted. */
export interface FoundNames {
  /** `answer`: the provider said so, letter by letter. `page` and `list`: people wrote it, who mistype. */
  readonly kind: "answer" | "page" | "list";
  readonly names: readonly string[];
}

/** What a file says about scopes: an answer of the provider, a documentation page or a plain list; nothing in any other. */
export function readNames(source: string): FoundNames | undefined {
  const text = source.replace(/^\uFEFF/, "");
  const answer = readAnswer(text);
  if (answer !== undefined) return { kind: Array.isArray(JSON.parse(text)) ? "list" : "answer", names: unique(answer) };
  const page = readBlocks(pageText(text));
  if (page.length > 0) return { kind: "page", names: unique(page) };
  const lines = readLines(text);
  return lines && { kind: "list", names: unique(lines) };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
