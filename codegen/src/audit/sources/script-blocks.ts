import { Parser } from "htmlparser2";

/** The two parts of a file of Vue, Svelte, Astro or HTML. Both are as long as the file, so that places stay the same. */
export interface ScriptBlocks {
  /** The code of all script blocks, with spaces for the rest. */
  readonly code: string;
  /** The rest, with spaces for scripts, styles and comments. */
  readonly markup: string;
}

interface Block {
  readonly start: number;
  readonly end: number;
}

const inert = /^(?!(?:module|(?:text|application)\/(?:java|ecma|type)script|text\/babel|ts|tsx|jsx?)$)./iu;

/** Returns the script blocks of a file, and of Astro also the code between its fences. */
export function scriptBlocks(text: string, isAstro: boolean): ScriptBlocks {
  const fence = isAstro ? /^\s*---[^\n]*\n([^]*?)^---[^\S\n]*$/mu.exec(text) : null;
  const start = fence ? text.indexOf("\n") + 1 : 0;
  const front: readonly Block[] = fence ? [{ start, end: start + (fence[1] ?? "").length }] : [];
  const offset = fence?.[0].length ?? 0;
  const { scripts, others } = tagsIn(text.slice(offset));
  const shifted = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block) => ({ start: block.start + offset, end: block.end + offset }));
  const code = [...front, ...shifted(scripts)];
  const hidden = [{ start: 0, end: offset }, ...code, ...shifted(others)];
  return { code: only(text, code), markup: without(text, hidden) };
}

/** Finds the blocks that run, and the blocks that hold neither code nor markup. */
function tagsIn(text: string): { readonly scripts: readonly Block[]; readonly others: readonly Block[] } {
  const scripts: Block[] = [];
  const others: Block[] = [];
  let open: { readonly start: number; readonly isRun: boolean } | undefined;
  const parser: Parser = new Parser({
    onopentag: (name, { type = "" }) => {
      if (name === "script" || name === "style")
        open = { start: parser.endIndex + 1, isRun: name === "script" && !inert.test(type) };
    },
    onclosetag: (name) => {
      if (open === undefined || (name !== "script" && name !== "style")) return;
      (open.isRun ? scripts : others).push({ start: open.start, end: Math.max(open.start, parser.startIndex) });
      open = undefined;
    },
    oncomment: () => void others.push({ start: parser.startIndex, end: parser.endIndex + 1 }),
  });
  parser.end(text);
  return { scripts, others };
}

/** The blocks in their places; each ends as a statement, so that no block goes on in the next. */
function only(text: string, blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of blocks) {
    pieces.push(blank(text.slice(at, start)), text.slice(start, end));
    pieces.push(end < text.length && text[end] !== "\n" ? ";" : "");
    at = end + (pieces.at(-1) ?? "").length;
  }
  return pieces.join("") + blank(text.slice(at));
}

function without(text: string, blocks: readonly Block[]): string {
  return blocks.reduce(
    (rest, { start, end }) => rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end),
    text,
  );
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/gu, (character) => " ".repeat(character.length));
}
