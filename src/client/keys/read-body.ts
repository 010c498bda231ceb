import { readList, readProperty } from "../../input/read.ts";
import { describe } from "../../input/show.ts";
import { ScopeError } from "../../errors/scope-error.ts";

/** A key as SendGrid lists it. */
export interface ListedKey {
  readonly id: string;
  readonly name: string;
}

/**
 * The id and the name of a key in an answer.
 *
 * @throws ScopeError `invalid-response` if it has none.
 * @internal
 */
export function readListedKey(body: unknown, place: string, next?: string): ListedKey {
  const id = readProperty(body, "api_key_id");
  const name = readProperty(body, "name");
  if (typeof id === "string" && id !== "" && typeof name === "string") return { id, name };
  throw invalidResponse(place, "a key with its id and name", body, next);
}

/**
 * The names of scopes in an answer; undefined if it has no list of them.
 *
 * @internal
 */
export function readScopeNames(body: unknown): readonly string[] | undefined {
  const list = readList(readProperty(body, "scopes"));
  return list?.every((entry) => typeof entry === "string") === true ? list : undefined;
}

/**
 * The error for an answer that does not say what it should. What it says instead is shown in a word: it may be a secret.
 *
 * @internal
 */
export function invalidResponse(place: string, expected: string, body: unknown, next?: string): ScopeError {
  // Some clients give an empty text where nothing came.
  const isText = typeof body === "string" && body !== "";
  const received = isText ? "text that is no JSON" : describe(body === "" ? undefined : body);
  const issue = { path: [], expected: `an answer with ${expected}`, received, ...(next !== undefined && { next }) };
  return new ScopeError("invalid-response", [issue], place);
}
