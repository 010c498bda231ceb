import type { ScopeIssue } from "../errors/scope-issue.ts";
import { describe, list, quote } from "./show.ts";
import { suggestFrom, suggestion } from "./suggest.ts";

/**
 * One issue for each key that is not among the allowed ones.
 *
 * @internal
 */
export function checkKeys(keys: Iterable<string>, allowed: readonly string[]): readonly ScopeIssue[] {
  const suggest = suggestFrom(allowed);
  const expected = `no properties but ${list(allowed.map(quote), "and")}`;
  return [...keys]
    .filter((key) => !allowed.includes(key))
    .map((key) => ({
      path: [key],
      expected,
      received: quote(key),
      problem: `unknown property ${quote(key)}; allowed: ${list(allowed.map(quote), "and")}`,
      ...suggestion(suggest(key)),
    }));
}

/**
 * Returns the issues of a key's name; none for a good name.
 *
 * @internal
 */
export function checkName(name: unknown, path: ScopeIssue["path"] = ["name"]): readonly ScopeIssue[] {
  if (typeof name === "string" && name.trim() !== "") return [];
  if (name === undefined) return [{ path, expected: "a name", received: "nothing", problem: "name is missing" }];
  const received = typeof name === "string" && name !== "" ? "white space" : describe(name);
  return [{ path, expected: "a name that is not empty", received }];
}
