import { describe, expect, it } from "vitest";
import { hasScopeWarnings, scopeWarnings } from "../../../../codegen/src/emit/keys/scope-warnings.ts";
import { formatCode } from "../../../../codegen/src/print/formatting.ts";
import { parse } from "../../parse.ts";
import { minimal } from "../print.ts";

const facts = { keyTypes: ["app"], access: "read" };

describe(scopeWarnings, () => {
  it("is laid out as the formatter does, for short, long and several entries", async () => {
    for (const length of [5, 40, 55, 60, 70, 100])
      for (const names of [["a"], ["b", "a"], []]) {
        const scopes = names.map((name): [string, object] => [
          name,
          { ...facts, escalates: "x".repeat(length), legacy: "y".repeat(length) },
        ]);
        const code = scopeWarnings(
          parse(
            JSON.stringify({
              keyTypes: { app: {} },
              scopes: { ...Object.fromEntries(scopes), z: { ...facts, legacy: "z" } },
            }),
          ),
        );
        expect(`${code}\n`).toBe(await formatCode(code));
      }
  });
});

describe(hasScopeWarnings, () => {
  it("is false for a catalog whose scopes are neither legacy nor escalating", () => {
    expect(hasScopeWarnings(minimal)).toBe(false);
  });
});
