import type { CallDetails } from "../../errors/call-details.ts";
import { refusal } from "../../operations/refusal.ts";
import { list } from "../../input/show.ts";
import { missingScopes } from "../../operations/missing-scopes.ts";
import { coverageOf } from "../../operations/coverage.ts";
import type { Requirement } from "../../operations/requirement.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import { redact } from "./redact.ts";

/** What is known about a call before it is sent. */
export interface KnownCall {
  readonly catalog: CatalogTables;
  readonly method: string;
  readonly path: string;
  readonly requirement?: Requirement | undefined;
  /** The scopes of the key that calls, if they are known. */
  readonly granted?: readonly string[] | undefined;
}

/**
 * The details of a call as its error carries them.
 *
 * @internal
 */
export function describeCall({ catalog, method, path: asked, requirement, granted }: KnownCall): CallDetails {
  // Somebody may have taken the key for its id.
  const path = redact(asked);
  if (requirement === undefined) return { method, path, messages: [] };
  const isKnown = granted !== undefined && requirement.evidence !== "unknown";
  const coveredBy = coverageOf(catalog, requirement);
  return {
    method,
    path,
    messages: [],
    requirement,
    ...(isKnown && { missing: missingScopes({ required: requirement, granted }) }),
    ...(coveredBy.length > 0 && { coveredBy }),
  };
}

/**
 * What a refused call needs, who says so, what the key lacks of it, and what would cover it; in sentences.
 *
 * @internal
 */
export function explainNeed({ requirement, missing, coveredBy }: CallDetails): readonly string[] {
  if (requirement === undefined) return [];
  const need = refusal(requirement);
  if (need === undefined) return [`Any valid key may call ${requirement.operation}.`];
  if (requirement.evidence === "unknown") return [`${requirement.operation} needs a scope that nobody has named.`];
  const source = requirement.evidence === "rule" ? "derived by rule" : "documented";
  return [
    `${need} (${source}).`,
    ...(missing === undefined ? [] : [lack(missing)]),
    ...(coveredBy === undefined || missing?.length === 0 ? [] : [`It is in ${list(coveredBy, "and")}.`]),
  ];
}

function lack(missing: readonly string[]): string {
  const names = missing.map((scope) => `'${scope}'`);
  // Known here is what somebody declared, or what the key had when it was asked.
  return names.length === 0
    ? "The key should have it: grantedScopes() tells what it has now."
    : `The key lacks ${list(names, "and")}.`;
}
