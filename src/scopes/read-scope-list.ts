import { ScopeError } from "../errors/scope-error.ts";
import type { ScopeIssue } from "../errors/scope-issue.ts";
import { checkScopes, checkString } from "./check-scopes.ts";
import { readList, readProperty } from "../input/read.ts";
import { describe } from "../input/show.ts";

/**
 * The names in a list, or in the list that an object has under `scopes`; each once, in their order.
 *
 * @throws ScopeError if there is no list, or if an entry is not a string.
 * @internal
 */
export function readScopeList(value: unknown, path: ScopeIssue["path"], place: string): ReadonlySet<string> {
  const list = readList(value) ?? readList(readProperty(value, "scopes"));
  if (list === undefined) {
    const issue = { path, expected: "an array of scopes or an object with one", received: describe(value) };
    throw new ScopeError("invalid-scope-list", [issue], place);
  }
  const { scopes, issues } = checkScopes(list, path, checkString);
  if (issues.length > 0) throw new ScopeError("invalid-scope-list", issues, place);
  return new Set(scopes);
}
