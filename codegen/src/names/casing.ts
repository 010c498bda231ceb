/**
 * Returns the name in camel case: `fine-grained` → `fineGrained`, `GetObject` → `getObject`, `APIConnectors` →
 * `apiConnectors`, `ACCEPTANCE_TEST` → `acceptanceTest`, `OAuth2` → `oauth2`. A name that is in camel case stays as it is:
 * `mailURL`.
 *
 * Everything that is no letter or digit separates words, so the result holds letters and digits only and may be empty.
 */
export function camelCase(text: string): string {
  if (/^[a-z][a-zA-Z\d]*$/.test(text)) return text;
  const [first = "", ...others] = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return lowerStart(first) + others.map((word) => upperFirst(isUpperCase(word) ? word.toLowerCase() : word)).join("");
}

/** The name in Pascal case: `fine-grained` → `FineGrained`. */
export function pascalCase(text: string): string {
  return upperFirst(camelCase(text));
}

/** The text with its first character in upper case, by Unicode's rules and no locale's. */
export function upperFirst(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}

/** Lowers the first letter, a whole word in capitals, or the abbreviation that a word begins with. */
function lowerStart(word: string): string {
  if (isUpperCase(word)) return word.toLowerCase();
  return word.replace(/^(?:OAuth|[\p{Lu}\p{N}]+(?=\p{Lu}\p{Ll})|.)/u, (start) => start.toLowerCase());
}

function isUpperCase(word: string): boolean {
  return word === word.toUpperCase();
}
