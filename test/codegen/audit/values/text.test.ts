import { describe, expect, it } from "vitest";
import { just, literal, nothing, textual, unknown } from "../../../../codegen/src/audit/values/possible.ts";
import { concat, known, mapPieces, reachOf, tidy, toText } from "../../../../codegen/src/audit/values/text.ts";
import type { Hole } from "../../../../codegen/src/audit/values/value.ts";
import { shown } from "../shown.ts";

const id: Hole = { name: "id", reach: "segment", reason: "a parameter" };

describe(tidy.name, () => {
  it("joins neighbours and drops empty pieces, but keeps placeholders apart", () => {
    expect(tidy(["/a", "", "/b", id, id, ""])).toEqual(["/a/b", id, id]);
  });
});

describe(known.name, () => {
  it("gives a text without placeholders, and nothing for one with a placeholder", () => {
    expect(known(["/a", "/b"])).toBe("/a/b");
    expect(known([])).toBe("");
    expect(known(["/a/", id])).toBeUndefined();
  });
});

describe(toText.name, () => {
  it("takes an unknown value for a placeholder with its name and reason", () => {
    expect(toText(unknown("id", "a parameter"))).toEqual([id]);
    expect(toText(unknown("id", "a count", "number"))).toEqual([{ name: "id", reach: "number", reason: "a count" }]);
  });

  it("names the part after the member of a package that it comes from", () => {
    const [piece] = toText({ kind: "external", module: "config", steps: [{ kind: "member", name: "baseUrl" }] });
    expect(piece).toMatchObject({ name: "baseUrl", reach: "path", from: { module: "config" } });
  });

  it("says that a value may be undefined", () => {
    expect(toText({ kind: "nothing" })).toMatchObject([{ name: "undefined" }]);
  });
});

describe(concat.name, () => {
  it("puts every combination together", () => {
    const either = [...literal("/b"), ...literal("/c")];
    expect(shown(concat([literal("/a"), either]))).toEqual(["/a/b", "/a/c"]);
  });

  it("leaves out combinations whose conditions exclude each other", () => {
    const when = (holds: boolean): ReadonlyMap<string, boolean> => new Map([["eu", holds]]);
    const host = [
      { value: { kind: "text", text: ["eu."] }, when: when(true) },
      { value: { kind: "text", text: ["us."] }, when: when(false) },
    ] as const;
    const path = [{ value: { kind: "text", text: ["/a"] }, when: when(true) }] as const;
    expect(shown(concat([host, path]))).toEqual(["eu./a"]);
  });

  it("gives nothing for an operand without values, which is code that is never reached", () => {
    expect(concat([literal("/a"), []])).toEqual([]);
  });

  it("keeps placeholders between known pieces", () => {
    expect(shown(concat([literal("/ips/"), just(unknown("ip", "a parameter")), literal("/x")]))).toEqual([
      "/ips/{ip}/x",
    ]);
    expect(shown(concat([textual(["/a", id]), nothing]))).toEqual(["/a{id}{undefined}"]);
  });
});

describe(mapPieces.name, () => {
  it("changes known pieces alone, and says which piece it is", () => {
    expect(mapPieces(["a", id, "b"], (piece, index) => [`${piece}${index}`])).toEqual(["a0", id, "b2"]);
  });
});

describe(reachOf.name, () => {
  it.each([
    ["baseUrl", "path"],
    ["endpoint", "path"],
    ["queryString", "query"],
    ["searchParams", "query"],
    ["templateId", "segment"],
    ["queryId", "segment"],
  ])("takes %s for a %s", (name, reach) => {
    expect(reachOf(name)).toBe(reach);
  });
});
