import type { Cause } from "../../../../src/operations/causes.ts";
import type { Evidence } from "../../catalog/catalog.ts";
import type { Code } from "./codes.ts";
import type { KeyShare } from "../../operations/least-keys.ts";

/** A place in a file: the path relative to the working folder, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The function around the place: `MailService.send`; absent at the top level of a file. */
  readonly function?: string;
}

/** A call of an operation. */
export interface ReportedCall extends Place {
  readonly operation: string;
  /** The scopes that it needs; where one of several suffices, the one that was chosen. */
  readonly scopes: readonly string[];
  readonly evidence: Evidence;
  /** Whether a part of the call stayed open, so that this operation is one of several possible ones. */
  readonly widened: boolean;
  /** Which part stayed open. */
  readonly code?: Code;
  /** Whether a comment in the code says so. */
  readonly declared?: true;
  /** Whether the function that is called is not known, and only its arguments look like a request. */
  readonly assumed?: true;
}

/** Why a part of a call stayed open. */
export interface Reason {
  readonly code: Code;
  readonly name: string;
  readonly text: string;
}

/** A call with an unknown part, or a file that could not be analysed: one entry for each place. */
export interface Unresolved extends Place {
  /** All reasons in one text. */
  readonly reason: string;
  /** The parts of the call that are known: `GET https://{host}/v3/templates`. */
  readonly call?: string;
  readonly reasons: readonly Reason[];
}

/** The effect of a comment in the code. */
export interface CommentUse extends Place {
  readonly comment: string;
  /** The entries that an ignoring comment dropped, or that a declaring one replaced. */
  readonly entries: readonly string[];
}

/** A comment that has no effect. */
export interface CommentProblem extends Place {
  readonly code: Code;
  readonly comment: string;
  readonly problem: string;
  /** What to do about it, where that is more than the code says. */
  readonly next?: string;
}

/** An import, a client or a URL of the provider that makes no request, and why. */
export interface HarmlessReport extends Place {
  readonly what: string;
  readonly why: string;
}

/** What an audit read. */
export interface ReadSummary {
  /** The files that were named, without those that they import. */
  readonly files: number;
  /** Those of these files that have a trace of the provider; key files that the audit wrote do not count. */
  readonly traced: number;
  /** Nothing outside of these folders was read. */
  readonly roots: readonly string[];
}

/** The needs of one package's files, with the files that they import from others. */
export interface PackageShare {
  readonly name: string;
  /** Relative to the working folder. */
  readonly folder: string;
  readonly keyType: string | null;
  readonly scopes: readonly string[];
  readonly calls: readonly ReportedCall[];
}

/** The catalog's remarks on an operation that the code calls. */
export interface OperationRemarks {
  readonly operation: string;
  readonly note?: string;
  /** Why the provider may answer this call with 403 although the key has every scope; empty if only `refusals` apply. */
  readonly causes: readonly Cause[];
}

/** The findings of an audit, as `--json` prints them. */
export interface Report {
  readonly scopes: readonly string[];
  /** Null where no scope is needed, or where one key cannot have them all. */
  readonly keyType: string | null;
  readonly calls: readonly ReportedCall[];
  readonly unresolved: readonly Unresolved[];
  readonly unknownScope: readonly (Place & { readonly operation: string })[];
  readonly uncataloged: readonly (Place & { readonly call: string })[];
  /** Calls that are legacy or need a legacy scope. */
  readonly legacy: readonly (Place & { readonly operation: string; readonly instead: string })[];
  /** What the catalog says about the operations that are called; absent if it says nothing. */
  readonly remarks?: readonly OperationRemarks[];
  /** Why the provider may answer any call with 403 although the key has every scope; absent if the catalog has no cause. */
  readonly refusals?: readonly Cause[];
  /** Only where the code needs more than one key. */
  readonly keys?: readonly KeyShare[];
  /** The packages that make calls; only where the files belong to more than one. */
  readonly packages?: readonly PackageShare[];
  readonly comments?: readonly CommentUse[];
  readonly commentProblems?: readonly CommentProblem[];
  /** The uses of the provider that make no request. */
  readonly harmless?: readonly HarmlessReport[];
  readonly read: ReadSummary;
}
