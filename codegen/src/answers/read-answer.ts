/**
 * The names in a saved answer of the provider: a JSON array, or every array `scopes` in an object. Nothing where the text is
 * no JSON or has no such array.
 */
export function readAnswer(text: string): readonly string[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const lists = Array.isArray(value) && value.every(isString) ? [value] : findLists(value, 0);
  return lists.length === 0 ? undefined : lists.flat();
}

/** Deep enough for any answer, and shallow enough for any stack. */
const deepest = 20;

function findLists(value: unknown, depth: number): string[][] {
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    key === "scopes" && Array.isArray(child) ? [child.filter(isString)] : findLists(child, depth + 1),
  );
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}
