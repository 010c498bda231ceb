import { describe, expect, it } from "vitest";
import { withoutRepeated } from "../../../../codegen/src/audit/values/repeated.ts";
import type { Facts, Possible } from "../../../../codegen/src/audit/values/value.ts";

function possible(text: string, when: Readonly<Record<string, boolean | string>>): Possible {
  return { value: { kind: "text", text: [text] }, when: new Map(Object.entries(when)) };
}

function conditions(values: readonly Possible[]): readonly Facts[] {
  return values.map(({ when }) => when);
}

describe(withoutRepeated.name, () => {
  it("keeps different values apart", () => {
    const values = [possible("/a", {}), possible("/b", {})];
    expect(withoutRepeated(values)).toBe(values);
  });

  it("keeps a value once if it holds without conditions", () => {
    expect(withoutRepeated([possible("/a", { eu: true }), possible("/a", {})])).toEqual([possible("/a", {})]);
  });

  it("drops a condition that does not decide on the value", () => {
    const values = [possible("/a", { eu: true, test: true }), possible("/a", { eu: false, test: true })];
    expect(conditions(withoutRepeated(values))).toEqual([new Map([["test", true]])]);
  });

  it("keeps conditions that differ in more than one part", () => {
    const values = [possible("/a", { eu: true, test: true }), possible("/a", { eu: false, test: false })];
    expect(withoutRepeated(values)).toEqual(values);
  });

  it("keeps choices apart, which have more than two answers", () => {
    const values = [possible("/a", { region: "eu" }), possible("/a", { region: "us" })];
    expect(withoutRepeated(values)).toEqual(values);
  });

  it("keeps the shared conditions of many repetitions", () => {
    const values = Array.from({ length: 20 }, (_, index) => possible("/a", { test: true, region: String(index) }));
    expect(conditions(withoutRepeated(values))).toEqual([new Map([["test", true]])]);
  });

  it("keeps one unknown value under the conditions that all share", () => {
    const unknown = (when: Facts): Possible => ({
      value: { kind: "unknown", name: "id", reason: "a parameter" },
      when,
    });
    expect(withoutRepeated([unknown(new Map([["eu", true]])), unknown(new Map([["us", true]]))])).toEqual([
      unknown(new Map()),
    ]);
  });
});
