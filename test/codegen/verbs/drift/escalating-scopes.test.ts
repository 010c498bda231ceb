import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../../codegen/src/catalog/catalog.ts";
import { findEscalating } from "../../../../codegen/src/verbs/drift/escalating-scopes.ts";
import { base, catalogOf, scope, textOf } from "../catalogs.ts";

const sendgrid = await readFile(new URL("../../../../scopes.json", import.meta.url), "utf8");

describe(findEscalating, () => {
  const names = (scopes: readonly string[], catalog: Catalog): readonly string[] =>
    findEscalating(scopes, catalog).map(({ name }) => name);

  it("finds the scopes of SendGrid that make or widen keys, people with permissions, or accounts", () => {
    const parsed = catalogOf(sendgrid);
    const writing = parsed.scopes.filter(({ access }) => access === "write").map(({ name }) => name);
    const expected = writing.filter((name) =>
      /^((api_keys|credentials)\.(create|update)$|teammates\.|sso\.|subusers\.)/.test(name),
    );
    expect(expected).toHaveLength(24);
    const all = parsed.scopes.map(({ name }) => name);
    expect(names(all, parsed)).toEqual(all.filter((name) => expected.includes(name)));
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
    expect(names([name], catalogOf(textOf()))).toEqual(expected ? [name] : []);
  });

  it("does not count what only reads", () => {
    const only = catalogOf(textOf({ scopes: { ...base.scopes, "members.read": scope() } }));
    expect(names(["members.read", "members.update"], only)).toEqual(["members.update"]);
  });

  it("believes the catalog before the words, and repeats its reason", () => {
    const declared = scope("general", "read", { escalates: "can read every secret" });
    const catalog = catalogOf(textOf({ scopes: { ...base.scopes, "vault.read": declared } }));
    expect(findEscalating(["mail.read", "vault.read"], catalog)).toEqual([
      { name: "vault.read", why: "can read every secret" },
    ]);
  });
});
