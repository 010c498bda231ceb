import type { CallDetails } from "./call-details.ts";
import { printIssues } from "./print-issue.ts";
import type { ScopeIssue } from "./scope-issue.ts";

/** What kind of mistake a `ScopeError` is about. */
export type ScopeErrorCode =
  /** A key request with a bad name, scope, group or access level, or with no scope at all. */
  | "invalid-key-request"
  /** A delegated key that asks for more than its parent has. */
  | "beyond-parent"
  /** Not a list of scopes. */
  | "invalid-scope-list"
  /** A key type that the catalog does not have. */
  | "unknown-key-type"
  /** An operation that the catalog does not have. */
  | "unknown-operation"
  /** An operation whose scopes are unknown. */
  | "unknown-requirement"
  /** A call that could not be sent as it is: a parameter of its path is missing or empty, a name is blank. */
  | "invalid-call"
  /** A key that lacks the scopes for a call or for a key that it should create. Nothing was sent. */
  | "missing-scopes"
  /** An answer whose status is an error. */
  | "http-error"
  /** Too many requests, and waiting was not allowed or did not help. */
  | "rate-limited"
  /** No answer at all. */
  | "network-error"
  /** An answer that differs from the documentation. */
  | "invalid-response";

const wrongUse =
  "ScopeError: expected a code, a list of issues and a place. Write new ScopeError(code, [{ path, expected, received }], place), or new Error(message) for an error of your own.";

/** A text, and no symbol, so that it is the same one in each of the two builds of the package. */
const brand = "~scopeError";

/**
 * The one error of this package: every issue at once, as data and as a message.
 *
 * @example
 * const key = generalKey({ name: "Mailer", scopes: ["mail.send"] });
 * try {
 *   amend(key, { remove: key.scopes });
 * } catch (error) {
 *   if (!(error instanceof ScopeError)) throw error;
 *   error.code; //=> "invalid-key-request"
 *   error.issues[0]?.expected; //=> "at least one scope to be left"
 * }
 */
export class ScopeError extends Error {
  override readonly name: string = "ScopeError";
  readonly code: ScopeErrorCode;
  readonly issues: readonly ScopeIssue[];
  /** The call that failed and what is known about it, where the error is about one. */
  readonly call?: CallDetails;

  /** `place` is what the caller called, `generalKey`; every line of the message starts with it. */
  constructor(
    code: ScopeErrorCode,
    issues: readonly ScopeIssue[],
    place: string,
    options?: { readonly cause?: unknown; readonly call?: CallDetails | undefined },
  ) {
    if (!Array.isArray(issues)) throw new TypeError(wrongUse);
    super(printIssues(place, issues), options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.issues = issues;
    if (options?.call !== undefined) this.call = options.call;
    Object.defineProperty(this, brand, { value: true });
  }

  /** True for an error of either build of the package: an application may load the module and the CommonJS build. */
  static override [Symbol.hasInstance](value: unknown): value is ScopeError {
    const isBranded = typeof value === "object" && value !== null && Reflect.get(value, brand) === true;
    // A class that extends this one is found in the chain of prototypes, as usual.
    return this === ScopeError ? isBranded : super[Symbol.hasInstance](value);
  }
}
