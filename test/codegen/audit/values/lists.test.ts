import { describe, expect, it } from "vitest";
import { items, list, pairColumn } from "../../../../codegen/src/audit/values/lists.ts";
import { just, literal, unknown } from "../../../../codegen/src/audit/values/possible.ts";
import type { Value } from "../../../../codegen/src/audit/values/value.ts";
import { shown } from "../shown.ts";

const open = unknown("more", "a parameter");
const two: Value = { kind: "list", items: [literal("a"), literal("b")] };

describe(items.name, () => {
  it("gives every item, each under a condition of its own", () => {
    const given = items(two, "loop");
    expect(shown(given)).toEqual(["a", "b"]);
    expect(given.map(({ when }) => when?.get("loop"))).toEqual(["0", "1"]);
  });

  it("adds what an open list may hold besides", () => {
    expect(shown(items({ ...two, open }, "loop"))).toEqual(["a", "b", "{more}"]);
  });

  it("gives an unknown item for an empty list, and for what is no list", () => {
    expect(items({ kind: "list", items: [] }, "loop")[0]?.value).toMatchObject({
      name: "item",
      reason: "an item of a list that the code does not fill",
    });
    expect(shown(items({ kind: "list", items: [], open }, "loop"))).toEqual(["{more}"]);
    expect(shown(items(open, "loop"))).toEqual(["{more}"]);
    expect(items({ kind: "nothing" }, "loop")[0]?.value).toMatchObject({
      name: "item",
      reason: "an item of an unknown list",
    });
  });
});

describe(list.name, () => {
  it("holds the values", () => {
    expect(list([literal("a")])).toEqual(just({ kind: "list", items: [literal("a")] }));
  });
});

describe(pairColumn.name, () => {
  const pair = list([literal("key"), literal("value")]);

  it("gives the keys or the values of a map", () => {
    const map = { kind: "list", items: [pair] } as const;
    expect(pairColumn(map, 0).items.flatMap(shown)).toEqual(["key"]);
    expect(pairColumn(map, 1).items.flatMap(shown)).toEqual(["value"]);
    expect(pairColumn(map, 0).open).toBeUndefined();
  });

  it("keeps an entry that is no pair, and the map open", () => {
    const map = { kind: "list", items: [just(open), list([])], open } as const;
    const keys = pairColumn(map, 0);
    expect(keys.items.flatMap(shown)).toEqual(["{more}"]);
    expect(keys.open).toBe(open);
  });
});
