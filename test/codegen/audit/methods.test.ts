import { describe, expect, it } from "vitest";
import { addsElements, keepsElements, methodNamed } from "../../../codegen/src/audit/methods.ts";

describe(methodNamed.name, () => {
  it("knows methods of strings, lists and maps, and no member that every object has", () => {
    expect(methodNamed("concat")).toEqual({ list: "concatenated", text: "concatenated" });
    expect(methodNamed("get")).toMatchObject({ map: "lookup" });
    expect(methodNamed("constructor")).toBeUndefined();
    expect(methodNamed("request")).toBeUndefined();
  });

  it("marks the names that clients share, because their calls may be requests", () => {
    const shared = ["find", "get", "set", "add", "delete", "with", "union"];
    expect(shared.filter((name) => methodNamed(name)?.isAmbiguous !== true)).toEqual([]);
    expect(methodNamed("map")?.isAmbiguous).toBeUndefined();
  });
});

describe(keepsElements.name, () => {
  it.each(["filter", "sort", "slice", "at", "concat", "with", "values"])("holds for %s", (name) => {
    expect(keepsElements(name)).toBe(true);
  });

  it.each(["map", "join", "entries", "includes", "request"])("does not hold for %s", (name) => {
    expect(keepsElements(name)).toBe(false);
  });
});

describe(addsElements.name, () => {
  it.each(["concat", "with", "union", "push", "add"])("holds for %s", (name) => {
    expect(addsElements(name)).toBe(true);
  });

  it.each(["slice", "set", "includes"])("does not hold for %s", (name) => {
    expect(addsElements(name)).toBe(false);
  });
});
