/**
 * The operations that share the longest beginning with some text, and have as many segments: a slip in one segment leaves
 * these. None if the shared part ends between two segments.
 *
 * @internal
 */
export function nearOperations(text: string, operations: readonly string[]): readonly string[] {
  const shared = operations.map((operation) => sharedLength(text, operation));
  const longest = shared.reduce((most, length) => Math.max(most, length), 0);
  if (/[/ ]$|^$/u.test(text.slice(0, longest))) return [];
  return operations.filter((operation, index) => shared[index] === longest && slashes(operation) === slashes(text));
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function slashes(text: string): number {
  return text.split("/").length;
}
