/** The kinds of tokens that arrays, maps and assignments consist of, in any language. */
export type TokenKind = "string" | "word" | "sign";

/** A token of source text. Comments are no tokens. */
export interface Token {
  readonly kind: TokenKind;
  /** The text of a sign or word; of a string what stands between its quotes. */
  readonly text: string;
  readonly offset: number;
  readonly end: number;
  /** The line, from 0. */
  readonly line: number;
  /** Words of a list without quotes, `%w[a b]`. */
  readonly words?: readonly string[];
  /** True for the first token of its line. */
  readonly isFirst: boolean;
}

type Rule = readonly [kind: TokenKind | "words", pattern: RegExp];

/** Patterns for tokens that begin with a quote, in the order in which they are tried. */
const quoted: readonly Rule[] = [
  ["string", /@"((?:[^"\n]|"")*)"/y],
  ["string", /\\"((?:[^"\\\n])*)\\"/y],
  ["string", /(?:[bBrRfFuUN]{1,2}|[@$])?"((?:[^"\\\n]|\\.)*)"/y],
  ["string", /[bBrRfFuUN]{0,2}'((?:[^'\\\n]|\\.)*)'/y],
  ["string", /`([^`\n]*)`/y],
  // A quote that is missing at the end of a line.
  ["string", /["']([\p{L}\p{N}_][\p{L}\p{N}_.:/-]*),?[^\S\n]*(?=\r?\n|\])/uy],
];
const listed: readonly Rule[] = [
  ["words", /(?:%[wWiI]|~[wW]|qw)\s?(?:\[([^\]]*)\]|\(([^)]*)\)|\{([^}]*)\}|<([^>]*)>|\/([^/]*)\/)/y],
];
const words: readonly Rule[] = [
  ["word", /[$@]?[\p{L}_][\p{L}\p{N}_$]*(?:(?:\.|::|-(?=\p{L}))[\p{L}_$][\p{L}\p{N}_$]*)*/uy],
  ["word", /\d[\p{L}\p{N}_]*/uy],
];
const signs: readonly Rule[] = [["sign", /=>|:=|\+=|<<|->|[=!]==?|&&|\|\||\.\.\.|[^\s]/uy]];

/** The patterns that can match at an offset. */
function rulesAt(text: string, at: number): readonly (readonly Rule[])[] {
  const start = text.slice(at, at + 3);
  const hasQuote = /^(?:["'`\\]|[@$]"|[bBrRfFuUN]{1,2}["'])/u.test(start);
  if (/^(?:[%~][wWiI]|qw)/u.test(start)) return [listed, words, signs];
  return hasQuote ? [quoted, words, signs] : [words, signs];
}

const blank = /\s+/y;
const lineComment = /(?:\/\/|#(?!\{)|--\s|;)[^\n]*/y;
const hidden = /^\W*\(?\d+ unchanged \w+ hidden/u;

/** The tokens of a text, and the offsets of comments that stand for list items which the text leaves out. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly omissions: readonly number[];
}

/** Splits source text of any language into tokens; unclosed comments end with the text. */
export function tokenise(text: string): Tokens {
  const tokens: Token[] = [];
  const omissions: number[] = [];
  let [at, line, isFirst] = [0, 0, true];
  const countLines = (from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      if (text[index] !== "\n") continue;
      line++;
      isFirst = true;
    }
  };
  while (at < text.length) {
    const skipped = endOfSkipped(text, at, isFirst);
    if (skipped !== undefined) {
      if (hidden.test(text.slice(at, Math.min(skipped, at + 80)))) omissions.push(at);
      countLines(at, skipped);
      at = skipped;
      continue;
    }
    const token = matchRule(text, at, line, isFirst);
    tokens.push(token);
    isFirst = false;
    countLines(at, token.end);
    at = token.end;
  }
  return { tokens, omissions };
}

/** Returns the end of white space or of a comment that starts at an offset. */
function endOfSkipped(text: string, at: number, isFirst: boolean): number | undefined {
  blank.lastIndex = at;
  if (blank.test(text)) return blank.lastIndex;
  for (const [open, close] of [
    ["/*", "*/"],
    ["<!--", "-->"],
    ["<#", "#>"],
  ] as const) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    return end === -1 ? text.length : end + close.length;
  }
  lineComment.lastIndex = at;
  if (!lineComment.test(text)) return undefined;
  const [sign, before] = [text[at], text[at - 1]];
  // A colon before slashes is a URL; signs other than slashes start a comment only after white space.
  const isComment =
    sign === "/" ? before !== ":" : sign === "#" ? before === undefined || /[\s,[({"']/u.test(before) : isFirst;
  return isComment ? lineComment.lastIndex : undefined;
}

function matchRule(text: string, at: number, line: number, isFirst: boolean): Token {
  for (const [kind, pattern] of rulesAt(text, at).flat()) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || (kind === "string" && text[at] === "'" && isApostrophe(text, at))) continue;
    const base = { offset: at, end: pattern.lastIndex, line, isFirst };
    const inner = found.slice(1).find((group: string | undefined) => group !== undefined) ?? "";
    if (kind === "words") return { ...base, kind: "string", text: inner, words: inner.split(/\s+/u).filter(Boolean) };
    return { ...base, kind, text: kind === "string" ? inner : found[0] };
  }
  return { kind: "sign", text: text[at] ?? "", offset: at, end: at + 1, line, isFirst };
}

/** Returns true for the sign in *don't*. */
function isApostrophe(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}

/** The text that a string stands for, with the escapes that matter for quotes and lines resolved. */
export function unescaped(text: string): string {
  return text.replace(
    /\\(?:n|r|t|(["'\\/]))|""/gu,
    (whole, character?: string) => character ?? (whole === '""' ? '"' : " "),
  );
}
