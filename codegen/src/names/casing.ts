/**
 * The name in camel case: `fine-grained` → `fineGrained`, `GetObject` → `getObject`, `ADMIN` → `admin`.
 *
 * Everything that is no letter or digit separates words, so the result holds letters and digits only and may be empty.
 */
export function camelCase(text: string): string {
  if (/^[a-z][a-zA-Z\d]*$/.test(text)) return text;
  const [first = "", ...others] = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return lowerFirst(first === first.toUpperCase() ? first.toLowerCase() : first) + others.map(upperFirst).join("");
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

function lowerFirst(text: string): string {
  const [first = "", ...rest] = text;
  return first.toLowerCase() + rest.join("");
}
