const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const longest = 80;

/**
 * Text in which every control, bidi, zero-width and other invisible character shows as `\u{…}`.
 *
 * @internal
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

/**
 * Text of at most 80 characters; what was cut off is replaced by `…`.
 *
 * @internal
 */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  const start = Array.from(text.slice(0, longest));
  // The cut may have split a surrogate pair, and half a character would be shown as an escape.
  if (/\p{Cs}/u.test(start.at(-1) ?? "")) start.pop();
  return `${start.join("")}…`;
}

/** A key of SendGrid, which is often passed in the place of something else. */
const key = /\bSG\.[\w-]{6,}\.[\w-]{6,}/giu;

/**
 * A string in double quotes, on one line, safe to print; what looks like an API key shows as `[secret]`.
 *
 * @internal
 */
export function quote(text: string): string {
  return `"${visible(shorten(text.replace(key, "[secret]")).replace(/["\\]/g, "\\$&"))}"`;
}

/**
 * A place as people write it: `scopes[3]`, `access["fine-grained"]`.
 *
 * @internal
 */
export function showPath(path: readonly (string | number)[]): string {
  return path.map(showSegment).join("").replace(/^\./, "");
}

function showSegment(segment: string | number): string {
  if (typeof segment === "number") return `[${segment}]`;
  return identifier.test(segment) && segment.length <= longest && visible(segment) === segment
    ? `.${segment}`
    : `[${quote(segment)}]`;
}

/**
 * Parts as people list them: `a`, `a or b`, `a, b or c`.
 *
 * @internal
 */
export function list(parts: readonly string[], word: "and" | "or"): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}

/**
 * Any value in a few words: `"mail.send"`, `nothing`, `an array`.
 *
 * @internal
 */
export function describe(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (value === undefined) return "nothing";
  if (typeof value === "bigint") return `${shorten(String(value))}n`;
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "object" ? describeObject(value) : `a ${typeof value}`;
}

function describeObject(value: object): string {
  try {
    return Array.isArray(value) ? "an array" : "an object";
  } catch {
    // A revoked proxy.
    return "an object that cannot be read";
  }
}

/**
 * A title of a catalog with its article: `a General API key`, `an Email Address Validation API key`.
 *
 * @internal
 */
export function withArticle(title: string): string {
  return `${/^[aeiou]/iu.test(title) ? "an" : "a"} ${visible(shorten(title))}`;
}
