import { isAsciiIdentifier } from "../../names/identifier.ts";

/** ASCII text that needs no escapes, as nearly every text is. */
const plain = /^[ !#-[\]-~]*$/;

/**
 * The text as a string literal of ASCII characters alone, which means the same in every encoding and hides nothing.
 *
 * Quoted the way prettier does it: in double quotes, unless that needs more escapes than single ones.
 */
export function quote(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  const double = escapeNonAscii(JSON.stringify(text));
  if (occurrences(text, '"') <= occurrences(text, "'")) return double;
  return `'${double.slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

/** The key of a member: bare where it is an identifier, else quoted. */
export function propertyKey(name: string): string {
  return isAsciiIdentifier(name) ? name : quote(name);
}

/** The key of a member of an object literal, where a plain or quoted `__proto__` would set the prototype instead. */
export function objectKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyKey(name);
}

/** Code in which everything but visible ASCII characters is written as an escape; in a string that means the same. */
export function escapeNonAscii(code: string): string {
  return code.replace(/[^\x20-\x7e]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function occurrences(text: string, character: string): number {
  return text.split(character).length - 1;
}
