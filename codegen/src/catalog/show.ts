/** A place in a catalog: the keys and indices that lead to it from the root. */
export type Path = readonly (string | number)[];

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u;
const everyUnseen = new RegExp(unseen, "gu");
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const longest = 80;

/** The first character that nobody sees or that acts on its neighbours: control, bidi, zero-width, half a character. */
export function findUnseen(text: string): string | undefined {
  return unseen.exec(text)?.[0];
}

/** Text in which every control, bidi, zero-width and other invisible character shows as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(everyUnseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

/** Text of at most 80 characters; what was cut off is replaced by `…`. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  const start = Array.from(text.slice(0, longest));
  // The cut may have split a surrogate pair, and half a character would be shown as an escape.
  if (/\p{Cs}/u.test(start.at(-1) ?? "")) start.pop();
  return `${start.join("")}…`;
}

/** A string in double quotes, on one line, safe to print. */
export function quote(text: string): string {
  return `"${visible(shorten(text).replace(/["\\]/g, "\\$&"))}"`;
}

/** A place as people write it: `presets.mailSend.full[3]`, `scopes["repo:status"].access`. */
export function showPath(path: Path): string {
  return path.map(showSegment).join("").replace(/^\./, "");
}

function showSegment(segment: string | number): string {
  if (typeof segment === "number") return `[${segment}]`;
  return identifier.test(segment) && segment.length <= longest && visible(segment) === segment
    ? `.${segment}`
    : `[${quote(segment)}]`;
}

/** Choices as people write them: `"a"`, `"a" or "b"`, `"a", "b" or "c"`. */
export function eitherOf(choices: readonly string[]): string {
  return join(choices.map(quote), "or");
}

/** Names as people list them: `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
export function allOf(names: readonly string[]): string {
  return join(names.map(quote), "and");
}

function join(parts: readonly string[], word: string): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}
