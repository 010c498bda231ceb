import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../../../codegen/src/catalog/json/parse-json.ts";
import { runsOf } from "../../../property-runs.ts";

describe(parseJson.name, () => {
  it("accepts exactly what JSON.parse accepts", () => {
    const token = fc.constantFrom(
      ...Array.from('[]{}:, \n\t\r"\\u0041'),
      "1",
      "-",
      "0",
      ".",
      "e",
      "true",
      "null",
      `"a"`,
      `"b"`,
      "/",
      "//",
      "/*",
      "*/",
      "\u00A0",
      "\u2028",
      "\0",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(token).map((tokens) => tokens.join("")),
          fc.json(),
        ),
        (text) => {
          const { root, findings } = parseJson(text);
          const isSyntaxFine = root !== undefined;
          expect(isSyntaxFine).toBe(isJson(text));
          if (!isSyntaxFine) expect(findings).not.toEqual([]);
        },
      ),
      { numRuns: runsOf(5000) },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
