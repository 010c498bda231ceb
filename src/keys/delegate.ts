import { type CheckedGroup, checkGroups } from "./check-access.ts";
import { noScopes, notASpec } from "./check-key-spec.ts";
import { checkKeys, checkName } from "../input/check-properties.ts";
import { keyTypeOf } from "./key-type-of.ts";
import { withImplied } from "../scopes/implied-scopes.ts";
import { describeAutomatic, type ScopeCheck } from "../scopes/check-scope.ts";
import { type CheckedScopes, checkScopes } from "../scopes/check-scopes.ts";
import { makeKeyRequest } from "./make-key-request.ts";
import { readProperties } from "../input/read.ts";
import { readKey, type ReadKey } from "./read-key-request.ts";
import { describe, quote } from "../input/show.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";
import type { KeyRequest } from "./key-request.ts";
import { ScopeError } from "../errors/scope-error.ts";
import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { GroupTable, ScopeTable } from "../scopes/tables.ts";

const place = "delegate";

/**
 * A request for a key that never may do more than its parent; it has the parent's key type.
 *
 * @example
 * const parent = generalKey({ name: "Newsletter", scopes: ["mail.send", "templates.read"] });
 * delegate(parent, { name: "Reader", scopes: ["templates.read"] }).scopes; //=> ["templates.read"]
 *
 * @throws ScopeError `beyond-parent` if the parent lacks a scope, `invalid-key-request` if something else is wrong.
 */
export function delegate<K extends string, Parent extends string, const S extends Parent>(
  parent: KeyRequest<K, Parent>,
  spec: { readonly name: string; readonly scopes: readonly S[] },
): KeyRequest<K, S> {
  const key = readParent(parent);
  const granted = new Set(key.scopes);
  return makeDelegated(key, spec, createParentCheck(key.name, granted), () => undefined);
}

/**
 * Implements `delegate` for a catalog: with `access`, and where scopes imply others, so that a parent with `contents:write`
 * may hand on `contents:read`. `S` comes from the return type of the binding.
 *
 * @example
 * const parent = generalKey({ name: "Newsletter", scopes: ["mail.send"], access: { alerts: "full" } });
 * delegate(parent, { name: "Reader", access: { alerts: "read" } }).scopes; //=> ["alerts.read"]
 *
 * @throws ScopeError as `delegate` does.
 */
export function delegateKeyRequest<K extends string, S extends string>(
  table: ScopeTable,
  groups: GroupTable,
  parent: KeyRequest<K>,
  spec: unknown,
): KeyRequest<K, S> {
  const key = readParent(parent);
  const granted = withImplied(table.implies, new Set(key.scopes));
  return makeDelegated(key, spec, createParentCheck(key.name, granted, table), (access) => {
    const keyType = keyTypeOf(table, key.scopes, key.keyType);
    if (keyType.issues) throw new ScopeError("invalid-key-request", keyType.issues, place);
    const checked = checkGroups(table, groups, keyType.row, access).map((group) =>
      checkGranted(group, key.name, granted),
    );
    return { scopes: checked.flatMap(({ scopes }) => scopes), issues: checked.flatMap(({ issues }) => issues) };
  });
}

type ReadParent = Exclude<ReadKey, { readonly issues: readonly ScopeIssue[] }>;

function readParent(parent: unknown): ReadParent {
  const key = readKey(parent, "parent");
  if (key.issues) throw new ScopeError("invalid-key-request", key.issues, place);
  return key;
}

/** Reads `access` where there are groups; `undefined` where there are none. */
type ReadAccess = (access: unknown) => CheckedScopes | undefined;

function makeDelegated<K extends string, S extends string>(
  key: ReadParent,
  spec: unknown,
  checkScope: ScopeCheck,
  readAccess: ReadAccess,
): KeyRequest<K, S> {
  const properties = readProperties(spec);
  if (properties === undefined) throw new ScopeError("invalid-key-request", [notASpec(spec)], place);
  const name = properties.get("name");
  const listed = checkScopes(properties.get("scopes"), ["scopes"], checkScope);
  const given = readAccess(properties.get("access"));
  const scopes = [...listed.scopes, ...(given?.scopes ?? [])];
  const scopeIssues = [...listed.issues, ...(given?.issues ?? [])];
  const issues = [
    ...checkKeys(properties.keys(), given === undefined ? ["name", "scopes"] : ["name", "scopes", "access"]),
    ...checkName(name),
    ...(scopes.length + scopeIssues.length === 0 ? [noScopes()] : scopeIssues),
  ];
  if (issues.length > 0 || typeof name !== "string") throw new ScopeError(codeOf(issues), issues, place);
  return makeKeyRequest(key.keyType, name, scopes);
}

/** A group whose scopes the parent has all; otherwise one issue for each scope that it lacks. */
function checkGranted(
  { path, scopes, issues }: CheckedGroup,
  name: string,
  granted: ReadonlySet<string>,
): CheckedScopes {
  const lacking = scopes.filter((scope) => !granted.has(scope));
  const expected = `a level whose scopes the parent ${quote(name)} has`;
  const beyond = lacking.map((scope) => ({
    path,
    expected,
    received: `one with ${quote(scope)}, which the parent lacks`,
    scope,
  }));
  return { scopes, issues: [...issues, ...beyond] };
}

function createParentCheck(name: string, granted: ReadonlySet<string>, table?: ScopeTable): ScopeCheck {
  const suggest = suggestFrom(granted);
  const expected = `a scope of the parent ${quote(name)}`;
  return (value, path) => {
    if (typeof value !== "string") return { path, expected, received: describe(value) };
    if (granted.has(value)) return undefined;
    if (table?.automatic.includes(value) === true) return { path, expected, ...describeAutomatic(value, table) };
    const received = `${quote(value)}, which the parent lacks`;
    return { path, expected, received, scope: value, ...suggestion(suggest(value)) };
  };
}

function codeOf(issues: readonly ScopeIssue[]): "beyond-parent" | "invalid-key-request" {
  return issues.some(({ scope }) => scope !== undefined) ? "beyond-parent" : "invalid-key-request";
}
