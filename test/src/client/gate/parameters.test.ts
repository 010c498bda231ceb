import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../../../generated/operation-table.ts";
import { hasDotSegment } from "../../../../src/client/gate/canonical-path.ts";
import { fillPath } from "../../../../src/client/gate/fill-path.ts";
import { findOperation, generalKey } from "../../../../src/index.ts";
import { runsOf } from "../../../property-runs.ts";
import { rejection } from "../errors.ts";
import { uncheckedGate } from "../unchecked-gate.ts";

const reader = generalKey({ name: "Reader", scopes: ["templates.read", "suppression.read"] });

describe("the parameters of a path", () => {
  it.each([
    [
      { template_id: "" },
      'path.template_id: expected a number, or text other than "" and without a segment "." or ".." but received "".',
    ],
    [{ template_id: "." }, 'received ".".'],
    [{ template_id: ".." }, 'received "..".'],
    [{ template_id: "%2e%2E" }, 'received "%2e%2E".'],
    [{ template_id: "x%252f..%252Fy" }, 'received "x%252f..%252Fy".'],
    [{ template_id: "../x" }, 'received "../x".'],
    [{ template_id: "x\\.\\y" }, "received"],
    [{ template_id: Number.NaN }, "received NaN."],
    [{ template_id: Number.POSITIVE_INFINITY }, "received Infinity."],
    [{ template_id: "\uD800" }, 'received "\\u{D800}".'],
    [{ template_id: null }, "received null."],
    [{ template_id: { toString: () => "x" } }, "received an object."],
    [
      { template: "x", template_id: "y" },
      'path.template: expected no parameters but "template_id" but received "template".',
    ],
  ])("are refused if they are not good: %j", async (path, words) => {
    const error = await rejection(uncheckedGate(reader.scopes).call("GET /v3/templates/{template_id}", { path }));
    expect(error.message).toContain(words);
  });

  it("come out of the path as they went in, whatever they are, and lead to no other operation", () => {
    const operations = operationTable.operations.filter(({ operation }) => operation.includes("{"));
    const value = fc
      .oneof(fc.string({ minLength: 1, unit: "grapheme" }), fc.integer())
      .filter((text) => text !== "" && !hasDotSegment(String(text)));
    fc.assert(
      fc.property(fc.constantFrom(...operations), fc.infiniteStream(value), ({ operation }, values) => {
        const [method = "", template = ""] = operation.split(" ");
        const names = Array.from(template.matchAll(/\{(.*?)\}/g), ([, name = ""]) => name);
        const path = Object.fromEntries(names.map((name) => [name, values.next().value ?? ""]));
        const filled = fillPath(operation, template, path);
        const url = filled.issues ? "" : filled.path;
        expect(new URL(url, "https://stand-in").pathname).toBe(url);
        const found = findOperation({ method, url });
        const isLiteral = operationTable.operations.some((other) => other.operation === `${method} ${decodeURI(url)}`);
        if (!isLiteral && found?.operation === operation) {
          expect({ ...found.parameters }).toEqual(Object.fromEntries(names.map((name) => [name, String(path[name])])));
        }
        expect(found).toBeDefined();
      }),
      { numRuns: runsOf(500) },
    );
  });
});
