import { describe, expect, it } from "vitest";
import { items } from "../../../../codegen/src/audit/values/lists.ts";
import { entryOf, listEntries, spread, withoutEntries } from "../../../../codegen/src/audit/values/objects.ts";
import { literal, unknown } from "../../../../codegen/src/audit/values/possible.ts";
import type { Lazy, ObjectValue, Run, Value, Values } from "../../../../codegen/src/audit/values/value.ts";
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
    expect(shown(entryOf(object({ "*": "/b" }), "url", read))).toEqual(["/b"]);
    expect(shown(entryOf(object({ "*": "/b" }, true), "url", read))).toEqual(["/b", "{url}"]);
  });

  it("leaves out a value under a computed name that is written earlier", () => {
    expect(shown(entryOf(object({ "*": "/b", url: "/a" }), "url", read))).toEqual(["/a"]);
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

  it("lets an open object replace any property but those that it states itself", () => {
    const both = spread(object({ url: "/a", method: "GET" }), object({ url: "/b" }, true));
    expect(shown(entryOf(both, "url", read))).toEqual(["/b"]);
    const [stated, replaced] = entryOf(both, "method", read);
    expect(stated?.value).toMatchObject({ kind: "text", text: ["GET"] });
    expect(replaced?.value).toMatchObject({ kind: "unknown", name: "method", isSpread: true });
    expect(both.open).toMatchObject({ name: "options" });
  });

  it("keeps an object open that a closed one is spread over", () => {
    const both = spread(object({}, true), object({ url: "/b" }));
    expect(shown(entryOf(both, "method", read))).toEqual(["{method}"]);
    expect(shown(entryOf(both, "url", read))).toEqual(["/b"]);
  });

  it("takes a value of another kind for an object with unknown properties", () => {
    const both = spread(object({ url: "/a" }), { kind: "list", items: [] });
    expect(both.open).toMatchObject({ name: "list", reason: "an object is spread whose properties are unknown" });
    expect(shown(entryOf(both, "url", read))).toEqual(["/a", "{url}"]);
  });

  it("gives a URL the parts that `url.parse` returns", () => {
    const both = spread(object({ method: "GET" }), { kind: "url", text: ["https://api.example.com/a"] });
    const run = { read: (_: Value, name: string) => literal(`the ${name}`) } as Run;
    const ask = (lazy: Lazy): Values => lazy(run);
    expect(
      ["method", "href", "host", "hostname", "path", "pathname", "port"].map((name) => shown(entryOf(both, name, ask))),
    ).toEqual([["GET"], ["the href"], ["the host"], ["the hostname"], ["the path"], ["the pathname"], ["nothing"]]);
  });

  it("adds nothing for `undefined` and for texts", () => {
    const own = object({ url: "/a" });
    expect(spread(own, { kind: "nothing" })).toBe(own);
    expect(spread(own, { kind: "text", text: ["/b"] })).toBe(own);
  });
});

describe(listEntries.name, () => {
  const own = object({ a: "/a", b: "/b" });
  const itemsOf = (values: Values): Values => values.flatMap(({ value }) => items(value, "loop"));

  it("lists keys and values as a loop takes them", () => {
    expect(shown(itemsOf(listEntries(own, "keys", read)))).toEqual(["a", "b"]);
    expect(shown(itemsOf(listEntries(own, "values", read)))).toEqual(["/a", "/b"]);
  });

  it("lists entries as pairs of both", () => {
    const [entries] = listEntries(own, "entries", read);
    const pairs = entries?.value.kind === "list" ? entries.value.items : [];
    expect(pairs.map((pair) => shown(itemsOf(pair)))).toEqual([
      ["/a", "a"],
      ["/b", "b"],
    ]);
  });

  it("leaves the list of an open or unknown object open", () => {
    expect(listEntries(object({ a: "/a" }, true), "keys", read)).toMatchObject([
      { value: { open: { name: "options" } } },
    ]);
    expect(listEntries(unknown("options", "a parameter"), "keys", read)).toMatchObject([
      { value: { kind: "list", items: [], open: { name: "entry", reason: "an entry of an unknown object" } } },
    ]);
    expect(listEntries(own, "keys", read)[0]?.value).not.toHaveProperty("open");
  });
});

describe(withoutEntries.name, () => {
  it("leaves out the named properties", () => {
    const [rest] = withoutEntries(object({ url: "/a", method: "GET" }), ["url"]);
    expect(rest?.value.kind === "object" && [...rest.value.entries.keys()]).toEqual(["method"]);
  });

  it("leaves an empty object of nothing, and an open one of what is unknown", () => {
    expect(withoutEntries({ kind: "nothing" }, ["url"])).toMatchObject([
      { value: { kind: "object", entries: new Map() } },
    ]);
    expect(withoutEntries({ kind: "nothing" }, ["url"])[0]?.value).not.toHaveProperty("open");
    expect(withoutEntries(unknown("options", "a parameter"), ["url"])).toMatchObject([
      { value: { kind: "object", open: { name: "rest", reason: "the rest of an unknown object" } } },
    ]);
    expect(withoutEntries(object({}, true), [])).toMatchObject([{ value: { open: { name: "options" } } }]);
  });
});
