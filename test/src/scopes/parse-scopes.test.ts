import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScopeList } from "../../../src/core.ts";
import { parseScopes, scopeTable } from "../fixture.ts";

const mixed = ["mail.send", "2fa_required", "suppressions.read", "mail.sned", "billing.read", "mail.send"];
const sorted = {
  scopes: ["mail.send", "billing.read"],
  automatic: ["2fa_required"],
  retired: [{ name: "suppressions.read", use: ["suppression.read"] }],
  unknown: [{ name: "mail.sned", suggestion: "mail.send" }],
};

describe(parseScopeList.name, () => {
  it("sorts the names of an API answer into four, in their order", () => {
    expect(parseScopes({ scopes: mixed })).toEqual(sorted);
    expect(parseScopes({ api_key_id: "id", name: "Key", scopes: mixed })).toEqual(sorted);
  });

  it("reads a bare array, a Set and any other iterable", () => {
    expect(parseScopes(mixed)).toEqual(sorted);
    expect(parseScopes(new Set(mixed))).toEqual(sorted);
    expect(parseScopes({ scopes: new Set(mixed) })).toEqual(sorted);
    expect(parseScopes(new Map(mixed.map((name) => [name, 1])).keys())).toEqual(sorted);
  });

  it.each([
    [undefined, "undefined"],
    [null, "null"],
    ["mail.send", '"mail.send"'],
    [5, "5"],
    [{ scopes: null }, '{"scopes":null}'],
    [{ scopes: "mail.send" }, '{"scopes":"mail.send"}'],
    [{ errors: [{ message: "access forbidden" }] }, '{"errors":[{"message":"access forbidden"}]}'],
  ])("keeps an input without a list as text: %j", (input, name) => {
    expect(parseScopes(input)).toEqual({ scopes: [], automatic: [], retired: [], unknown: [{ name }] });
  });

  it("keeps entries that are not strings as text", () => {
    expect(parseScopes([5, ["mail.send"], { a: 1 }, undefined, null, 10n]).unknown.map(({ name }) => name)).toEqual([
      "5",
      '["mail.send"]',
      '{"a":1}',
      "undefined",
      "null",
      "10",
    ]);
  });

  it("keeps what an iterable gave before it failed", () => {
    const failing = (function* (): Generator<string> {
      yield "mail.send";
      throw new Error("boom");
    })();
    expect(parseScopes(failing)).toMatchObject({ scopes: ["mail.send"], unknown: [{ name: "{}" }] });
  });

  it("knows names of Object.prototype only from the catalog", () => {
    expect(parseScopes(["__proto__", "constructor", "toString"])).toMatchObject({
      scopes: ["__proto__", "constructor"],
      unknown: [{ name: "toString" }],
    });
  });

  it("loses nothing: every distinct name is in exactly one of the four", () => {
    const { keyTypes, automatic, retired } = scopeTable;
    const known = [...keyTypes.flatMap(({ scopes }) => scopes), ...automatic, ...retired.map(({ name }) => name)];
    const names = fc.array(fc.oneof(fc.constantFrom(...known), fc.string()));
    fc.assert(
      fc.property(names, (input) => {
        const parsed = parseScopes({ scopes: input });
        const found = [parsed.scopes, parsed.automatic, [...parsed.retired, ...parsed.unknown].map(({ name }) => name)];
        expect(found.flat().sort()).toEqual([...new Set(input)].sort());
        for (const bucket of [parsed.scopes, parsed.automatic, parsed.unknown.map(({ name }) => name)]) {
          const places = bucket.map((name) => input.indexOf(name));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("answers to any value", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withSparseArray: true }), (input) => void parseScopes(input)),
    );
  });
});
