import { redact } from "../../../../src/client/http/secrets/redact.ts";
import type { Finding } from "../../catalog/finding.ts";
import { quote } from "../../text/show.ts";
import { isPattern, looksLikeScope, patternFinding } from "../name-shape.ts";
import type { Found, FoundName, IsKnown } from "../reading.ts";
import type { TextBlock } from "./blocks.ts";

/** Reads the names that running text marks as code, that begin a list item, or that the catalog knows. */
export function readProse({ text, offset, codes, isItem }: TextBlock, isKnown: IsKnown): Found {
  const marked = codes.filter(({ name }) => looksLikeScope(name, isKnown) && !isPattern(name, isKnown));
  const patterns = codes.filter(
    ({ name }) => isPattern(name, isKnown) && looksLikeScope(name.replaceAll("*", "x"), isKnown),
  );
  const words = Array.from(text.matchAll(/[^\s,;"'`()[\]{}<>|]+/gu), ({ 0: word, index }) => ({
    name: word.replace(/^[*_]{1,2}(?=\p{L})|[.:!?*_]+$/gu, ""),
    offset: offset + index,
  }));
  const first = words.find(({ name }) => /[\p{L}\p{N}]/u.test(name));
  const named: readonly FoundName[] = [
    ...marked,
    ...(isItem && first !== undefined && looksLikeScope(first.name, isKnown) && !isPattern(first.name, isKnown)
      ? [first]
      : []),
    ...words.filter(({ name }) => /[._:]/u.test(name) && isKnown(name)),
  ];
  const notUnderstood: readonly Finding[] = patterns.map(({ name, offset: at }) => ({
    offset: at,
    path: [],
    ...patternFinding,
    received: quote(redact(name)),
  }));
  const unique = new Map(named.map((each) => [each.name, each]));
  return { lists: unique.size === 0 ? [] : [{ identity: {}, names: [...unique.values()] }], notUnderstood, broken: [] };
}
