import { describe, expect, it } from "vitest";
import { levelsByGroup, pointer, scopesOfKeyType, sortBy, sorted } from "../../../codegen/src/catalog/scopes-of.ts";
import { small } from "../emit/print.ts";

describe(sorted.name, () => {
  it("sorts by code unit, in every locale", () => {
    expect(sorted(["b", "a", "B", "é", "z", "_", "1", "10", "2"])).toEqual([
      "1",
      "10",
      "2",
      "B",
      "_",
      "a",
      "b",
      "z",
      "é",
    ]);
  });
});

describe(sortBy.name, () => {
  it("leaves what it was given as it was", () => {
    const given = [{ id: "b" }, { id: "a" }];
    expect(sortBy(given, ({ id }) => id)).toEqual([{ id: "a" }, { id: "b" }]);
    expect(given).toEqual([{ id: "b" }, { id: "a" }]);
  });
});

describe(scopesOfKeyType.name, () => {
  it("gives the scopes that a key of the type may carry", () => {
    expect(scopesOfKeyType(small, "billing")).toEqual(["billing.read"]);
    expect(scopesOfKeyType(small, "none")).toEqual([]);
  });
});

describe(levelsByGroup.name, () => {
  const templates = {
    read: ["templates.read", "templates.versions.read"],
    full: ["templates.delete", "templates.read", "templates.versions.read"],
  };

  it("gives the levels of every group", () => {
    expect(levelsByGroup(small)).toEqual(
      new Map<string, object>([
        ["mail-send", { full: ["mail.send"] }],
        ["templates", templates],
        ["empty", {}],
      ]),
    );
  });

  it("counts the scopes of one key type only, if asked", () => {
    expect(levelsByGroup(small, "general").get("templates")).toEqual(templates);
    expect([...levelsByGroup(small, "billing").values()]).toEqual([{}, {}, {}]);
  });
});

describe(pointer.name, () => {
  it("is a JSON pointer", () => {
    expect(pointer("scopes.json", "operations", "GET /a~b")).toBe("scopes.json#/operations/GET ~1a~0b");
  });
});
