import { readList, readProperty } from "../input/read.ts";
import { readScopeList } from "../scopes/read-scope-list.ts";
import { describe } from "../input/show.ts";
import type { Requirement } from "./requirement.ts";
import { ScopeError } from "../errors/scope-error.ts";
import type { ScopeList } from "../scopes/scope-list.ts";

const place = "missingScopes";

/**
 * The union of the required scopes that are not granted. A wide `Granted` (`string`) proves nothing, so all are missing.
 *
 * @example
 * type Missing = MissingScopes<"mail.send" | "stats.read", "mail.send" | "alerts.read">; //=> "alerts.read"
 */
export type MissingScopes<Granted, Required> = string extends Granted ? Required : Exclude<Required, Granted>;

/**
 * The required scopes that are not granted, in their order; none where a call needs any of several and one is granted.
 *
 * @example
 * missingScopes({ required: ["mail.send", "stats.read"], granted: ["mail.send"] }); //=> ["stats.read"]
 * missingScopes({ required: requiredScopes("GET /v3/templates"), granted: ["templates.read"] }); //=> []
 *
 * @throws ScopeError `unknown-requirement` if nobody knows what the operation needs, `invalid-scope-list` if there is no
 * list of strings.
 */
export function missingScopes<R extends string>(sets: {
  readonly required: readonly R[] | { readonly scopes: readonly R[] } | Requirement<R>;
  readonly granted: ScopeList;
}): R[] {
  const granted = readScopeList(readProperty(sets, "granted"), ["granted"], place);
  const { scopes, isAnyEnough } = readRequired(readProperty(sets, "required"));
  if (isAnyEnough && scopes.some((scope) => granted.has(scope))) return [];
  // Strings from `required`, whose type says that they are of type R.
  return scopes.filter((scope) => !granted.has(scope)) as R[];
}

interface RequiredList {
  readonly scopes: readonly string[];
  readonly isAnyEnough: boolean;
}

function readRequired(required: unknown): RequiredList {
  if (readProperty(required, "evidence") === "unknown") throw unknownRequirement(readProperty(required, "operation"));
  for (const key of ["allOf", "anyOf"]) {
    const list = readList(readProperty(required, key));
    if (list !== undefined) return { scopes: read(list, ["required", key]), isAnyEnough: key === "anyOf" };
  }
  return { scopes: read(required, ["required"]), isAnyEnough: false };
}

function read(list: unknown, path: readonly string[]): readonly string[] {
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
