import { describe, expect, it } from "vitest";
import { limits } from "../../../../codegen/src/audit/limits.ts";
import {
  choice,
  combine,
  each,
  either,
  given,
  just,
  literal,
  merge,
  nothing,
  unknown,
} from "../../../../codegen/src/audit/values/possible.ts";
import { concat, reachOf, tidy } from "../../../../codegen/src/audit/values/text.ts";
import { shown } from "../shown.ts";

const eu = new Map([["region", "eu"]]);
const us = new Map([["region", "us"]]);

describe(merge.name, () => {
  it("joins conditions, and gives nothing where they exclude each other", () => {
    expect(merge(eu, new Map([["isTest", true]]))).toEqual(
      new Map<string, string | boolean>([
        ["region", "eu"],
        ["isTest", true],
      ]),
    );
    expect(merge(eu, us)).toBeUndefined();
  });
});

describe(combine.name, () => {
  it("leaves out combinations that cannot be true at once", () => {
    const host = choice("region", [
      ["eu", literal("eu.")],
      ["us", literal("")],
    ]);
    const path = choice("region", [
      ["eu", literal("/a")],
      ["us", literal("/b")],
    ]);
    expect(shown(concat([host, path]))).toEqual(["/b", "eu./a"]);
  });

  it("replaces too many combinations by one unknown value", () => {
    const many = either(...Array.from({ length: limits.alternatives }, (_, index) => literal(String(index))));
    expect(combine([many, either(literal("a"), literal("b"))])).toHaveLength(1);
  });
});

describe(either.name, () => {
  it("keeps equal texts once, and those under other conditions apart", () => {
    expect(either(literal("a"), literal("a"), literal("b"))).toHaveLength(2);
    expect(either(given(literal("a"), eu), given(literal("a"), us))).toHaveLength(2);
  });

  it("keeps unknown values apart that come from different calls", () => {
    const from = (name: string) => just({ ...unknown("client", name), steps: [{ kind: "call" as const, args: [] }] });
    expect(either(from("a"), from("b"))).toHaveLength(1);
    expect(either(just(unknown("client", "")), just(unknown("host", "")))).toHaveLength(2);
  });
});

describe(each.name, () => {
  it("keeps the conditions of an alternative in the values computed from it", () => {
    const values = either(given(literal("a"), eu), given(nothing, us));
    const next = each(values, (value) => (value.kind === "nothing" ? given(literal("c"), eu) : literal("b")));
    expect(next).toEqual([{ value: { kind: "text", text: ["b"] }, when: eu }]);
  });
});

describe(tidy.name, () => {
  it("joins known neighbours and drops empty pieces", () => {
    expect(tidy(["a", "", "b"])).toEqual(["ab"]);
  });
});

describe(reachOf.name, () => {
  it.each([
    ["id", "segment"],
    ["path", "path"],
    ["baseUrl", "path"],
    ["searchParams", "query"],
  ])("takes a value called %s for a %s", (name, reach) => {
    expect(reachOf(name)).toBe(reach);
  });
});
