import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { ScopeCheck } from "./check-scope.ts";
import { readList } from "../input/read.ts";
import { describe } from "../input/show.ts";

/** What was read of a list: its strings, and what is wrong with it. */
export interface CheckedScopes {
  readonly scopes: readonly string[];
  readonly issues: readonly ScopeIssue[];
}

/**
 * The scopes of a list, each checked; none for undefined.
 *
 * @internal
 */
export function checkScopes(value: unknown, path: ScopeIssue["path"], check: ScopeCheck): CheckedScopes {
  if (value === undefined) return { scopes: [], issues: [] };
  const entries = readList(value);
  if (entries === undefined) {
    return { scopes: [], issues: [{ path, expected: "an array of scopes", received: describeUnlisted(value) }] };
  }
  const issues = entries.map((entry, index) => check(entry, [...path, index]));
  return {
    scopes: entries.filter((entry) => typeof entry === "string"),
    issues: issues.filter((issue) => issue !== undefined),
  };
}

/**
 * A check that any string passes: for lists whose names may be in no catalog.
 *
 * @internal
 */
export const checkString: ScopeCheck = (value, path) =>
  typeof value === "string" ? undefined : { path, expected: "the name of a scope", received: describe(value) };

function describeUnlisted(value: unknown): string {
  const words = describe(value);
  return words === "an array" ? "an array that cannot be read" : words;
}
