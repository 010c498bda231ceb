import { nameOf } from "../../answers/key-name.ts";
import type { FileKey } from "../../answers/reading.ts";

/** Which declared key is which actual one, and who is left alone. */
export interface KeyPairs {
  readonly pairs: readonly (readonly [declared: FileKey, actual: FileKey])[];
  /** Declared, but not there. */
  readonly absent: readonly FileKey[];
  /** There, but not declared. */
  readonly undeclared: readonly FileKey[];
  /** What cannot be told apart: a name that could mean several keys, a key that was declared twice. */
  readonly problems: readonly string[];
}

/** Pairs keys by id and, where a declaration has none, by name; one key with one key whatever they are called. */
export function pairKeys(declared: readonly FileKey[], actual: readonly FileKey[]): KeyPairs {
  const [only] = declared;
  const [other] = actual;
  const isSingle = declared.length === 1 && actual.length === 1;
  if (only && other && isSingle && (only.id === undefined || other.id === undefined || only.id === other.id))
    return { pairs: [[only, other]], absent: [], undeclared: [], problems: [] };
  const candidates = declared.map((key) => [key, actual.filter((candidate) => isSame(key, candidate))] as const);
  const pairs = candidates.flatMap(([key, [found]]) => (found === undefined ? [] : [[key, found] as const]));
  const paired = new Set(pairs.flat());
  return {
    pairs,
    absent: declared.filter((key) => !paired.has(key)),
    undeclared: actual.filter((key) => !candidates.some(([, found]) => found.includes(key))),
    problems: [
      ...candidates
        .filter(([, found]) => found.length > 1)
        .map(
          ([key, found]) =>
            `${nameOf(key)}: expected one key of that name but received ${found.length}. Declare its "id" as well.`,
        ),
      ...actual
        .map((key) => [key, pairs.filter(([, found]) => found === key)] as const)
        .filter(([, found]) => found.length > 1)
        .map(
          ([key, found]) =>
            `${nameOf(key)}: expected one declaration but received ${found.length}. Declare each key once, with its "id".`,
        ),
    ],
  };
}

function isSame(declared: FileKey, actual: FileKey): boolean {
  if (declared.id !== undefined && actual.id !== undefined) return declared.id === actual.id;
  return declared.name !== undefined && declared.name === actual.name;
}
