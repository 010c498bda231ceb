/** A sparse array can claim four thousand million entries, and its JSON would have them all. */
const longest = 1_000_000;

/**
 * Any value as text, as JSON where it has any. Never throws.
 *
 * @internal
 */
export function jsonText(value: unknown): string {
  try {
    // The declared type of stringify leaves out that functions, symbols and undefined have no JSON.
    const json: unknown = JSON.stringify(value, withoutLongArrays);
    return typeof json === "string" ? json : plainText(value);
  } catch {
    return plainText(value);
  }
}

function withoutLongArrays(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length > longest ? `array of ${value.length}` : value;
}

/** For what has no JSON: functions, cycles, big integers, objects that refuse to be read. */
function plainText(value: unknown): string {
  if (typeof value === "symbol" || typeof value === "bigint" || value === undefined) return String(value);
  try {
    return Object.prototype.toString.call(value);
  } catch {
    return "[object]";
  }
}
