import type { Evidence } from "../../catalog/catalog.ts";
import type { KeyShare } from "./sufficient-key.ts";

/** A place in a file: the path relative to the working folder, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A call of an operation. */
export interface ReportedCall extends Place {
  readonly operation: string;
  /** What it needs; where one of several is enough, the one that was chosen. */
  readonly scopes: readonly string[];
  readonly evidence: Evidence;
  /** Whether a part of the call stayed open, so that this is one of several operations that it can be. */
  readonly widened: boolean;
}

/** What an audit found, as `--json` prints it. */
export interface Report {
  readonly scopes: readonly string[];
  /** Null where no scope is needed, or where one key cannot have them all. */
  readonly keyType: string | null;
  readonly calls: readonly ReportedCall[];
  readonly unresolved: readonly (Place & { readonly reason: string })[];
  readonly unknownScope: readonly (Place & { readonly operation: string })[];
  readonly uncataloged: readonly (Place & { readonly call: string })[];
  /** Only where the code needs more than one key. */
  readonly keys?: readonly KeyShare[];
}
