/** Why code that nests deeper than the stack is not followed. */
export const tooDeep = "the code nests too deep to follow";

/** What was computed; or, where the stack is not deep enough for that, what there is instead. */
export function orTooDeep<T>(compute: () => T, instead: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return instead();
    throw error;
  }
}
