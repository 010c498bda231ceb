import { expect } from "vitest";
import { ScopeError, type ScopeIssue } from "../../src/core.ts";

/** The ScopeError that a call throws; the test fails if it throws nothing, or something else. */
export function thrownBy(call: () => unknown): ScopeError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(ScopeError);
    if (error instanceof ScopeError) return error;
  }
  throw new Error("expected a ScopeError but nothing was thrown");
}

/** The issues of the ScopeError that a call throws. */
export function issuesOf(call: () => unknown): readonly ScopeIssue[] {
  return thrownBy(call).issues;
}
