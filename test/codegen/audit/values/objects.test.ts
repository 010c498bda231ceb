import { describe, expect, it } from "vitest";
import { items } from "../../../../codegen/src/audit/values/lists.ts";
import { entryOf, listEntries, spread, withoutEntries } from "../../../../codegen/src/audit/values/objects.ts";
import { literal, unknown } from "../../../../codegen/src/audit/values/possible.ts";
import type { Lazy, ObjectValue, Run, Values } from "../../../../codegen/src/audit/values/value.ts";
import { shown } from "../shown.ts";

// The values below are fixed: none of them asks a run for anything.
const read = (lazy: Lazy): Values => lazy({} as Run);

function object(entries: Readonly<Record<string, string>>, isOpen = false): ObjectValue {
  return {
    kind: "object",
    entries: new Map(Object.entries(entries).map(([name, text]) => [name, () => literal(text)])),
    ...(isOpen && { open: unknown("options", "a parameter") }),
  };
}

describe(entryOf.name, () => {
  it("gives a property, and nothing for one that is not there", () => {
    expect(shown(entryOf(object({ url: "/a" }), "url", read))).toEqual(["/a"]);
    expect(shown(entryOf(object({ url: "/a" }), "method", read))).toEqual(["nothing"]);
  });

  it("gives an unknown value for a property that an open object may have", () => {
    expect(shown(entryOf(object({}, true), "method", read))).toEqual(["{method}"]);
  });

  it("adds a value that is written under a computed name", () => {
    expect(shown(entryOf(object({ url: "/a", "*": "/b" }), "url", read))).toEqual(["/a", "/b"]);
  });
});

describe(spread.name, () => {
  it("puts the properties of the second object on top", () => {
    const both = spread(object({ url: "/a", method: "GET" }), object({ url: "/b" }));
    expect(shown(entryOf(both, "url", read))).toEqual(["/b"]);
    expect(shown(entryOf(both, "method", read))).toEqual(["GET"]);
  });

  it("lets an unknown object hold any property", () => {
    const both = spread(object({ url: "/a" }), unknown("options", "a parameter"));
    expect(shown(entryOf(both, "url", read))).toEqual(["/a", "{url}"]);
    expect(shown(entryOf(both, "method", read))).toEqual(["{method}"]);
  });

  it("adds nothing for `undefined` and for texts", () => {
    expect(spread(object({}), { kind: "nothing" })).toEqual(object({}));
  });
});

describe(listEntries.name, () => {
  it("lists keys and values as a loop takes them", () => {
    const own = object({ a: "/a", b: "/b" });
    const each = (of: "keys" | "values"): readonly string[] =>
      shown(listEntries(own, of, read).flatMap(({ value }) => items(value, "loop")));
    expect(each("keys")).toEqual(["a", "b"]);
    expect(each("values")).toEqual(["/a", "/b"]);
  });
});

describe(withoutEntries.name, () => {
  it("leaves out the named properties", () => {
    const [rest] = withoutEntries(object({ url: "/a", method: "GET" }), ["url"]);
    expect(rest?.value.kind === "object" && [...rest.value.entries.keys()]).toEqual(["method"]);
  });
});
