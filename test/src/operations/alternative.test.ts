import { afterEach, describe, expect, it } from "vitest";
import { alternativesOf, isForKeyType } from "../../../src/operations/alternative.ts";
import { refusal } from "../../../src/operations/refusal.ts";

const polluted = ["anyOf", "allOf", "keyTypes"] as const;

describe("properties that other code put on Object.prototype", () => {
  afterEach(() => {
    for (const name of polluted) Reflect.deleteProperty(Object.prototype, name);
  });

  it("are no alternatives of an operation and no key types of an alternative", () => {
    for (const name of polluted) Reflect.set(Object.prototype, name, []);
    expect(alternativesOf({ allOf: ["a"] })).toEqual([{ allOf: ["a"] }]);
    expect(alternativesOf({})).toBeUndefined();
    expect(isForKeyType({ allOf: ["a"] }, "user")).toBe(true);
    expect(refusal({ operation: "GET /a", allOf: ["a"] }, "user")).toBe("GET /a needs scope 'a'");
  });
});
