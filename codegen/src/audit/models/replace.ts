import { known, mapPieces } from "../values/text.ts";
import type { Text } from "../values/value.ts";
import { limits } from "../limits.ts";

/**
 * Whether a pattern of the audited code can be run on a text without danger. Each repetition multiplies the time by the
 * length of the text, so a long text gets one at most, a short text two, and none may hold another.
 */
export function isSimplePattern(literal: string, text: Text): boolean {
  const { source } = parts(literal);
  const plain = source.replace(/\\./gu, "_").replace(/\[[^\]]*\]/gu, "_");
  const repetitions = plain.match(/[*+]|\{\d+,/gu) ?? [];
  const options = plain.match(/(?<!\()\?/gu) ?? [];
  const longest = Math.max(0, ...text.map((piece) => (typeof piece === "string" ? piece.length : 0)));
  return (
    source.length <= 60 &&
    repetitions.length <= (longest < limits.replacedByTwo ? 2 : 1) &&
    options.length <= 4 &&
    !/\)[*+?{]|\\\d|\(\?<?[=!]/u.test(source)
  );
}

/** Replaces what a pattern finds in the known pieces of a text. */
export function replaceIn(text: Text, literal: string, by: Text): Text {
  const { source, flags } = parts(literal);
  const pattern = compile(source, flags);
  const insert = known(by);
  if (pattern === undefined) return text;
  return mapPieces(text, (piece, index) => {
    // The start and the end of a piece are those of the text only for the first and the last one.
    if (
      piece.length > limits.replacedText ||
      (source.replace(/\[\^/gu, "").includes("^") && index > 0) ||
      (source.includes("$") && index < text.length - 1)
    )
      return [piece];
    if (insert !== undefined) return [piece.replace(pattern, insert)];
    return replaceWith(piece, pattern, by);
  });
}

function replaceWith(piece: string, pattern: RegExp, by: Text): Text {
  const replaced: Text[number][] = [];
  let end = 0;
  for (const match of piece.matchAll(new RegExp(pattern, `${pattern.flags.replace("g", "")}g`))) {
    replaced.push(piece.slice(end, match.index), ...by);
    end = match.index + match[0].length;
    if (!pattern.global) break;
  }
  return [...replaced, piece.slice(end)];
}

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    // The audited code has an invalid pattern.
    return undefined;
  }
}

function parts(literal: string): { readonly source: string; readonly flags: string } {
  const end = literal.lastIndexOf("/");
  return { source: literal.slice(1, end), flags: literal.slice(end + 1).replace(/y/u, "") };
}
