import { describe, expect, it } from "vitest";
import { parseJson } from "../../../../../../codegen/src/catalog/json/parse-json.ts";
import { Documents } from "../../../../../../codegen/src/verbs/import/openapi/read/documents.ts";
import { readSecurity } from "../../../../../../codegen/src/verbs/import/openapi/read/read-security.ts";

const read = (json: string): readonly [requirements: unknown, flags: readonly string[]] => {
  const documents = new Documents();
  const requirements = readSecurity(parseJson(json).root, "notes.json", documents);
  return [requirements, documents.flags.map(({ message }) => message)];
};

describe(readSecurity.name, () => {
  it("reads alternatives of schemes with their scopes", () => {
    expect(read('[{ "oauth": [" a ", "b"], "key": [] }, {}, { "key": null }]')).toEqual([
      [
        [
          { scheme: "oauth", scopes: ["a", "b"] },
          { scheme: "key", scopes: [] },
        ],
        [],
        [{ scheme: "key", scopes: [] }],
      ],
      [],
    ]);
    expect(readSecurity(undefined, "notes.json", new Documents())).toBeUndefined();
  });

  it.each([
    ['{ "oauth": ["a"] }', "a list"],
    ['"oauth"', "a list"],
    ['[{ "oauth": ["a"] }, "oauth"]', "schemes with their scopes"],
    ["[null]", "schemes with their scopes"],
    ['[{ "oauth": "a" }]', 'a list of scopes for "oauth"'],
    ['[{ "oauth": { "a": "Read." } }]', 'a list of scopes for "oauth"'],
  ])("leaves open what %s needs, and flags it", (json, expected) => {
    const flag = `expected ${expected} in "security" but received something else. What the document needs there is unknown.`;
    expect(read(json)).toEqual([undefined, [flag]]);
  });
});
