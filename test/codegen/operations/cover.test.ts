import { describe, expect, it } from "vitest";
import { findCovers } from "../../../codegen/src/operations/cover.ts";
import { parse } from "../parse.ts";

const catalog = parse(`{
  "keyTypes": { "app": {} },
  "groups": { "mail": {} },
  "scopes": {
    "mail.read": { "keyTypes": ["app"], "access": "read", "group": "mail" },
    "mail.write": { "keyTypes": ["app"], "access": "write", "group": "mail", "implies": ["user.read"] },
    "user.read": { "keyTypes": ["app"], "access": "read" }
  },
  "presets": { "user": { "title": "User", "keyType": "app", "read": ["user.read"] } }
}`);

describe(findCovers.name, () => {
  it("counts what the scopes of a group imply, and puts the smallest first", () => {
    expect(findCovers(catalog, (scopes) => scopes.has("user.read"))).toEqual([
      { kind: "preset", id: "user", level: "read", size: 1 },
      { kind: "group", id: "mail", level: "full", size: 2 },
    ]);
  });
});
