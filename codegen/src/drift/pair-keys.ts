import { CommandError } from "../command-error.ts";
import { nameOf, type FileKey } from "./read-keys.ts";

/** Which declared key is which actual one, and who is left alone. */
export interface KeyPairs {
  readonly pairs: readonly (readonly [declared: FileKey, actual: FileKey])[];
  /** Declared, but not there. */
  readonly absent: readonly FileKey[];
  /** There, but not declared. */
  readonly undeclared: readonly FileKey[];
}

/**
 * Pairs keys by id and, where a declaration has none, by name; one key with one key whatever they are called.
 *
 * @throws {CommandError} where a name could mean several keys
 */
export function pairKeys(declared: readonly FileKey[], actual: readonly FileKey[]): KeyPairs {
  const [only] = declared;
  const [other] = actual;
  const isSingle = declared.length === 1 && actual.length === 1;
  if (only && other && isSingle && (only.id === undefined || only.id === other.id))
    return { pairs: [[only, other]], absent: [], undeclared: [] };
  const pairs = declared.flatMap((key) => {
    const found = actual.filter((candidate) => isSame(key, candidate));
    const [first, second] = found;
    if (second !== undefined)
      throw new CommandError(
        `${nameOf(key)}: expected one key of that name but received ${found.length}. Declare its "id" as well.`,
      );
    return first === undefined ? [] : [[key, first] as const];
  });
  const paired = new Set(pairs.flat());
  return {
    pairs,
    absent: declared.filter((key) => !paired.has(key)),
    undeclared: actual.filter((key) => !paired.has(key)),
  };
}

function isSame(declared: FileKey, actual: FileKey): boolean {
  if (declared.id !== undefined && actual.id !== undefined) return declared.id === actual.id;
  return declared.name !== undefined && declared.name === actual.name;
}
