/** Kinds of findings that can make `audit` end with 1. */
export const failureKinds = ["unresolved", "uncataloged", "unknown-scope", "legacy", "excess"] as const;

/** One kind of finding that can make `audit` end with 1. */
export type FailureKind = (typeof failureKinds)[number];
