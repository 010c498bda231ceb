import { describe, expect, it } from "vitest";
import { parseOperation } from "../../../../../codegen/src/catalog/entries/parse-operation.ts";
import { parse } from "../../../parse.ts";
import { linesOf, textWith, type Json } from "../../fixtures.ts";

const needs = (entry: Readonly<Record<string, Json>>): string =>
  textWith({ operations: { "GET /a/{id}": { evidence: "documented", ...entry } } });
const place = 'operations["GET /a/{id}"]';

describe(`${parseOperation.name}, of alternatives`, () => {
  it("keeps their order, and writes a single scope for keys of any type as its name", () => {
    const anyOf = [{ allOf: ["mail.send"] }, { allOf: ["mail.read", "mail.send"] }, "mail.read"];
    const [operation] = parse(needs({ anyOf })).operations;
    expect(operation?.anyOf).toEqual(["mail.send", { allOf: ["mail.read", "mail.send"] }, "mail.read"]);
  });

  it("refuses two that are the same, in whatever order and form", () => {
    const anyOf = ["mail.send", { allOf: ["mail.send"] }, { allOf: ["a", "b"] }, { allOf: ["b", "a"] }];
    const lines = linesOf(needs({ anyOf }));
    expect(lines.filter((line) => line.includes("each entry once"))).toHaveLength(2);
  });

  it("refuses undeclared scopes and key types, and scopes that keys of the type cannot carry", () => {
    const anyOf = [
      { allOf: ["mail.sned"], keyTypes: ["genral"] },
      { allOf: ["mail.read"], keyTypes: ["billing"] },
    ];
    expect(linesOf(needs({ anyOf })).map((line) => line.replace(/^\S+ /u, ""))).toEqual([
      `${place}.anyOf[0].allOf[0]: expected a declared scope but received "mail.sned". Did you mean "mail.send"?`,
      `${place}.anyOf[0].keyTypes[0]: expected a declared key type but received "genral". Did you mean "general"?`,
      `${place}.anyOf[1].allOf[0]: expected a scope of key type "billing" but received "mail.read" of key type "general". Give these key types an alternative of their own.`,
    ]);
  });

  it("makes alternatives of the scopes by parameter", () => {
    const [operation] = parse(needs({ byParameter: { id: { x: "mail.read", y: "mail.send" } } })).operations;
    expect(operation?.anyOf).toEqual(["mail.read", "mail.send"]);
    expect(operation?.byParameter?.values).toEqual([
      { value: "x", scope: "mail.read" },
      { value: "y", scope: "mail.send" },
    ]);
  });

  it.each([
    [
      { byParameter: { name: { x: "mail.read" } } },
      `.byParameter: expected a parameter of the path: id but received "name".`,
    ],
    [
      { byParameter: { id: { x: "mail.red" } } },
      `.byParameter.id.x: expected a declared scope but received "mail.red". Did you mean "mail.read"?`,
    ],
    [
      { byParameter: { id: { x: "mail.read" } }, anyOf: ["mail.send"] },
      `.byParameter.id.x: expected a scope of "anyOf" but received "mail.read".`,
    ],
    [
      { byParameter: { id: { x: "mail.read" } }, allOf: [] },
      `: expected a list "allOf" or "anyOf" but received "allOf" and "byParameter".`,
    ],
    [
      { allOf: [], observed: "2026-03-01" },
      `.observed: expected a day only where evidence is "observed" but received evidence "documented".`,
    ],
    [
      { allOf: [], evidence: "observed" },
      `.observed: expected the day of the observation as YYYY-MM-DD but received nothing.`,
    ],
    [
      { allOf: [], evidence: "observed", observed: "2026-02-30" },
      `.observed: expected a day as YYYY-MM-DD but received "2026-02-30".`,
    ],
    [
      { allOf: [], replacedBy: "GET /a/{id}" },
      ".replacedBy: expected another operation but received the operation itself.",
    ],
    [{ allOf: [], replacedBy: "GET /b" }, `.replacedBy: expected a declared operation but received "GET /b".`],
  ])("refuses %j", (entry, want) => {
    expect(linesOf(needs(entry)).map((line) => line.replace(/^\S+ /u, ""))).toEqual([place + want]);
  });

  it("refuses a second parameter that spans segments", () => {
    expect(linesOf(textWith({ operations: { "GET /{a+}/x/{b+}": { evidence: "unknown" } } }))[0]).toContain(
      `expected one parameter that spans segments but received "{b+}" as the second.`,
    );
  });

  it("takes the same method and path twice if the hosts differ", () => {
    const both = (other: string): string =>
      textWith({
        hosts: ["a.example"],
        operations: {
          "POST /files": { evidence: "unknown" },
          "POST /files#upload": { evidence: "unknown", host: other },
        },
      });
    expect(linesOf(both("b.example"))).toEqual([]);
    expect(linesOf(both("A.example"))[0]).toContain(`Requests to it and to "POST /files" look the same`);
  });
});
