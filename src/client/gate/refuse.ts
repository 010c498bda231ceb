import { explainUnknown, explainUnknownPath } from "../../operations/unknown/explain-unknown.ts";
import { refusal } from "../../operations/refusal.ts";
import { describe, quote } from "../../input/show.ts";
import { isUsableBy, requirementForKeyType } from "../../operations/narrow-requirement.ts";
import { missingWithImplied } from "../../operations/missing-scopes.ts";
import { requirementOf } from "../../operations/operations.ts";
import type { Requirement } from "../../operations/requirement.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import { asSentence } from "./check-call.ts";
import { redact } from "../http/secrets/redact.ts";
import { describeCall, explainNeed } from "../http/describe-call.ts";

/** A call that was asked for: where, and which. */
export interface AskedCall {
  readonly catalog: CatalogTables;
  readonly place: string;
  readonly method: string;
  readonly path: string;
}

/** What is known of the key that calls. */
export interface HeldKey {
  readonly scopes: readonly string[];
  readonly "~keyType"?: string | undefined;
}

/**
 * What an operation needs of the key, if the key has it. The operation is an id, or what a call of it needs.
 *
 * @throws ScopeError `missing-scopes` if it has not, `unknown-requirement` if its scopes are unknown, `unknown-operation` if the
 * catalog does not have the operation: in the words of the compiler.
 * @internal
 */
export function checkCovered(asked: string | Requirement, key: HeldKey, call: AskedCall): Requirement {
  const keyType = key["~keyType"];
  const stated = typeof asked === "string" ? findRequirement(call.catalog, asked) : asked;
  const requirement = stated && requirementForKeyType(stated, keyType, call.catalog.scopes.keyTypes);
  const operation = redact(typeof asked === "string" ? asked : asked.operation);
  if (requirement === undefined) {
    const { operations } = call.catalog;
    const isPath = operation === `${call.method} ${redact(call.path)}` && call.place !== "gate.call";
    const next = isPath
      ? explainUnknownPath(operations, call.method, redact(call.path))
      : explainUnknown(operations, operation);
    throw refuse(call, { code: "unknown-operation", operation, next: asSentence(next) });
  }
  if (requirement.evidence === "unknown") {
    const next = `${refusal(requirement) ?? ""}.`;
    throw refuse(call, { code: "unknown-requirement", operation, next, requirement });
  }
  const [scope] = missingWithImplied(call.catalog.scopes.implies, { required: requirement, granted: key });
  if (scope === undefined) return requirement;
  const details = describeCall({ ...call, requirement, granted: key.scopes, keyType });
  const next = isUsableBy(requirement, keyType)
    ? explainNeed(details).join(" ")
    : `${refusal(requirement, keyType) ?? ""}.`;
  const issue = { path: [], expected: "an operation that the key may call", received: quote(operation), scope, next };
  throw new ScopeError("missing-scopes", [issue], call.place, { call: details });
}

/**
 * Lets only operations pass whose needs the catalog does not know.
 *
 * @throws ScopeError `invalid-call` for another.
 * @internal
 */
export function checkUncataloged(found: Requirement | undefined, call: AskedCall): void {
  if (found === undefined || found.evidence === "unknown") return;
  const { operation } = found;
  const next = `${operation} is in the catalog: use call().`;
  throw refuse(call, { code: "invalid-call", operation, next, requirement: found });
}

function findRequirement({ operations }: CatalogTables, operation: string): Requirement | undefined {
  try {
    return requirementOf(operations, operation);
  } catch {
    return undefined;
  }
}

/** Why a call is refused whatever scopes the key has. */
interface Refusal {
  readonly code: "unknown-operation" | "unknown-requirement" | "invalid-call";
  readonly operation: string;
  /** The next step for the caller. */
  readonly next: string;
  readonly requirement?: Requirement;
}

function refuse(call: AskedCall, { code, operation, next, requirement }: Refusal): ScopeError {
  const expected =
    code === "invalid-call"
      ? "an operation of which the catalog knows no scopes"
      : "an operation of which the catalog knows the scopes";
  const issue = { path: [], expected, received: describe(operation), next };
  return new ScopeError(code, [issue], call.place, { call: describeCall({ ...call, requirement }) });
}
