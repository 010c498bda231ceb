import { redact } from "../../../../src/client/http/secrets/redact.ts";
import type { Finding } from "../../catalog/finding.ts";
import { quote } from "../../text/show.ts";
import { hasPlaceholder, isOneWord, isPattern, looksLikeScope, patternFinding } from "../name-shape.ts";
import type { FoundName } from "../reading.ts";
import { isClosing, isOpening } from "./brackets.ts";
import type { Token } from "./tokenise.ts";
import { startOfValue } from "./value-start.ts";
import { reference, type Source, type Value } from "./value.ts";
import { isSilent, isType } from "./words.ts";

const deepest = 40;

/** Reads the names between brackets, from the bracket at `open`; a list that is never closed ends where another begins. */
export function readGroup(source: Source, open: number, depth = 0): Value {
  const { tokens } = source;
  const names: FoundName[] = [];
  const notUnderstood: Finding[] = [];
  let at = open + 1;
  const take = (value: Value): void => {
    names.push(...value.names);
    notUnderstood.push(...value.notUnderstood);
    at = value.end;
  };
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || endsGroup(tokens, at)) break;
    if (isClosing(token)) {
      at++;
      // A string directly after the end shows that the list was closed too early.
      if (token.text !== "]" || tokens[at]?.kind !== "string" || tokens[at]?.line !== token.line || depth > 0) break;
    } else if (isOpening(token))
      take(
        depth < deepest
          ? readGroup(source, at, depth + 1)
          : { names: [], notUnderstood: [], end: at + 1, isList: false },
      );
    else if (token.kind === "string") take(readItem(source, at, depth));
    else if (token.kind === "word") take(readWord(source, at, open));
    else at++;
  }
  const isEmpty = at === open + 2 && tokens[open]?.text !== "(" && !isIndex(tokens, open, at);
  return { names, notUnderstood, end: at, isList: names.length > 0 || isEmpty };
}

/** Returns true where an unclosed list ends: at a fence, or where another list begins. */
function endsGroup(tokens: readonly Token[], at: number): boolean {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.kind === "sign" && next?.kind === "sign")
    return (
      (token.text === "{" && next.text === "%") || (token.text === "`" && next.text === "`" && after?.text === "`")
    );
  return token?.text === "~" ? false : startOfValue(tokens, at) !== undefined;
}

/** Returns true for the brackets of a type: `string[]`, `[]string`. */
function isIndex(tokens: readonly Token[], open: number, end: number): boolean {
  const [before, opening, closing, after] = [tokens[open - 1], tokens[open], tokens[end - 1], tokens[end]];
  if (opening?.text !== "[") return false;
  return (
    (before?.kind === "word" && before.end === opening.offset) ||
    (after?.kind === "word" && after.offset === closing?.end)
  );
}

/** Reads a string in a list, or the entry of a map that begins with it. */
function readItem(source: Source, at: number, depth: number): Value {
  const { tokens, isKnown } = source;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return empty(at + 1);
  if (next?.kind === "sign" && /^(?::|=>|=)$/u.test(next.text)) return readEntry(source, at, depth);
  if (token.words !== undefined)
    return found(
      token.words.map((name) => ({ name, offset: token.offset })),
      at + 1,
    );
  if (token.text.trim() === "") return empty(at + 1);
  if (tokens[at - 1]?.text === "-" && tokens[at - 1]?.isFirst === true)
    return refused(token, at + 1, ", on a line that the file takes away");
  return isJoined(tokens, at) ? refused(token, at + 1, ", a part of one") : named(token, at + 1, isKnown);
}

function named(token: Token, end: number, isKnown: Source["isKnown"]): Value {
  const name = token.text.trim();
  const isName = !hasPlaceholder(name) && isOneWord(name) && !isPattern(name, isKnown);
  return isName ? found([{ name, offset: token.offset }], end) : refused(token, end, "");
}

function refused({ text, offset }: Token, end: number, why: string): Value {
  const received = `${quote(redact(text.trim()))}${why}`;
  return { ...empty(end), notUnderstood: [{ offset, path: [], ...patternFinding, received }] };
}

/** Reads `"mail.send": true`, `"mail" => ["mail.send"]`, `"SEND": "mail.send"` and `"mail.send": "Send mail"`. */
function readEntry(source: Source, at: number, depth: number): Value {
  const { tokens, isKnown } = source;
  const [key, value] = [tokens[at], tokens[at + 2]];
  if (key === undefined || value === undefined) return empty(at + 2);
  const { text: name, offset } = key;
  const isName = looksLikeScope(name, isKnown);
  if (value.kind === "word" || /^\d/u.test(value.text)) {
    const isOff = /^(?:false|no|off|0|nil|null|None|False)$/u.test(value.text);
    return isOff ? empty(at + 3) : named(key, at + 3, isKnown);
  }
  if (value.kind === "string") {
    if (!isName && looksLikeScope(value.text, isKnown))
      return found([{ name: value.text, offset: value.offset }], at + 3);
    return isName || /\s/u.test(value.text)
      ? named(key, at + 3, isKnown)
      : { ...empty(at + 3), notUnderstood: [reference(value)] };
  }
  if (!isOpening(value) || depth >= deepest) return empty(at + 2);
  const inner = readGroup(source, at + 2, depth + 1);
  const isFlag = inner.end === at + 4;
  if (isFlag || (isName && value.text === "{")) return found([{ name, offset }], inner.end);
  return inner;
}

/** Reads a word in a list: a name without quotes, the key of an entry, a call, or a variable. */
function readWord(source: Source, at: number, open: number): Value {
  const { text, tokens, isKnown } = source;
  const [token, next, value] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || isSilent(tokens, at) || isType(tokens, at)) return empty(at + 1);
  const member = token.text.replace(/^scopes\./u, "");
  if (isKnown(member)) return found([{ name: member, offset: token.offset }], at + 1);
  if (next?.kind === "sign" && /^(?::|=>|=)$/u.test(next.text) && value !== undefined) {
    if (value.kind !== "string") return empty(value.kind === "word" ? at + 3 : at + 2);
    if (looksLikeScope(value.text, isKnown)) return found([{ name: value.text, offset: value.offset }], at + 3);
    return empty(at + 3);
  }
  // An array of a shell: words between parentheses, without commas.
  const { text: bracket = "", offset: from = 0 } = tokens[open] ?? {};
  const isBare = bracket === "(" && /^\(\s*[^,()]*\)/u.test(text.slice(from, from + 10_000));
  if (isBare && looksLikeScope(token.text, isKnown)) return found([{ name: token.text, offset: token.offset }], at + 1);
  return { ...empty(at + 1), notUnderstood: [reference(token)] };
}

/** Returns true if a string is a part of a longer one, `"mail" + ".send"`; at the start of a line `+` marks a change. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const joins = (sign: Token | undefined, other: Token | undefined): boolean => {
    if (sign?.kind !== "sign" || sign.isFirst || !/^[+.~&]$/u.test(sign.text)) return false;
    // A dot before a word calls a method.
    return sign.text !== "." || other?.kind === "string" || other?.text.startsWith("$") === true;
  };
  return joins(tokens[at - 1], tokens[at - 2]) || joins(tokens[at + 1], tokens[at + 2]);
}

function empty(end: number): Value {
  return { names: [], notUnderstood: [], end, isList: false };
}

function found(names: readonly FoundName[], end: number): Value {
  return { names, notUnderstood: [], end, isList: true };
}
