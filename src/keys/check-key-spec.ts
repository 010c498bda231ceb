import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { GroupTable, KeyTypeRow, ScopeTable } from "../scopes/tables.ts";
import { checkAccess } from "./check-access.ts";
import { checkKeys, checkName } from "../input/check-properties.ts";
import { createScopeCheck } from "../scopes/check-scope.ts";
import { checkScopes } from "../scopes/check-scopes.ts";
import { readProperties } from "../input/read.ts";
import { describe } from "../input/show.ts";

/** What a spec asks for, or everything that is wrong with it. */
export type CheckedSpec =
  | { readonly name: string; readonly scopes: readonly string[]; readonly issues?: undefined }
  | { readonly issues: readonly ScopeIssue[] };

/**
 * The name and the scopes that a spec asks for; `access` counts only where there are groups.
 *
 * @internal
 */
export function checkKeySpec(
  table: ScopeTable,
  groups: GroupTable | undefined,
  keyType: KeyTypeRow,
  spec: unknown,
): CheckedSpec {
  const properties = readProperties(spec);
  if (properties === undefined) return { issues: [notASpec(spec)] };
  const allowed = groups === undefined ? ["name", "scopes"] : ["name", "scopes", "access"];
  const name = properties.get("name");
  const listed = checkScopes(properties.get("scopes"), ["scopes"], createScopeCheck(table, keyType));
  const granted = checkAccess(table, groups ?? [], keyType, groups && properties.get("access"));
  const scopes = [...listed.scopes, ...granted.scopes];
  const scopeIssues = [...listed.issues, ...granted.issues];
  const issues = [
    ...checkKeys(properties.keys(), allowed),
    ...checkName(name),
    ...(scopes.length + scopeIssues.length === 0 ? [noScopes()] : scopeIssues),
  ];
  return issues.length === 0 && typeof name === "string" ? { name, scopes } : { issues };
}

/**
 * The issue of a spec that is no object.
 *
 * @internal
 */
export function notASpec(spec: unknown): ScopeIssue {
  const received = describe(spec);
  return {
    path: [],
    expected: "an object with a name and scopes",
    received: received === "an object" ? "an object that cannot be read" : received,
  };
}

/**
 * The issue of a spec that asks for nothing.
 *
 * @internal
 */
export function noScopes(): ScopeIssue {
  return {
    path: ["scopes"],
    expected: "at least one scope",
    received: "none",
    next: "A key without scopes may get full access.",
  };
}
