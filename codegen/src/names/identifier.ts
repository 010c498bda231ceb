/** Whether the text is an identifier of ASCII letters, digits, `_` and `$`, which every compiler and bundler reads alike. */
export function isAsciiIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/**
 * An ASCII identifier that says the text: other characters become `$` + code point in hexadecimal + `$`, a leading digit
 * gets an underscore before it. Different texts give different identifiers, except that `$` and `_2` may be imitated.
 */
export function asciiIdentifier(text: string): string {
  const escaped = text.replace(/[^\w$]/gu, (character) => `$${(character.codePointAt(0) ?? 0).toString(16)}$`);
  return /^\d/.test(escaped) ? `_${escaped}` : escaped || "_";
}

/**
 * Names that a module cannot bind at its top level, or that compiled CommonJS code uses itself; such an export is bound
 * under another name: `export { _delete as delete }`.
 */
const unbindable: ReadonlySet<string> = new Set(
  [
    "break case catch class const continue debugger default delete do else enum export extends false finally for",
    "function if import in instanceof new null return super switch this throw true try typeof var void while with",
    "arguments await eval implements interface let package private protected public static yield",
    "undefined NaN Infinity globalThis exports require module Object Reflect Promise __filename __dirname",
  ].flatMap((line) => line.split(" ")),
);

/** Names that no export can have: compiled CommonJS code marks modules with it. */
export const unexportable: readonly string[] = ["__esModule"];

/** Where an export that a module cannot bind is bound instead. */
export function bindingOf(name: string): string {
  return unbindable.has(name) ? `_${name}` : name;
}

/** Every binding that an exported name takes up in its module. */
export function bindingsOf(name: string): readonly string[] {
  return [name, bindingOf(name)];
}
