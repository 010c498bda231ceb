import type { Needs } from "../read/needs.ts";
import type { DocumentOperation } from "../read/read-operations.ts";

/** An operation, and what it needs. */
export interface NeedingOperation {
  readonly operation: DocumentOperation;
  readonly needs: Needs;
}
