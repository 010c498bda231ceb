import { redact } from "../../../src/client/redact.ts";
import { quote, visible } from "../catalog/show.ts";
import { CommandError } from "../command-error.ts";

/** A key in a file: as somebody declared it, or as the provider answered. */
export interface FileKey {
  readonly id?: string;
  readonly name?: string;
  readonly scopes: readonly string[];
}

/**
 * The keys in a file: one, a list of them, or an answer with a list `result`. Only ids, names and scopes are read, and
 * nothing that looks like a secret gets any further.
 *
 * @throws {CommandError} where the file holds something else
 */
export function readKeys(text: string, path: string): readonly FileKey[] {
  const value = parse(text, path);
  const result = property(value, "result");
  const list: readonly unknown[] = Array.isArray(value) ? value : Array.isArray(result) ? result : [value];
  return list.map((key, index) =>
    readKey(key, Array.isArray(value) || Array.isArray(result) ? `${path}[${index}]` : path),
  );
}

function readKey(value: unknown, place: string): FileKey {
  const scopes = property(value, "scopes");
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === "string"))
    throw new CommandError(
      `${visible(place)}: expected a key with "scopes" but received something else. Save the answer of GET /v3/api_keys/{api_key_id}, or write { "name": …, "scopes": […] }.`,
    );
  const id = property(value, "api_key_id") ?? property(value, "id");
  const name = property(value, "name");
  return {
    ...(typeof id === "string" && { id: redact(id) }),
    ...(typeof name === "string" && { name: redact(name) }),
    scopes: [...new Set(scopes.map(redact))],
  };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    throw new CommandError(`${visible(path)}: expected JSON but received other text. Save the answer as it came.`);
  }
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** What a key is called in a message. */
export function nameOf({ name, id }: FileKey): string {
  return name === undefined ? `key ${id === undefined ? "without a name" : quote(id)}` : `key ${quote(name)}`;
}
