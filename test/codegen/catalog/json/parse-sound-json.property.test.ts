import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../../../codegen/src/catalog/json/parse-json.ts";
import { parseSoundJson } from "../../../../codegen/src/catalog/json/parse-sound-json.ts";
import { contentOf } from "../content-of.ts";
import { runsOf } from "../../../property-runs.ts";

describe(parseSoundJson.name, () => {
  it("says of any text what a closer look says, or nothing", () => {
    const key = fc.constantFrom("a", "b", "0", "10", "01", "__proto__", '"', "\\", ":", "{");
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "medium" },
        key.map((text) => JSON.stringify(text)),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      object: fc
        .array(fc.tuple(key, tie("value")), { maxLength: 4 })
        .map((entries) => `{${entries.map(([name, item]) => `${JSON.stringify(name)}: ${String(item)}`).join(",\n")}}`),
    }));
    fc.assert(
      fc.property(value, (json) => {
        const text = String(json);
        const { root, findings } = parseJson(text);
        const isSound = findings.length === 0 && !/"(?:0|10)": /.test(text);
        expect(contentOf(parseSoundJson(text))).toEqual(isSound ? contentOf(root) : undefined);
      }),
      { numRuns: runsOf(3000) },
    );
  });
});
