import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareScopeLists } from "../../../src/core.ts";
import { thrownBy } from "../errors.ts";
import { compareScopes, generalKey, scopeTable } from "../fixture.ts";

const none = { missing: [], unexpected: [], automatic: [], unknown: [] };

describe(compareScopeLists.name, () => {
  it("reports what is missing, unexpected, automatic and unknown", () => {
    const declared = generalKey({ name: "Key", scopes: ["mail.send", "stats.read"] });
    const actual = { scopes: ["templates.reed", "2fa_required", "templates.read", "mail.send", "invoices.read"] };
    expect(compareScopes({ declared, actual })).toEqual({
      missing: ["stats.read"],
      unexpected: ["templates.read"],
      automatic: ["2fa_required"],
      unknown: [
        { name: "invoices.read", suggestion: "billing.read" },
        { name: "templates.reed", suggestion: "templates.read" },
      ],
    });
  });

  it("finds no drift in equal sets, whatever their order", () => {
    const declared = ["stats.read", "mail.send", "mail.send"];
    expect(compareScopes({ declared, actual: ["mail.send", "stats.read"] })).toEqual(none);
  });

  it("never counts automatic scopes as drift, on either side", () => {
    expect(compareScopes({ declared: ["2fa_required"], actual: [] })).toEqual(none);
    expect(compareScopes({ declared: [], actual: ["2fa_required"] })).toEqual({ ...none, automatic: ["2fa_required"] });
  });

  it("does not call unknown what was declared", () => {
    expect(compareScopes({ declared: ["beta.read"], actual: ["beta.read"] })).toEqual(none);
    expect(compareScopes({ declared: ["beta.read"], actual: [] })).toEqual({ ...none, missing: ["beta.read"] });
  });

  it("refuses a side that is no list of strings", () => {
    // @ts-expect-error a list must hold strings
    const error = thrownBy(() => compareScopes({ declared: [5], actual: [] }));
    expect(error.code).toBe("invalid-scope-list");
    expect(error.message).toBe("compareScopes: declared[0]: expected the name of a scope but received 5.");
    // @ts-expect-error a side is missing
    expect(() => compareScopes({ declared: [] })).toThrow("actual");
  });

  it("accounts for every name of both sides", () => {
    const known = [...scopeTable.keyTypes.flatMap(({ scopes }) => scopes), ...scopeTable.automatic];
    const names = fc.array(fc.oneof(fc.constantFrom(...known), fc.string()));
    fc.assert(
      fc.property(names, names, (declared, actual) => {
        const { missing, unexpected, automatic, unknown } = compareScopes({ declared, actual });
        const isAutomatic = (name: string): boolean => scopeTable.automatic.includes(name);
        const less = (a: readonly string[], b: readonly string[]): string[] =>
          [...new Set(a)].filter((name) => !b.includes(name) && !isAutomatic(name)).sort();
        expect(missing).toEqual(less(declared, actual));
        expect([...unexpected, ...unknown.map(({ name }) => name)].sort()).toEqual(less(actual, declared));
        expect(automatic).toEqual([...new Set(actual)].filter(isAutomatic).sort());
      }),
    );
  });
});
