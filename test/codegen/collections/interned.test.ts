import { describe, expect, it } from "vitest";
import { interned } from "../../../codegen/src/collections/interned.ts";

describe(interned.name, () => {
  const first = {};
  const pair = (most: number) => interned(most, (one: object, two: string, three?: string) => ({ one, two, three }));

  it("makes one object of the same parts", () => {
    const make = pair(2);
    const made = make(first, "a");
    expect(make(first, "a")).toBe(made);
    expect(make(first, "b")).not.toBe(made);
    expect(make({}, "a")).not.toBe(made);
  });

  it("tells apart a part that is left out", () => {
    const make = pair(2);
    expect(make(first, "a", "b")).not.toBe(make(first, "a"));
    expect(make(first, "a")).not.toBe(make(first, "a", "b"));
  });

  it("keeps those that were asked for last", () => {
    const make = pair(2);
    const [a, b] = [make(first, "a"), make(first, "b")];
    const again = make(first, "a");
    make(first, "c");
    expect(make(first, "a")).toBe(a);
    expect(again).toBe(a);
    expect(make(first, "b")).not.toBe(b);
  });
});
