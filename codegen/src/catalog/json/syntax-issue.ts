import { printParseErrorCode } from "jsonc-parser";
import type { Finding } from "../finding.ts";
import { quote } from "../../text/show.ts";

/** The name of a syntax error of jsonc-parser. */
export type SyntaxErrorName = ReturnType<typeof printParseErrorCode>;

const expectations: Record<SyntaxErrorName, string> = {
  InvalidSymbol: "a value, or a key in double quotes",
  InvalidNumberFormat: "a number",
  PropertyNameExpected: "a key in double quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "a closing brace",
  CloseBracketExpected: "a closing bracket",
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "JSON without comments",
  UnexpectedEndOfComment: "JSON without comments",
  UnexpectedEndOfString: "a closing quote on the same line",
  UnexpectedEndOfNumber: "a digit to end the number",
  InvalidUnicode: "four hexadecimal digits after \\u",
  InvalidEscapeCharacter: 'a JSON escape (\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u)',
  InvalidCharacter: "control characters to be escaped",
  "<unknown ParseErrorCode>": "JSON",
};

/** The finding for a syntax error that covers `length` characters of `text`. */
export function describeSyntaxError(text: string, name: SyntaxErrorName, offset: number, length: number): Finding {
  const found = text.slice(offset, offset + length);
  return {
    offset,
    path: [],
    expected: expectations[name],
    received: found === "" ? "the end of the file" : quote(found),
    hint: hintFor(text, offset, found),
  };
}

function hintFor(text: string, offset: number, found: string): string | undefined {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/u.test(found))
    return "Git left a conflict here: keep the right lines, and delete the markers.";
  if (/^[}\]]/u.test(found) && followsComma(text, offset)) return "Remove the comma before it.";
  if (text.slice(0, offset).trim() !== "") return undefined;
  if (/^(?:-{3}\s+)?[\w$-]+:(?:\s|$)/u.test(text.slice(offset))) return "This looks like YAML: write it as JSON.";
  if (/^<[!?a-z]/iu.test(found)) return "This looks like a web page: the verb import reads the scopes that it names.";
  return undefined;
}

function followsComma(text: string, offset: number): boolean {
  let at = offset - 1;
  while (isBlank(text, at)) at--;
  return text[at] === ",";
}

/** Whether the character at `at` is white space to JSON. */
export function isBlank(text: string, at: number): boolean {
  const character = text[at];
  return character === " " || character === "\n" || character === "\t" || character === "\r";
}
