import type { Finding } from "../../catalog/finding.ts";
import { hasPlaceholder, isOneWord, looksLikeScope, splitNames } from "../name-shape.ts";
import type { FoundName } from "../reading.ts";
import { isClosing, isOpening } from "./brackets.ts";
import { readGroup } from "./read-group.ts";
import type { Token } from "./tokenise.ts";
import { startOfValue } from "./value-start.ts";
import { reference, unclear, type Source, type Value } from "./value.ts";
import { isSilent, isType } from "./words.ts";

/** Reads the value that is assigned to something named for scopes, from the token at `start`. */
export function readValue(source: Source, key: Token, start: number): Value {
  const { tokens } = source;
  const names: FoundName[] = [];
  const notUnderstood: Finding[] = [];
  const references: Token[] = [];
  let isList = false;
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || endsValue(tokens, at, start, isList)) break;
    if (token.kind === "string" && isText(tokens, at)) {
      const words = readText(source, token, isList);
      names.push(...words.names);
      notUnderstood.push(...words.notUnderstood);
      at++;
      if (tokens[at]?.text === "," && isItem(tokens, at + 1)) at++;
    } else if (isOpening(token)) {
      const group = readGroup(source, at);
      names.push(...group.names);
      notUnderstood.push(...group.notUnderstood);
      isList ||= group.isList;
      at = group.end;
    } else {
      if (token.text === "=" && !isList) references.length = 0;
      if (token.kind === "word" && !isType(tokens, at) && !isSilent(tokens, at)) references.push(token);
      at++;
    }
  }
  if (names.length > 0 || isList)
    return { names, notUnderstood: [...notUnderstood, ...references.map(reference)], end: at, isList };
  return readBare(source, key, start, { at, references, notUnderstood });
}

/** Returns true if the value is over before the token at an index. */
function endsValue(tokens: readonly Token[], at: number, start: number, isList: boolean): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token === undefined || before === undefined) return true;
  // A list that is never closed ends where another begins.
  if (isList && startOfValue(tokens, at) !== undefined) return true;
  if (isClosing(token) || (token.kind === "sign" && (token.text === ";" || token.text === ","))) return true;
  if (token.line === before.line) return false;
  const continues = before.kind === "sign" && /^(?:[=:([{+|,?<]|=>|:=|\+=|<<|&&|\|\|)$/u.test(before.text);
  if (continues && at !== start) return false;
  if (at === start) return !isOpening(token) && token.kind !== "string";
  // The list of C# opens on the line after its type.
  return isList || !isOpening(token);
}

/** Returns true if a string is an item of a list without brackets, as PowerShell writes them. */
function isItem(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const isKey = next?.kind === "sign" && /^(?::|=|=>|:=)$/u.test(next.text);
  return token?.kind === "string" && !isKey;
}

/** Returns true if a string is text and not the tag of a field in Go. */
function isText(tokens: readonly Token[], at: number): boolean {
  return !/^\w+:"/u.test(tokens[at]?.text ?? "");
}

function readText({ isKnown }: Source, token: Token, isList: boolean): Pick<Value, "names" | "notUnderstood"> {
  const { offset } = token;
  const words = token.words ?? splitNames(token.text);
  if (words.length === 0) return { names: [], notUnderstood: [] };
  const isPlain = words.every((word) => looksLikeScope(word, isKnown));
  const isQuoted =
    token.words !== undefined || (words.length > 1 && token.text.includes(",") && words.every(isOneWord));
  if (!hasPlaceholder(token.text) && (isPlain || isQuoted))
    return { names: words.map((name) => ({ name, offset })), notUnderstood: [] };
  if (isList) return { names: [], notUnderstood: [] };
  return { names: [], notUnderstood: [unclear(token)] };
}

interface Rest {
  readonly at: number;
  readonly references: readonly Token[];
  readonly notUnderstood: readonly Finding[];
}

/** Reads names without quotes and brackets: of `.env` files, command lines, settings and logs. */
function readBare({ text, tokens, isKnown }: Source, key: Token, start: number, rest: Rest): Value {
  const { at, references, notUnderstood } = rest;
  const [first, sign] = [tokens[start], tokens[start - 1]];
  if (first === undefined || references.length === 0) return { names: [], notUnderstood, end: at, isList: false };
  const lineEnd = text.indexOf("\n", first.offset);
  const isFlag = sign === key || (sign?.text === "=" && text.slice(Math.max(0, key.offset - 2), key.offset) === "--");
  const line = text.slice(first.offset, lineEnd === -1 ? undefined : lineEnd);
  const written = (isFlag ? line.split(/\s/u)[0] : line.replace(/\s#.*$/u, "")) ?? "";
  const words = splitNames(written);
  const isSetting =
    sign?.text === "=" && sign.offset === key.end && first.offset === sign.end && first.line === key.line;
  const areLikely = words.every((word) => looksLikeScope(word, isKnown));
  const isList = words.some(isKnown) || words.length > 1;
  const names = isSetting || isFlag ? words.every(isOneWord) && !hasPlaceholder(written) : areLikely && isList;
  if (!names)
    return {
      names: [],
      notUnderstood: [...notUnderstood, ...references.slice(0, 1).map(reference)],
      end: at,
      isList: false,
    };
  let end = at;
  while (tokens[end]?.line === first.line && (tokens[end]?.offset ?? 0) < first.offset + written.length) end++;
  return { names: words.map((name) => ({ name, offset: first.offset })), notUnderstood, end, isList: true };
}
