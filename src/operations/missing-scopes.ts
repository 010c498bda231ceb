import { readList, readProperty } from "../input/read.ts";
import { readScopeList } from "../scopes/read-scope-list.ts";
import { describe } from "../input/show.ts";
import { type Alternative, alternativesOf, isForKeyType } from "./alternative.ts";
import type { Requirement } from "./requirement.ts";
import { ScopeError } from "../errors/scope-error.ts";
import { type ImpliedTable, withImplied } from "../scopes/implied-scopes.ts";
import type { ScopeList } from "../scopes/scope-list.ts";

const place = "missingScopes";

/**
 * The union of the required scopes that are not granted. A wide `Granted` (`string`) proves nothing, so all are missing.
 *
 * @example
 * type Missing = MissingScopes<"mail.send" | "stats.read", "mail.send" | "alerts.read">; //=> "alerts.read"
 */
export type MissingScopes<Granted, Required> = string extends Granted ? Required : Exclude<Required, Granted>;

/** What is required, and what a key has; the key's type if it is known, which a key request says itself. */
export interface RequiredAndGranted<R extends string> {
  readonly required: readonly R[] | { readonly scopes: readonly R[] } | Requirement<R>;
  readonly granted: ScopeList;
  readonly keyType?: string | undefined;
}

/**
 * The required scopes that are not granted, in their order. Where a call has alternatives, those of the alternative that
 * lacks the fewest, and the first of these: none if one is granted. If no alternative is for keys of the type, all scopes
 * of the first.
 *
 * @example
 * missingScopes({ required: ["mail.send", "stats.read"], granted: ["mail.send"] }); //=> ["stats.read"]
 * missingScopes({ required: requiredScopes("GET /v3/templates"), granted: ["templates.read"] }); //=> []
 *
 * @throws ScopeError `unknown-requirement` if it is unknown what the operation needs, `invalid-scope-list` if there is no
 * list of strings.
 */
export function missingScopes<R extends string>(sets: RequiredAndGranted<R>): R[] {
  return missingWithImplied(undefined, sets);
}

/**
 * The same for scopes that imply others; the factory of `missingScopes` in catalogs with `implies`.
 *
 * @example
 * missingWithImplied([["repo", ["repo:status"]]], { required: ["repo:status"], granted: ["repo"] }); //=> []
 *
 * @throws ScopeError as `missingScopes` does.
 */
export function missingWithImplied<R extends string>(
  implied: ImpliedTable | undefined,
  sets: RequiredAndGranted<R>,
): R[] {
  const given = readProperty(sets, "granted");
  const granted = withImplied(implied, readScopeList(given, ["granted"], place));
  const alternatives = readAlternatives(readProperty(sets, "required"));
  const keyType = readProperty(sets, "keyType") ?? readProperty(given, "~keyType");
  const usable = alternatives.filter((one) => isForKeyType(one, typeof keyType === "string" ? keyType : undefined));
  const lacks = usable.map(({ allOf }) => allOf.filter((scope) => !granted.has(scope)));
  const fewest = Math.min(...lacks.map(({ length }) => length));
  const missing = lacks.find(({ length }) => length === fewest) ?? alternatives[0]?.allOf ?? [];
  // Strings from `required`, whose type says that they are of type R.
  return [...missing] as R[];
}

function readAlternatives(required: unknown): readonly Alternative[] {
  if (readProperty(required, "evidence") === "unknown") throw unknownRequirement(readProperty(required, "operation"));
  const anyOf = readList(readProperty(required, "anyOf"));
  if (anyOf !== undefined) return anyOf.map((entry, index) => readAlternative(entry, ["required", "anyOf", index]));
  const allOf = readList(readProperty(required, "allOf"));
  const scopes = allOf === undefined ? read(required, ["required"]) : read(allOf, ["required", "allOf"]);
  return alternativesOf({ allOf: scopes }) ?? [];
}

function readAlternative(entry: unknown, path: readonly (string | number)[]): Alternative {
  const allOf = readProperty(entry, "allOf");
  if (allOf === undefined) {
    const [scope = ""] = read([entry], path.slice(0, -1));
    return { allOf: [scope] };
  }
  const keyTypes = readList(readProperty(entry, "keyTypes"));
  return {
    allOf: read(allOf, [...path, "allOf"]),
    ...(keyTypes !== undefined && { keyTypes: read(keyTypes, [...path, "keyTypes"]) }),
  };
}

function read(list: unknown, path: readonly (string | number)[]): readonly string[] {
  return [...readScopeList(list, path, place)];
}

function unknownRequirement(operation: unknown): ScopeError {
  const issue = {
    path: ["required"],
    expected: "an operation whose scopes are known",
    received: describe(operation),
    next: "Nobody has said which scopes it needs.",
  };
  return new ScopeError("unknown-requirement", [issue], place);
}
