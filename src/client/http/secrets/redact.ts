import { visible } from "../../../input/show.ts";
import { secretPatterns } from "./secret-patterns.ts";

/** Makes text from elsewhere safe to print: without credentials, on one line, of bounded length. */
export type Redact = (text: string) => string;

const longest = 300;
/** Longer text is cut before it is searched: only its start is shown, and searching costs time. */
const longestSearched = 20_000;
/** What is left out before such a cut, as it may be a part of a credential. */
const longestCut = 1000;

/** What looks like a credential: a key of SendGrid, what follows the name of an authentication scheme, an authorization header. */
const credentials: readonly (readonly [RegExp, string])[] = [
  [/SG(?:\.|%(?:25)*2e)[\w.\-~+/=%]+/giu, "[secret]"],
  [/\b(Bearer|Basic|Token|Digest)[\s:=]+[^\s"',;]+/giu, "$1 [secret]"],
  [
    /\b(authorization|api[-_ ]?key|password|secret|cookie)(["']?\s*[:=]\s*["']?)(?!\[secret\]|Bearer|Basic)[^\s"',;]+/giu,
    "$1$2[secret]",
  ],
];

/**
 * Text from elsewhere that is safe to print: without credentials, on one line, of at most 300 characters.
 *
 * @internal
 */
export function redact(text: string): string {
  return redactAlso([], text);
}

/**
 * A function that redacts and also knows the credentials in use: as they are, in other letter case, and written in percent
 * escapes, hexadecimal or base64.
 *
 * @internal
 */
export function createRedact(secrets: readonly string[]): Redact {
  const patterns = secrets.flatMap(secretPatterns);
  return (text) => redactAlso(patterns, text);
}

function redactAlso(patterns: readonly RegExp[], text: string): string {
  const isCut = text.length > longestSearched;
  const searched = text.slice(0, longestSearched);
  const hidden = patterns.reduce((rest, pattern) => rest.replace(pattern, "[secret]"), searched);
  const whole = isCut ? hidden.slice(0, -longestCut) : hidden;
  const safe = credentials.reduce((rest, [pattern, placeholder]) => rest.replace(pattern, placeholder), whole);
  const line = visible(safe.replace(/\s+/gu, " ").trim());
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
