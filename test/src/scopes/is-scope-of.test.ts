import { describe, expect, it } from "vitest";
import { isScopeOf } from "../../../src/core.ts";
import { isGeneralScope, isScope, scopeTable } from "../fixture.ts";

describe(isScopeOf.name, () => {
  it("knows the scopes of a key type, and those of any", () => {
    expect([isGeneralScope("mail.send"), isGeneralScope("billing.read")]).toEqual([true, false]);
    expect([isScope("mail.send"), isScope("billing.read"), isScope("shared.read")]).toEqual([true, true, true]);
  });

  it("takes automatic, retired and unknown names for no scopes", () => {
    for (const value of ["2fa_required", "suppressions.read", "toString", "", undefined, ["mail.send"]]) {
      expect(isScope(value)).toBe(false);
    }
  });

  it("knows names of Object.prototype only from the catalog", () => {
    expect([isGeneralScope("__proto__"), isScopeOf(scopeTable, "billing", "__proto__")]).toEqual([true, false]);
    expect(isScopeOf(scopeTable, "toString", "mail.send")).toBe(false);
  });
});
