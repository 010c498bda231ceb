import { redact } from "../../../src/client/http/secrets/redact.ts";
import type { Finding } from "../catalog/finding.ts";
import { quote } from "../text/show.ts";
import { isOneWord, isPattern, looksLikeScope, patternFinding } from "./name-shape.ts";
import { nothingFound, type Found, type FoundName, type IsKnown } from "./reading.ts";

/**
 * Reads a plain list: a name per line or several with commas between them, with or without bullets, numbers and quotes; `#`
 * begins a comment. A line of prose is reported, and in a text with prose a name must look like a scope.
 */
export function readLines(text: string, isKnown: IsKnown): Found {
  const names: FoundName[] = [];
  const prose: Finding[] = [];
  for (const { line, offset } of linesOf(text)) {
    const bare = line
      .replace(/(?:^|\s)(?:#|\/\/).*$/u, "")
      .replace(/^\s*(?:[-*+•]|\d+[.)])\s+/u, "")
      .trim();
    if (bare === "" || /^[[\](){},]+$/u.test(bare)) continue;
    const parts = bare
      .split(/[,;]/u)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const found = parts.map((part) => /^(["'`]?)(\S+)\1$/u.exec(part)?.[2]).filter((name) => name !== undefined);
    const whole = found.length === parts.length ? found : bare.split(/\s+/u);
    const areNames = whole.every((name) => isName(name, isKnown) && (whole === found || looksLikeScope(name, isKnown)));
    if (areNames) names.push(...whole.map((name) => ({ name, offset })));
    else prose.push({ offset, path: [], ...patternFinding, received: quote(redact(bare)) });
  }
  const isLikely = ({ name }: FoundName): boolean => prose.length === 0 || looksLikeScope(name, isKnown);
  const likely = names.filter(isLikely);
  const unlikely = names
    .filter((name) => !isLikely(name))
    .map(({ name, offset }) => ({ offset, path: [], ...patternFinding, received: quote(redact(name)) }));
  if (likely.length === 0) return nothingFound;
  return {
    lists: [{ identity: {}, names: likely }],
    notUnderstood: [...prose, ...unlikely].sort((a, b) => a.offset - b.offset),
    broken: [],
  };
}

function isName(name: string, isKnown: IsKnown): boolean {
  return isOneWord(name) && !isPattern(name, isKnown) && !name.endsWith(":");
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly offset: number }> {
  let offset = 0;
  for (const line of text.split(/(?<=\n|\r(?!\n))/u)) {
    yield { line: line.trimEnd(), offset };
    offset += line.length;
  }
}
