import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { sortNames, type UnknownName } from "../../answers/sort-names.ts";
import type { DeclaredKey } from "./key-file/read-key-file.ts";
import type { Report, ReportedCall } from "./report.ts";

/** A scope that is missing, and the calls that need it. */
export interface MissingScope {
  readonly scope: string;
  readonly calls: readonly ReportedCall[];
}

/** How a constant differs from what the code needs. */
export interface KeyDifference {
  readonly ok: boolean;
  readonly missing: readonly MissingScope[];
  /** Declared, but no call needs them. */
  readonly unneeded: readonly string[];
  /** Set if the constant is for another type of key than the code needs. */
  readonly keyType?: { readonly declared: string; readonly needed: string };
}

/** How a live key differs from what the code needs. */
export interface GrantedDifference {
  readonly ok: boolean;
  readonly missing: readonly MissingScope[];
  /** Granted, but no call needs them. */
  readonly excess: readonly string[];
  /** Added by the provider itself: no difference. */
  readonly automatic: readonly string[];
  /** Granted, but not in the catalog. */
  readonly unknown: readonly UnknownName[];
}

/** The needs of a project's code, or of one of its packages. */
export type Needed = Pick<Report, "scopes" | "calls" | "keyType">;

/** Compares a constant in the code with what the code needs. */
export function compareKey(report: Needed, declared: DeclaredKey): KeyDifference {
  const missing = missingScopes(report, declared.scopes);
  const unneeded = declared.scopes.filter((scope) => !report.scopes.includes(scope));
  const isOther = report.keyType !== null && report.keyType !== declared.keyType;
  return {
    ok: missing.length + unneeded.length === 0 && !isOther,
    missing,
    unneeded,
    ...(isOther && { keyType: { declared: declared.keyType, needed: report.keyType } }),
  };
}

/** Compares what a live key holds with what the code needs. */
export function compareGranted(report: Needed, granted: readonly string[], catalog: Catalog): GrantedDifference {
  const names = [...new Set(granted)].sort(byCodeUnit);
  const { known, automatic, fresh, retired, unknown } = sortNames(catalog, { kind: "answer", names });
  const missing = missingScopes(report, known);
  const excess = known.filter((scope) => !report.scopes.includes(scope));
  const others = [...fresh.map((name) => ({ name })), ...retired.map(({ name }) => ({ name })), ...unknown];
  return { ok: missing.length + excess.length + others.length === 0, missing, excess, automatic, unknown: others };
}

function missingScopes({ scopes, calls }: Needed, held: readonly string[]): readonly MissingScope[] {
  return scopes
    .filter((scope) => !held.includes(scope))
    .map((scope) => ({ scope, calls: calls.filter((call) => call.scopes.includes(scope)) }));
}
