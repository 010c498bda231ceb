/** The reason why code that nests deeper than the stack is not followed. */
export const tooDeep = "the code nests too deep to follow";

/** Returns the computed result, or another one if the code nests deeper than the stack. */
export function orTooDeep<T>(compute: () => T, instead: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return instead();
    throw error;
  }
}
