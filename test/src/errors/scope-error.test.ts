import { describe, expect, expectTypeOf, it } from "vitest";
import { ScopeError, type ScopeErrorCode, type ScopeIssue } from "../../../src/core.ts";
import { thrownBy } from "../errors.ts";
import { generalKey } from "../fixture.ts";

const issue = (received: string): ScopeIssue => ({ path: ["scopes", 0], expected: "a scope", received });
const refused = (scope: string): string =>
  // A name of no catalog, which the types refuse.
  thrownBy(() => generalKey({ name: "Key", scopes: [scope as "mail.send"] })).message;

describe(ScopeError.name, () => {
  it("is an Error with a code, issues and one line for each of them", () => {
    const error = new ScopeError("invalid-key-request", [issue("1"), { ...issue("2"), path: [] }], "generalKey");
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("ScopeError");
    expect(error.code).toBe("invalid-key-request");
    expect(error.issues).toHaveLength(2);
    expect(error.message).toBe(
      "generalKey: scopes[0]: expected a scope but received 1.\ngeneralKey: expected a scope but received 2.",
    );
  });

  it("is an instance of the class in each build of the package, and of classes that extend it as usual", () => {
    class Refusal extends ScopeError {}
    const error = new ScopeError("unknown-operation", [], "find");
    const refusal = new Refusal("unknown-operation", [], "find");
    const ofTheOtherBuild = Object.defineProperty(new Error("find"), "~scopeError", { value: true });
    expect([error, refusal, ofTheOtherBuild].every((value) => value instanceof ScopeError)).toBe(true);
    expect([error, ofTheOtherBuild].some((value) => value instanceof Refusal)).toBe(false);
    expect(refusal).toBeInstanceOf(Refusal);
    for (const value of [new Error("find"), undefined, null, "~scopeError", { code: "unknown-operation" }])
      expect(value instanceof ScopeError).toBe(false);
    expect(Object.keys(error)).not.toContain("~scopeError");
  });

  it("carries a cause", () => {
    expect(new ScopeError("unknown-operation", [], "find", { cause: 1 }).cause).toBe(1);
  });

  it("keeps all issues as data but cuts the message after a hundred lines", () => {
    const error = new ScopeError(
      "invalid-key-request",
      Array.from({ length: 250 }, () => issue("1")),
      "generalKey",
    );
    expect(error.issues).toHaveLength(250);
    expect(error.message.split("\n")).toHaveLength(101);
    expect(error.message).toMatch(/generalKey: 150 more\.$/);
  });

  it("shortens long values and makes invisible characters visible", () => {
    expect(refused("x".repeat(10_000)).length).toBeLessThan(200);
    expect(refused("mail\u202Esend\u200B\n\0")).toContain('"mail\\u{202E}send\\u{200B}\\u{A}\\u{0}"');
    expect(refused('a"b\\c')).toContain('"a\\"b\\\\c"');
  });

  it("has a type that a second copy of the class fits", () => {
    interface Copy extends Error {
      readonly code: ScopeErrorCode;
      readonly issues: readonly ScopeIssue[];
    }
    expectTypeOf<Copy>().toExtend<ScopeError>();
  });
});
