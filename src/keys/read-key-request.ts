import type { ScopeIssue } from "../errors/scope-issue.ts";
import { checkName } from "../input/check-properties.ts";
import { checkScopes, checkString } from "../scopes/check-scopes.ts";
import { readList, readProperty } from "../input/read.ts";
import { describe } from "../input/show.ts";

/** A key request as it was received, perhaps a copy that lost its key type; or what is wrong with it. */
export type ReadKey =
  | {
      readonly name: string;
      readonly scopes: readonly string[];
      readonly keyType: string | undefined;
      readonly issues?: undefined;
    }
  | { readonly issues: readonly ScopeIssue[] };

/**
 * A key request that was passed on as this argument.
 *
 * @internal
 */
export function readKey(value: unknown, argument: string): ReadKey {
  const list = readList(readProperty(value, "scopes"));
  if (list === undefined) {
    return { issues: [{ path: [argument], expected: "a key request", received: describeNoKey(value) }] };
  }
  const path = [argument, "scopes"];
  const name = readProperty(value, "name");
  const { scopes, issues: scopeIssues } = checkScopes(list, path, checkString);
  const issues = [...checkName(name, [argument, "name"]), ...scopeIssues];
  if (list.length === 0) issues.push({ path, expected: "at least one scope", received: "none" });
  if (issues.length > 0 || typeof name !== "string") return { issues };
  const keyType = readProperty(value, "~keyType");
  return { name, scopes, keyType: typeof keyType === "string" ? keyType : undefined };
}

function describeNoKey(value: unknown): string {
  const words = describe(value);
  return words === "an object" ? "an object without scopes" : words;
}
