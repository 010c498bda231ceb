import type { GrantedDifference, KeyDifference } from "../../audit/result/compare.ts";
import type { Report } from "../../audit/result/report.ts";
import type { ExcessPlace } from "./excess-places.ts";

/** How a constant in a file compares with the code. */
export interface CheckedKey extends KeyDifference {
  readonly file: string;
  /** The scopes that the constant has. */
  readonly declared: readonly string[];
  /** The place of each scope that no call needs. */
  readonly places: readonly ExcessPlace[];
  /** The command that brings the file up to date. */
  readonly next: string;
}

/** How a live key compares with the code. */
export interface CheckedGrant extends GrantedDifference {
  readonly file: string;
  /** The place of each name that no call needs, also of those that are not in the catalog. */
  readonly places: readonly ExcessPlace[];
}

/** The findings that a baseline accepts. */
export interface BaselineUse {
  readonly file: string;
  /** How many findings it accepts. */
  readonly accepted: number;
  /** Entries that no longer occur. */
  readonly gone: readonly string[];
}

/** The result of the command, as `--json` prints it. */
export interface AuditResult extends Report {
  /** Whether the command ends with 0. */
  readonly ok: boolean;
  /** Why it does not. */
  readonly failures: readonly string[];
  /** Files and folders that were not read, relative to the working folder. */
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
  /** The constant of `--check`, and with `--per-package` those of all packages. */
  readonly check?: CheckedKey;
  readonly checks?: readonly CheckedKey[];
  readonly granted?: CheckedGrant;
  readonly baseline?: BaselineUse;
  /** The provider's page that creates such a key. */
  readonly link?: string;
}
