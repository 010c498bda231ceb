import { visible } from "../../input/show.ts";

const longest = 300;

/** What looks like a credential: a key of SendGrid, what follows the name of an authentication scheme, an authorization header. */
const credentials: readonly (readonly [RegExp, string])[] = [
  [/SG\.[\w.\-~+/=%]+/gu, "[secret]"],
  [/\b(Bearer|Basic|Token|Digest)[\s:=]+[^\s"',;]+/giu, "$1 [secret]"],
  [
    /\b(authorization|api[-_ ]?key|password|secret|cookie)(["']?\s*[:=]\s*["']?)(?!\[secret\]|Bearer|Basic)[^\s"',;]+/giu,
    "$1$2[secret]",
  ],
];

/**
 * Text from elsewhere that is safe to print: without credentials, on one line, of bounded length.
 *
 * @internal
 */
export function redact(text: string): string {
  const safe = credentials.reduce((rest, [pattern, placeholder]) => rest.replace(pattern, placeholder), text);
  const line = visible(safe.replace(/\s+/gu, " ").trim());
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
