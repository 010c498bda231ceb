import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { amendKeyRequest, type KeyRequest } from "../../../src/core.ts";
import { issuesOf, thrownBy } from "../errors.ts";
import { amend, billingKey, generalKey, groupTable, scopeTable } from "../fixture.ts";

const key = generalKey({ name: "Key", scopes: ["mail.send", "stats.read"] });
const change = (of: unknown, by: unknown): KeyRequest =>
  // What a caller in plain JavaScript can pass.
  amendKeyRequest(scopeTable, groupTable, of as KeyRequest, by);

describe(amendKeyRequest.name, () => {
  it("gives the whole list, with what is added and without what is removed", () => {
    const amended = amend(key, { add: ["templates.read"], remove: ["stats.read"] });
    expectTypeOf(amended).toEqualTypeOf<KeyRequest<"general", "mail.send" | "templates.read">>();
    expect(amended).toEqual({ name: "Key", scopes: ["mail.send", "templates.read"] });
    expect(amended["~keyType"]).toBe("general");
    expect(key.scopes).toEqual(["mail.send", "stats.read"]);
  });

  it("renames, and changes nothing where nothing is asked", () => {
    expect(amend(key, { name: "Other" })).toEqual({ name: "Other", scopes: key.scopes });
    expect(amend(key, {})).toEqual(key);
  });

  it("adds a scope that is there already without a duplicate", () => {
    expect(amend(key, { add: ["mail.send"] }).scopes).toEqual(key.scopes);
  });

  it("reports every issue at once", () => {
    const by = { name: "", ad: [], add: ["billing.read"], remove: ["stats.raed", "mail.send", 5] };
    expect(thrownBy(() => change(key, by)).message.split("\n")).toEqual([
      'amend: ad: unknown property "ad"; allowed: "name", "add", "remove" and "access". Did you mean "add"?',
      'amend: name: expected a name that is not empty but received "".',
      'amend: add[0]: expected a scope of a General API key but received "billing.read", a scope of a Billing API key. Build a separate key with billingKey().',
      'amend: remove[0]: expected a scope of the key but received "stats.raed". Did you mean "stats.read"?',
      "amend: remove[2]: expected a scope of the key but received 5.",
    ]);
  });

  it("refuses a scope that is both added and removed", () => {
    expect(issuesOf(() => amend(key, { add: ["mail.send"], remove: ["mail.send"] }))).toMatchObject([
      { path: ["remove", 0], scope: "mail.send", next: "Leave it out of one of them." },
    ]);
  });

  it("adds the scopes of access levels, and takes none away", () => {
    const wider = change(key, { access: { templates: "full" }, remove: ["stats.read"] });
    expect(wider.scopes).toEqual(["mail.send", "templates.create", "templates.read"]);
    expect(change(wider, { access: { templates: "read" } }).scopes).toEqual(wider.scopes);
  });

  it("checks access levels as a new request does", () => {
    expect(issuesOf(() => change(key, { access: { billing: "read" } }))).toMatchObject([
      { path: ["access", "billing"] },
    ]);
    expect(issuesOf(() => change(key, { access: { mail: "full" }, remove: ["mail.send"] }))).toMatchObject([
      { path: ["remove", 0], expected: 'a scope that "add" and "access" do not give' },
    ]);
  });

  it("takes an undefined property as an absent one", () => {
    const nothing = { name: undefined, add: undefined, remove: undefined, access: undefined };
    expect(change(key, nothing)).toEqual(key);
  });

  it("refuses to leave nothing", () => {
    expect(issuesOf(() => amend(key, { remove: ["mail.send", "stats.read"] }))).toMatchObject([{ path: ["remove"] }]);
  });

  it("refuses at run time what the compiler refuses", () => {
    // @ts-expect-error a scope of another key type
    expect(() => amend(key, { add: ["billing.read"] })).toThrow("billingKey()");
    // @ts-expect-error a scope that the key does not have
    expect(() => amend(key, { remove: ["templates.read"] })).toThrow("remove[0]");
  });

  it("finds the key type of a copy that lost it, by its scopes", () => {
    expect(amend({ ...key }, { add: ["templates.read"] })["~keyType"]).toBe("general");
    expect(change(JSON.parse(JSON.stringify(key)), { add: ["templates.read"] })["~keyType"]).toBe("general");
    expect(() => change({ ...billingKey({ name: "B", scopes: ["billing.read"] }) }, { add: ["mail.send"] })).toThrow(
      "generalKey()",
    );
  });

  it("says what to do about a copy whose scopes fit several key types, or none", () => {
    const [several] = issuesOf(() => change({ name: "Key", scopes: ["shared.read"] }, {}));
    expect(several?.next).toBe("Build it anew with generalKey() or billingKey(), or with keyRequestSchema().");
    const [none] = issuesOf(() => change({ name: "Key", scopes: ["mail.send", "billing.read"] }, {}));
    expect(none?.received).toBe("a copy whose scopes fit no key type");
  });

  it("does not believe a forged key", () => {
    expect(() => change({ name: "Key", scopes: ["billing.read"], "~keyType": "general" }, {})).toThrow("key.scopes[0]");
    expect(() => change({ name: "Key", scopes: ["mail.send"], "~keyType": "__proto__" }, {})).toThrow("of type");
  });

  it("is set arithmetic on any change", () => {
    const all = scopeTable.keyTypes[0]?.scopes ?? [];
    const some = fc.subarray([...all], { minLength: 1 });
    fc.assert(
      fc.property(some, some, some, (held, add, remove) => {
        const of = generalKey({ name: "Key", scopes: held as "mail.send"[] });
        const left = [...new Set([...held, ...add])].filter((scope) => !remove.includes(scope)).sort();
        const isSound = left.length > 0 && remove.every((scope) => held.includes(scope) && !add.includes(scope));
        if (isSound) expect(change(of, { add, remove }).scopes).toEqual(left);
        else thrownBy(() => change(of, { add, remove }));
      }),
    );
  });
});
