import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { findEscalating } from "../../../../codegen/src/verbs/drift/escalating-scopes.ts";
import { base, catalogOf, scope, textOf } from "../catalogs.ts";

const sendgrid = await readFile(new URL("../../../../scopes.json", import.meta.url), "utf8");

describe(findEscalating, () => {
  it("finds in the catalog of SendGrid what makes or widens keys, people with permissions, or accounts", () => {
    const parsed = catalogOf(sendgrid);
    const writing = parsed.scopes.filter(({ access }) => access === "write").map(({ name }) => name);
    const expected = writing.filter((name) => /^(api_keys\.(create|update)$|teammates\.|sso\.|subusers\.)/.test(name));
    expect(expected).toHaveLength(22);
    const all = parsed.scopes.map(({ name }) => name);
    expect(findEscalating(all, parsed)).toEqual(all.filter((name) => expected.includes(name)));
  });

  it.each([
    ["api_keys.create", true],
    ["apiKeys.update", true],
    ["api-keys:write", true],
    ["api_keys.delete", false],
    ["tokens/revoke", false],
    ["members.update", true],
    ["members.delete", true],
    ["iam:CreateUser", true],
    ["organization:roles:write", true],
    ["https://www.example.com/auth/drive", false],
    ["contents.write", false],
    ["membership.update", false],
    ["", false],
  ])("knows of any other catalog by its words whether %j does: %j", (name, expected) => {
    expect(findEscalating([name], catalogOf(textOf()))).toEqual(expected ? [name] : []);
  });

  it("does not count what only reads", () => {
    const only = catalogOf(textOf({ scopes: { ...base.scopes, "members.read": scope() } }));
    expect(findEscalating(["members.read", "members.update"], only)).toEqual(["members.update"]);
  });
});
