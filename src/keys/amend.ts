import { noScopes } from "./check-key-spec.ts";
import { checkKeys, checkName } from "../input/check-properties.ts";
import { createScopeCheck, type ScopeCheck } from "../scopes/check-scope.ts";
import { checkScopes } from "../scopes/check-scopes.ts";
import { keyTypeOf } from "./key-type-of.ts";
import { makeKeyRequest } from "./make-key-request.ts";
import { readProperties } from "../input/read.ts";
import { readKey } from "./read-key-request.ts";
import { describe, quote } from "../input/show.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";
import type { KeyRequest } from "./key-request.ts";
import { ScopeError } from "../errors/scope-error.ts";
import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { KeyTypeRow, ScopeTable } from "../scopes/tables.ts";

interface Amended {
  readonly name: unknown;
  readonly scopes: readonly string[];
  readonly issues: readonly ScopeIssue[];
}

/**
 * A new request with the whole list that an update needs: the key's scopes, plus `add`, minus `remove`; what `amend` is
 * made of. `S` comes from the return type of the binding.
 *
 * @example
 * const key = generalKey({ name: "Mailer", scopes: ["mail.send", "stats.read"] });
 * amend(key, { add: ["alerts.read"], remove: ["stats.read"] }).scopes; //=> ["alerts.read", "mail.send"]
 *
 * @throws ScopeError `invalid-key-request`, with every issue of the key or of the change.
 */
export function amendKeyRequest<K extends string, S extends string>(
  table: ScopeTable,
  key: KeyRequest<K>,
  change: unknown,
): KeyRequest<K, S> {
  const read = readKey(key, "key");
  if (read.issues) throw invalid(read.issues);
  const keyType = keyTypeOf(table, read.scopes, read.keyType);
  if (keyType.issues) throw invalid(keyType.issues);
  const { name, scopes, issues } = applyChange(table, keyType.row, read.scopes, change);
  if (issues.length > 0) throw invalid(issues);
  return makeKeyRequest(keyType.row.id, typeof name === "string" ? name : read.name, scopes);
}

function invalid(issues: readonly ScopeIssue[]): ScopeError {
  return new ScopeError("invalid-key-request", issues, "amend");
}

function applyChange(table: ScopeTable, keyType: KeyTypeRow, held: readonly string[], change: unknown): Amended {
  const properties = readProperties(change);
  if (properties === undefined) {
    const issue = { path: [], expected: `an object with "name", "add" or "remove"`, received: describe(change) };
    return { name: undefined, scopes: [], issues: [issue] };
  }
  const name = properties.get("name");
  const add = checkScopes(properties.get("add"), ["add"], createScopeCheck(table, keyType));
  const remove = checkScopes(properties.get("remove"), ["remove"], createRemoveCheck(held, add.scopes));
  const removed = new Set(remove.scopes);
  const scopes = [...held, ...add.scopes].filter((scope) => !removed.has(scope));
  const issues = [
    ...checkKeys(properties.keys(), ["name", "add", "remove"]),
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
      return { ...issue, expected: `a scope that "add" does not hold`, next: "Leave it out of one of the two." };
    }
    return held.includes(value)
      ? undefined
      : { ...issue, expected: "a scope of the key", ...suggestion(suggest(value)) };
  };
}

function nothingLeft(): ScopeIssue {
  return { ...noScopes(), path: ["remove"], expected: "at least one scope to be left", received: "all of them" };
}
