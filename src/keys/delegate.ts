import { noScopes, notASpec } from "./check-key-spec.ts";
import { checkKeys, checkName } from "../input/check-properties.ts";
import { type ImpliedTable, withImplied } from "../scopes/implied-scopes.ts";
import type { ScopeCheck } from "../scopes/check-scope.ts";
import { checkScopes } from "../scopes/check-scopes.ts";
import { makeKeyRequest } from "./make-key-request.ts";
import { readProperties } from "../input/read.ts";
import { readKey } from "./read-key-request.ts";
import { describe, quote } from "../input/show.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";
import type { KeyRequest } from "./key-request.ts";
import { ScopeError } from "../errors/scope-error.ts";
import type { ScopeIssue } from "../errors/scope-issue.ts";

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
  return delegateKeyRequest(undefined, parent, spec);
}

/**
 * Implements `delegate` for a catalog in which scopes imply others: a parent with `contents:write` may hand on
 * `contents:read`. `S` comes from the return type of the binding.
 *
 * @throws ScopeError as `delegate` does.
 */
export function delegateKeyRequest<K extends string, S extends string>(
  implied: ImpliedTable | undefined,
  parent: KeyRequest<K>,
  spec: unknown,
): KeyRequest<K, S> {
  const key = readKey(parent, "parent");
  if (key.issues) throw new ScopeError("invalid-key-request", key.issues, place);
  const properties = readProperties(spec);
  if (properties === undefined) throw new ScopeError("invalid-key-request", [notASpec(spec)], place);
  const name = properties.get("name");
  const checked = checkScopes(
    properties.get("scopes"),
    ["scopes"],
    createParentCheck(key.name, withImplied(implied, new Set(key.scopes))),
  );
  const issues = [
    ...checkKeys(properties.keys(), ["name", "scopes"]),
    ...checkName(name),
    ...(checked.scopes.length + checked.issues.length === 0 ? [noScopes()] : checked.issues),
  ];
  if (issues.length > 0 || typeof name !== "string") throw new ScopeError(codeOf(issues), issues, place);
  return makeKeyRequest(key.keyType, name, checked.scopes);
}

function createParentCheck(name: string, granted: ReadonlySet<string>): ScopeCheck {
  const suggest = suggestFrom(granted);
  const expected = `a scope of the parent ${quote(name)}`;
  return (value, path) => {
    if (typeof value !== "string") return { path, expected, received: describe(value) };
    if (granted.has(value)) return undefined;
    const received = `${quote(value)}, which the parent lacks`;
    return { path, expected, received, scope: value, ...suggestion(suggest(value)) };
  };
}

function codeOf(issues: readonly ScopeIssue[]): "beyond-parent" | "invalid-key-request" {
  return issues.some(({ scope }) => scope !== undefined) ? "beyond-parent" : "invalid-key-request";
}
