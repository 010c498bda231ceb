import { describe, expect, it } from "vitest";
import { emitBindings } from "../../../codegen/src/emit/emit-bindings.ts";
import { exportsOf } from "../exports-of.ts";
import { minimal, namesOf, options, print, small } from "./print.ts";

describe(emitBindings.name, () => {
  it("declares a guard for all scopes and one for each key type", async () => {
    expect(await print(emitBindings(small, namesOf(small), options))).toContain(
      `/** Whether the value is a scope that a key can be given, of whatever type. */
export function isScope(value: unknown): value is Scope {
  return isScopeOf(scopeTable, undefined, value);
}

/** Whether the value is a scope that a key may carry: billing. */
export function isBillingScope(value: unknown): value is BillingScope {
  return isScopeOf(scopeTable, "billing", value);
}

/** Whether the value is a scope that a key may carry: General API key. */
export function isGeneralScope(value: unknown): value is GeneralScope {
  return isScopeOf(scopeTable, "general", value);
}
`,
    );
  });

  it("exports the same for every catalog, but for the guards", async () => {
    const names = exportsOf(await print(emitBindings(minimal, namesOf(minimal), options)));
    expect(names).toEqual([
      ...["isScope", "isFineGrainedScope", "amend", "parseScopes", "compareScopes", "scopeSchema", "keyRequestSchema"],
      ...["Operation", "RequiredScopes", "requiredScopes", "findOperation"],
    ]);
    const others = exportsOf(await print(emitBindings(small, namesOf(small), options)));
    expect(others.filter((name) => !/^is\w+Scope$/.test(name))).toEqual(
      names.filter((name) => !/^is\w+Scope$/.test(name)),
    );
  });

  it("imports from the runtime that it is given, and from its neighbours", async () => {
    const given = { ...options, runtime: "../core.ts", importExtension: ".ts" };
    const text = await print(emitBindings(minimal, namesOf(minimal), given));
    expect(new Set(Array.from(text.matchAll(/ from "(.*)";/g), ([, from]) => from))).toEqual(
      new Set(["../core.ts", "./operation-table.ts", "./operations.ts", "./tables.ts", "./types.ts"]),
    );
  });
});
