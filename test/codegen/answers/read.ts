import { readScopes } from "../../../codegen/src/answers/read-scopes.ts";

/** What a test compares of a reading: the keys, and the lines that were not understood. */
export interface Read {
  readonly keys: readonly object[];
  readonly lines: readonly number[];
}

/** Reads a file of a catalog that knows the scopes `repo` and `mail.*`. */
export function read(file: string, text: string): Read {
  const { keys, notUnderstood, broken } = readScopes(text, file, (name) => name === "repo" || name === "mail.*");
  return { keys, lines: [...broken, ...notUnderstood].map(({ line }) => line) };
}

/** One key without a name, and every line understood. */
export function only(...scopes: readonly string[]): Read {
  return { keys: [{ scopes }], lines: [] };
}
