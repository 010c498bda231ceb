import { checkAccess } from "./check-access.ts";
import { noScopes } from "./check-key-spec.ts";
import { checkKeys, checkName } from "../input/check-properties.ts";
import { createScopeCheck, type ScopeCheck } from "../scopes/check-scope.ts";
import { type CheckedScopes, checkScopes } from "../scopes/check-scopes.ts";
import { keyTypeOf } from "./key-type-of.ts";
import { makeKeyRequest } from "./make-key-request.ts";
import { readProperties } from "../input/read.ts";
import { readKey } from "./read-key-request.ts";
import { describe, list, quote } from "../input/show.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";
import type { KeyRequest } from "./key-request.ts";
import { ScopeError } from "../errors/scope-error.ts";
import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { GroupTable, KeyTypeRow, ScopeTable } from "../scopes/tables.ts";

const allowed: readonly string[] = ["name", "add", "remove", "access"];

interface Amended {
  readonly name: unknown;
  readonly scopes: readonly string[];
  readonly issues: readonly ScopeIssue[];
}

/**
 * A new request with the whole list that an update needs: the key's scopes, plus those of `add` and `access`, minus
 * `remove`; what `amend` is made of. `S` comes from the return type of the binding.
 *
 * @example
 * const key = generalKey({ name: "Mailer", scopes: ["mail.send", "stats.read"] });
 * amend(key, { add: ["alerts.read"], remove: ["stats.read"] }).scopes; //=> ["alerts.read", "mail.send"]
 *
 * @throws ScopeError `invalid-key-request`, with every issue of the key or of the change.
 */
export function amendKeyRequest<K extends string, S extends string>(
  table: ScopeTable,
  groups: GroupTable,
  key: KeyRequest<K>,
  change: unknown,
): KeyRequest<K, S> {
  const read = readKey(key, "key");
  if (read.issues) throw invalid(read.issues);
  const keyType = keyTypeOf(table, read.scopes, read.keyType);
  if (keyType.issues) throw invalid(keyType.issues);
  const properties = readProperties(change);
  if (properties === undefined) throw invalid([noChange(change)]);
  const added = checkAdded(table, groups, keyType.row, properties);
  const { name, scopes, issues } = applyChange(read.scopes, added, properties);
  if (issues.length > 0) throw invalid(issues);
  return makeKeyRequest(keyType.row.id, typeof name === "string" ? name : read.name, scopes);
}

function invalid(issues: readonly ScopeIssue[]): ScopeError {
  return new ScopeError("invalid-key-request", issues, "amend");
}

function noChange(change: unknown): ScopeIssue {
  return { path: [], expected: `an object with ${list(allowed.map(quote), "or")}`, received: describe(change) };
}

function checkAdded(
  table: ScopeTable,
  groups: GroupTable,
  keyType: KeyTypeRow,
  change: ReadonlyMap<string, unknown>,
): CheckedScopes {
  const add = checkScopes(change.get("add"), ["add"], createScopeCheck(table, keyType));
  const access = checkAccess(table, groups, keyType, change.get("access"));
  return { scopes: [...add.scopes, ...access.scopes], issues: [...add.issues, ...access.issues] };
}

function applyChange(held: readonly string[], add: CheckedScopes, change: ReadonlyMap<string, unknown>): Amended {
  const name = change.get("name");
  const remove = checkScopes(change.get("remove"), ["remove"], createRemoveCheck(held, add.scopes));
  const removed = new Set(remove.scopes);
  const scopes = [...held, ...add.scopes].filter((scope) => !removed.has(scope));
  const issues = [
    ...checkKeys(change.keys(), allowed),
    ...(name === undefined ? [] : checkName(name)),
    ...add.issues,
    ...remove.issues,
  ];
  return { name, scopes, issues: issues.length + scopes.length === 0 ? [nothingLeft()] : issues };
}

function createRemoveCheck(held: readonly string[], added: readonly string[]): ScopeCheck {
  const suggest = suggestFrom(held);
  return (value, path) => {
    if (typeof value !== "string") return { path, expected: "a scope of the key", received: describe(value) };
    const issue = { path, received: quote(value), scope: value };
    if (added.includes(value)) {
      return {
        ...issue,
        expected: `a scope that "add" and "access" do not give`,
        next: "Leave it out of one of them.",
      };
    }
    return held.includes(value)
      ? undefined
      : { ...issue, expected: "a scope of the key", ...suggestion(suggest(value)) };
  };
}

function nothingLeft(): ScopeIssue {
  return { ...noScopes(), path: ["remove"], expected: "at least one scope to be left", received: "all of them" };
}
