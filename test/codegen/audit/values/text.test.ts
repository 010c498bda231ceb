import { describe, expect, it } from "vitest";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { just, literal, nothing, textual, unknown } from "../../../../codegen/src/audit/values/possible.ts";
import {
  concat,
  known,
  mapPieces,
  nameOfStep,
  reachOf,
  tidy,
  toText,
} from "../../../../codegen/src/audit/values/text.ts";
import type { Hole, Step, Value } from "../../../../codegen/src/audit/values/value.ts";
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

  it("takes a package itself for a placeholder with its name", () => {
    const [piece] = toText({ kind: "external", module: "config", steps: [] });
    expect(piece).toMatchObject({ name: "config", reason: "`config` comes from outside the code", reach: "segment" });
  });

  it("says that a value may be undefined", () => {
    expect(toText({ kind: "nothing" })).toEqual([
      { name: "undefined", reason: "the value may be undefined", reach: "segment" },
    ]);
  });

  it("gives the text of a text and of a URL", () => {
    expect(toText({ kind: "text", text: ["/a"] })).toEqual(["/a"]);
    expect(toText({ kind: "url", text: ["https://a.example"] })).toEqual(["https://a.example"]);
  });

  it("gives a placeholder for a list, with the reason of an open one", () => {
    const open = unknown("paths", "a parameter");
    expect(toText({ kind: "list", items: [], open })).toEqual([
      { name: "paths", reason: "a parameter", reach: "path" },
    ]);
    expect(toText({ kind: "list", items: [] })).toMatchObject([
      { name: "list", reason: "a list where a text is wanted" },
    ]);
  });

  it("gives a placeholder for any other value", () => {
    expect(toText({ kind: "object", entries: new Map() })).toMatchObject([
      { name: "object", reason: "an object where a text is wanted" },
    ]);
    expect(toText({ kind: "module", file: "/a.ts" } as unknown as Value)).toMatchObject([
      { name: "module", reason: "a module where a text is wanted" },
    ]);
  });
});

describe(nameOfStep.name, () => {
  const asking = (kind: "call" | "new", node: ts.Expression): Step => ({
    kind,
    args: [{ spread: false, read: () => nothing, node }],
  });
  const text = (value: string): ts.Expression => ts.factory.createStringLiteral(value);

  it("is that of the member, or the text that a call asks for", () => {
    expect(nameOfStep({ kind: "member", name: "env" })).toBe("env");
    expect(nameOfStep(asking("call", text("SENDGRID_URL")))).toBe("SENDGRID_URL");
    expect(nameOfStep(asking("call", text("mail.base-url:v3")))).toBe("mail.base-url:v3");
  });

  it("is missing for other calls", () => {
    expect(nameOfStep(asking("call", text("a text")))).toBeUndefined();
    expect(nameOfStep(asking("call", text("/path")))).toBeUndefined();
    expect(nameOfStep(asking("call", ts.factory.createIdentifier("name")))).toBeUndefined();
    expect(nameOfStep(asking("new", text("SENDGRID_URL")))).toBeUndefined();
    expect(nameOfStep({ kind: "call", args: [] })).toBeUndefined();
    expect(nameOfStep({ kind: "call", args: undefined })).toBeUndefined();
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
    ["pathsOf", "segment"],
    ["qs", "query"],
    ["faqs", "segment"],
  ])("takes %s for a %s", (name, reach) => {
    expect(reachOf(name)).toBe(reach);
  });
});
