import { describe, expect, it } from "vitest";
import { checkImplied } from "../../../../codegen/src/catalog/check/check-implied.ts";
import { linesOf, type Json } from "../fixtures.ts";

const lines = (implied: Readonly<Record<string, readonly string[]>>, keyTypes: Json = {}): readonly string[] => {
  const own = (name: string): Json => (keyTypes as Readonly<Record<string, Json>>)[name] ?? ["x"];
  const scopes = Object.fromEntries(
    Object.entries(implied).map(([name, implies]) => [
      name,
      { keyTypes: own(name), access: "read", ...(implies.length > 0 && { implies }) },
    ]),
  );
  return linesOf(JSON.stringify({ keyTypes: { x: {}, y: {} }, scopes })).map((line) => line.replace(/^\S+ /u, ""));
};

describe(checkImplied.name, () => {
  it("accepts what leads to no circle", () => {
    expect(lines({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual([]);
  });

  it("refuses undeclared scopes and the scope itself", () => {
    expect(lines({ admin: ["admin", "amdin"] })).toEqual([
      "scopes.admin.implies[0]: expected a scope that does not imply this one but received the scope itself.",
      `scopes.admin.implies[1]: expected a declared scope but received "amdin". Did you mean "admin"?`,
    ]);
  });

  it("refuses a circle, and shows it", () => {
    expect(lines({ a: ["b"], b: ["c"], c: ["a"] })[0]).toBe(
      `scopes.a.implies[0]: expected a scope that does not imply this one but received "b", which implies it in turn. The circle is "a" → "b" → "c" → "a".`,
    );
  });

  it("refuses a scope that keys of a type cannot have", () => {
    expect(lines({ a: ["b"], b: [] }, { a: ["x", "y"] })).toEqual([
      `scopes.a.implies[0]: expected a scope of key type "y" but received "b" of key type "x". Every key with "a" must be able to have it.`,
    ]);
  });
});
