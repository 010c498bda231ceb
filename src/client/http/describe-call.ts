import type { CallDetails } from "../../errors/call-details.ts";
import { describeEvidence } from "../../operations/describe-evidence.ts";
import { refusal } from "../../operations/refusal.ts";
import { list } from "../../input/show.ts";
import { missingWithImplied } from "../../operations/missing-scopes.ts";
import { coverageOf } from "../../operations/coverage.ts";
import type { Requirement } from "../../operations/requirement.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import { redact as redactByLooks, type Redact } from "./secrets/redact.ts";

/** What is known about a call before it is sent. */
export interface KnownCall {
  readonly catalog: CatalogTables;
  readonly method: string;
  readonly path: string;
  readonly requirement?: Requirement | undefined;
  /** The scopes of the key that calls, if they are known. */
  readonly granted?: readonly string[] | undefined;
  /** Redacts the key of the client too, where that is known. */
  readonly redact?: Redact | undefined;
  /** The type of the key that calls, if it is known. */
  readonly keyType?: string | undefined;
}

/**
 * The details of a call as its error carries them.
 *
 * @internal
 */
export function describeCall({ catalog, method, path: asked, requirement, ...known }: KnownCall): CallDetails {
  const { granted, keyType, redact = redactByLooks } = known;
  // The key may have been passed in place of its id.
  const path = redact(asked);
  if (requirement === undefined) return { method, path, messages: [] };
  const isKnown = granted !== undefined && requirement.evidence !== "unknown";
  const coveredBy = coverageOf(catalog, requirement);
  return {
    method,
    path,
    messages: [],
    requirement,
    ...(isKnown && {
      missing: missingWithImplied(catalog.scopes.implies, {
        ...{ required: requirement, granted },
        ...(keyType !== undefined && { keyType }),
      }),
    }),
    ...(coveredBy.length > 0 && { coveredBy }),
  };
}

/**
 * What a refused call needs and the evidence for that, what the key lacks of it, and what would cover it; in sentences.
 *
 * @internal
 */
export function explainNeed({ requirement, missing, coveredBy }: CallDetails): readonly string[] {
  if (requirement === undefined) return [];
  const { operation, evidence, replacedBy, note } = requirement;
  const need = refusal(requirement);
  const remarks = [
    ...(replacedBy === undefined ? [] : [`It is legacy: use ${replacedBy}.`]),
    ...(note === undefined ? [] : [`Note: ${note}`]),
  ];
  if (need === undefined) return [`Any valid key may call ${operation}.`, ...remarks];
  if (evidence === "unknown") return [`${operation} needs a scope that is not known.`, ...remarks];
  return [
    `${need} (${describeEvidence(evidence)}).`,
    ...(missing === undefined ? [] : [lack(missing)]),
    ...(coveredBy === undefined || missing?.length === 0 ? [] : [`It is in ${list(coveredBy, "and")}.`]),
    ...remarks,
  ];
}

function lack(missing: readonly string[]): string {
  const names = missing.map((scope) => `'${scope}'`);
  // The scopes that are known are declared, or those that the key had when it was asked.
  return names.length === 0
    ? "The key should have it: grantedScopes() returns what it has now."
    : `The key lacks ${list(names, "and")}.`;
}
