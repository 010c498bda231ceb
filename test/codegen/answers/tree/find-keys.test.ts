import { describe, expect, it } from "vitest";
import { findKeys } from "../../../../codegen/src/answers/tree/find-keys.ts";
import { only, read, type Read } from "../read.ts";

const secret = "SG.aB3dE6fG8hJ0kL2m.rS8tU0vW2xY4zA6b";
const named = (name: string, ...scopes: readonly string[]): Read => ({ keys: [{ name, scopes }], lines: [] });

describe(findKeys, () => {
  it.each<[title: string, file: string, value: unknown, want: Read]>([
    ["an answer of GET /v3/scopes", "a.json", { scopes: ["a.read", "b.read"] }, only("a.read", "b.read")],
    ["a list", "a.json", ["a.read", "b.read"], only("a.read", "b.read")],
    [
      "a key with its secret",
      "a.json",
      { api_key: secret, api_key_id: "k", name: "n", scopes: ["a.read"] },
      { keys: [{ id: "k", name: "n", scopes: ["a.read"] }], lines: [] },
    ],
    [
      "the two values of a client's promise, once",
      "a.json",
      [{ statusCode: 200, body: { scopes: ["a.read"] } }, { scopes: ["a.read"] }],
      only("a.read"),
    ],
    [
      "a list of keys",
      "a.json",
      {
        result: [
          { name: "A", scopes: ["a.read"] },
          { name: "B", scopes: [] },
        ],
      },
      { keys: [...named("A", "a.read").keys, ...named("B").keys], lines: [] },
    ],
    [
      "a teammate with access to a subuser",
      "a.json",
      {
        username: "ann",
        is_admin: false,
        scopes: ["a.read"],
        subuser_access: [{ id: 7, permission_type: "restricted", scopes: ["b.read"] }],
      },
      {
        keys: [
          { name: "ann", principal: "teammate", scopes: ["a.read"] },
          { name: "ann in subuser 7", principal: "subuser", scopes: ["b.read"] },
        ],
        lines: [],
      },
    ],
    [
      "the output of terraform show, without what it repeats",
      "a.json",
      {
        planned_values: {
          root_module: {
            resources: [
              {
                type: "x",
                name: "r",
                values: { name: "N", scopes: ["a.read"] },
                sensitive_values: { scopes: [false] },
              },
            ],
          },
        },
        resource_changes: [{ change: { before: { scopes: ["old.read"] } } }],
        configuration: { expressions: { scopes: { constant_value: ["a.read"] } } },
      },
      named("N", "a.read"),
    ],
    [
      "a state file",
      "a.tfstate",
      {
        version: 4,
        resources: [{ name: "r", instances: [{ attributes: { id: "k", name: "N", scopes: ["a.read"] } }] }],
      },
      { keys: [{ id: "k", name: "N", scopes: ["a.read"] }], lines: [] },
    ],
    [
      "what Pulumi made, not what it was asked for",
      "a.json",
      {
        deployment: {
          resources: [
            {
              urn: "u",
              inputs: { name: "N", scopes: ["a.read"] },
              outputs: { name: "N", scopes: ["a.read", "2fa_required"] },
            },
          ],
        },
      },
      named("N", "a.read", "2fa_required"),
    ],
    [
      "an answer of OAuth, names as they are",
      "a.json",
      { access_token: secret, token_type: "bearer", scope: "openid repo https://www.example.com/auth/drive" },
      only("openid", "repo", "https://www.example.com/auth/drive"),
    ],
    ["names with commas between them", "a.json", { env: { MAIL_SCOPES: "a.read,b.read" } }, only("a.read", "b.read")],
    ["groups", "a.json", { scopes: { mail: ["a.read"], other: ["b.read"] } }, only("a.read", "b.read")],
    ["names that are on or off", "a.json", { scopes: { "a.read": true, "b.read": false } }, only("a.read")],
    [
      "names with descriptions",
      "a.json",
      { scopes: { "a.read": "Reads a", user: "Reads users" } },
      only("a.read", "user"),
    ],
    ["constants", "a.json", { scopes: { READ: "a.read" } }, only("a.read")],
    [
      "granted entries",
      "a.json",
      {
        permissions: [
          { permission: "a.read", status: "granted" },
          { permission: "b.read", status: "declined" },
        ],
      },
      only("a.read"),
    ],
    ["labels of a map of keys", "a.json", { keys: { first: { scopes: ["a.read"] } } }, named("first", "a.read")],
    ["a body in a string", "a.json", { body: { string: '{"scopes":["a.read"]}' } }, only("a.read")],
    ["scopes that the key lacks: no list", "a.json", { missing_scopes: ["a.read"] }, { keys: [], lines: [] }],
    [
      "an error: no list",
      "a.json",
      { errors: [{ field: null, message: "access forbidden" }] },
      { keys: [], lines: [] },
    ],
    [
      "a placeholder, which it reports",
      "a.json",
      { scopes: ["a.read", "${x}.read"] },
      { keys: [{ scopes: ["a.read"] }], lines: [1] },
    ],
    [
      "keys without scopes, which it reports",
      "a.json",
      { result: [{ name: "A", api_key_id: "k" }] },
      { keys: [], lines: [1] },
    ],
  ])("reads %s", (_, file, value, want) => {
    expect(read(file, JSON.stringify(value))).toEqual(want);
  });

  it("reads JSON with one value per line", () => {
    expect(read("a.log", '{"name":"A","scopes":["a.read"]}\n\n{"name":"B","scopes":["b.read"]}\n')).toEqual({
      keys: [
        { name: "A", scopes: ["a.read"] },
        { name: "B", scopes: ["b.read"] },
      ],
      lines: [],
    });
  });

  it.each<[title: string, text: string, want: Read]>([
    [
      "a manifest, without its comments",
      "name: N\nkeyType: general\nscopes:\n  - a.read\n  # - b.read\n",
      { keys: [{ name: "N", keyType: "general", scopes: ["a.read"] }], lines: [] },
    ],
    ["flow lists and quotes", "scopes: [a.read, 'b.read']\n", only("a.read", "b.read")],
    [
      "several documents",
      "scopes: [a.read]\n---\nname: B\nscopes: [b.read]\n",
      { keys: [{ scopes: ["a.read"] }, { name: "B", scopes: ["b.read"] }], lines: [] },
    ],
    [
      "anchors and merges",
      "base: &b\n  scopes: [a.read]\nkeys:\n  second:\n    <<: *b\n",
      { keys: [{ scopes: ["a.read"] }, { name: "second", scopes: ["a.read"] }], lines: [] },
    ],
    [
      "an alias of an anchor that a later one replaces",
      "a: &b {scopes: [a.read]}\nb: {name: B, <<: *b}\nc: &b {name: C, scopes: [b.read]}\n",
      {
        keys: [{ scopes: ["a.read"] }, { name: "B", scopes: ["a.read"] }, { name: "C", scopes: ["b.read"] }],
        lines: [],
      },
    ],
    [
      "a workflow, with the line of a script",
      'name: scopes\nenv:\n  MAIL_SCOPES: a.read,b.read\nsteps:\n  - run: |\n      echo\n      SCOPES=$OTHER\n      curl -d \'{"scopes":["c.read"]}\'\n',
      { keys: [{ scopes: ["a.read", "b.read"] }, { scopes: ["c.read"] }], lines: [7] },
    ],
    ["a tab, which YAML refuses", "scopes:\n\t- a.read\n", { keys: [{ scopes: ["a.read"] }], lines: [2] }],
  ])("reads YAML: %s", (_, text, want) => {
    expect(read("a.yaml", text)).toEqual(want);
  });

  it("reports aliases that multiply, and ends", () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
    expect(read("a.yaml", ["scopes: [a.read]", "l0: &l0 [x]", ...levels].join("\n"))).toMatchObject({
      keys: [{ scopes: ["a.read"] }],
      lines: { length: 1 },
    });
  });
});
