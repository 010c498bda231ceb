import { expect } from "vitest";
import { ScopeError } from "../../../src/index.ts";

/** The error that a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<ScopeError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ScopeError);
  return error as ScopeError;
}
