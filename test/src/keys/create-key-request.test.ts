import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeyRequest, createKeyRequestFor, type KeyRequest } from "../../../src/core.ts";
import { issuesOf, thrownBy } from "../errors.ts";
import { billingKey, generalKey, groupTable, scopeTable } from "../fixture.ts";

// What a caller in plain JavaScript sees: no type stands in the way.
const build = (spec: unknown, keyType = "general"): KeyRequest =>
  createKeyRequest(scopeTable, groupTable, keyType, spec);

describe(createKeyRequest.name, () => {
  it("sorts the scopes by code unit and drops duplicates", () => {
    const key = generalKey({ name: "Key", scopes: ["templates.read", "mail.send", "constructor", "mail.send"] });
    expect(key.scopes).toEqual(["constructor", "mail.send", "templates.read"]);
  });

  it("adds the scopes of groups to the listed ones", () => {
    const key = generalKey({ name: "Key", scopes: ["mail.send"], access: { templates: "full", stats: "read" } });
    expect(key.scopes).toEqual(["mail.send", "stats.read", "templates.create", "templates.read"]);
  });

  it("takes from a group only what the key type may have", () => {
    expect(build({ name: "Key", access: { mixed: "read" } }).scopes).toEqual(["shared.read"]);
    expect(build({ name: "Key", access: { mixed: "full" } }, "billing").scopes).toEqual([
      "billing.update",
      "shared.read",
    ]);
  });

  it("writes exactly name and scopes as JSON, and keeps the key type out of enumeration", () => {
    const key = billingKey({ name: "Finance", scopes: ["billing.read"] });
    expect(JSON.stringify(key)).toBe('{"name":"Finance","scopes":["billing.read"]}');
    expect(Object.keys(key)).toEqual(["name", "scopes"]);
    expect(key["~keyType"]).toBe("billing");
  });

  it("freezes the request and its list", () => {
    const key = generalKey({ name: "Key", scopes: ["mail.send"] });
    expect(Object.isFrozen(key)).toBe(true);
    expect(Object.isFrozen(key.scopes)).toBe(true);
  });

  it("does not share the list with its caller", () => {
    const scopes: ("mail.send" | "stats.read")[] = ["mail.send"];
    const key = generalKey({ name: "Key", scopes });
    scopes.push("stats.read");
    expect(key.scopes).toEqual(["mail.send"]);
  });

  it("accepts scopes and groups that are called like members of Object.prototype", () => {
    const spec: unknown = JSON.parse('{ "name": "Key", "scopes": ["constructor"], "access": { "__proto__": "full" } }');
    expect(build(spec).scopes).toEqual(["__proto__", "constructor"]);
  });

  it("takes undefined properties for absent ones", () => {
    const spec = { name: "Key", scopes: ["mail.send"], access: undefined, other: undefined };
    expect(build(spec).scopes).toEqual(["mail.send"]);
    expect(build({ ...spec, access: { templates: undefined } }).scopes).toEqual(["mail.send"]);
  });

  it("reports every issue at once, in one grammar", () => {
    const error = thrownBy(() =>
      build({
        name: " ",
        scope: [],
        scopes: ["mail.sned", "billing.read", "suppressions.read", "labs.read", "2fa_required", 5],
        access: { templates: "none", stats: "full", stat: "read", billing: "read", empty: "read" },
      }),
    );
    expect(error.code).toBe("invalid-key-request");
    expect(error.message.split("\n")).toEqual([
      'generalKey: scope: unknown property "scope"; allowed: "name", "scopes" and "access". Did you mean "scopes"?',
      "generalKey: name: expected a name that is not empty but received white space.",
      'generalKey: scopes[0]: expected a scope of a General API key but received "mail.sned". Did you mean "mail.send"?',
      'generalKey: scopes[1]: expected a scope of a General API key but received "billing.read", a scope of a Billing API key. Build a separate key with billingKey().',
      'generalKey: scopes[2]: expected a scope of a General API key but received "suppressions.read", a retired name. Use "suppression.read" instead.',
      'generalKey: scopes[3]: expected a scope of a General API key but received "labs.read", a retired name. Nothing replaces it. Leave it out.',
      'generalKey: scopes[4]: expected a scope of a General API key but received "2fa_required", which is added by Example Mail itself. Leave it out.',
      "generalKey: scopes[5]: expected a scope of a General API key but received 5.",
      'generalKey: access.templates: expected "read" or "full" but received "none".',
      'generalKey: access.stats: expected "read" but received "full", which this group does not have. Did you mean "read"?',
      'generalKey: access.stat: expected a group but received "stat". Did you mean "stats"?',
      'generalKey: access.billing: expected a group with scopes of a General API key but received "billing". Build a separate key with billingKey().',
      'generalKey: access.empty: expected a group with scopes of a General API key but received "empty". Leave it out.',
    ]);
  });

  it("carries the refused scope, its key types and its replacement as data", () => {
    const issues = issuesOf(() => build({ name: "Key", scopes: ["billing.read", "invoices.read"] }));
    expect(issues).toMatchObject([
      { path: ["scopes", 0], scope: "billing.read", keyTypes: ["billing"] },
      { path: ["scopes", 1], scope: "invoices.read", keyTypes: ["billing"], use: ["billing.read"] },
    ]);
  });

  it("refuses a request for nothing, because a key without scopes may get full access", () => {
    for (const spec of [{ name: "Key" }, { name: "Key", scopes: [] }, { name: "Key", access: {} }]) {
      expect(issuesOf(() => build(spec))).toEqual([
        {
          path: ["scopes"],
          expected: "at least one scope",
          received: "none",
          next: "A key without scopes may get full access.",
        },
      ]);
    }
  });

  it("refuses a key type that the catalog does not have", () => {
    expect(thrownBy(() => build({ name: "Key", scopes: ["mail.send"] }, "constructor")).code).toBe("unknown-key-type");
  });

  it("builds exactly what any sound spec asks for", () => {
    const [general] = scopeTable.keyTypes;
    const list = fc.array(fc.constantFrom(...(general?.scopes ?? [])), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.string().filter((name) => name.trim() !== ""),
        list,
        (name, scopes) => {
          const key = build({ name, scopes });
          expect(key).toEqual({ name, scopes: [...new Set(scopes)].sort() });
          expect(key.scopes.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("never lets a name through that is no scope of the key type", () => {
    const known = scopeTable.keyTypes.flatMap(({ scopes }) => scopes);
    const allowed = new Set(scopeTable.keyTypes[0]?.scopes);
    const name = fc.oneof(fc.constantFrom(...known, "2fa_required", "labs.read"), fc.string(), fc.anything());
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (scopes) => {
        const isSound = scopes.every((scope) => typeof scope === "string" && allowed.has(scope));
        if (isSound) expect(build({ name: "Key", scopes }).scopes).toEqual([...new Set(scopes)].sort());
        else expect(issuesOf(() => build({ name: "Key", scopes })).length).toBeGreaterThan(0);
      }),
    );
  });

  it("refuses at run time what the compiler refuses", () => {
    // @ts-expect-error a scope of another key type
    expect(() => generalKey({ name: "Key", scopes: ["billing.read"] })).toThrow("billingKey()");
    // @ts-expect-error a name of no catalog
    expect(() => generalKey({ name: "Key", scopes: ["mail.sned"] })).toThrow('"mail.send"');
    // @ts-expect-error a level that the group does not have
    expect(() => generalKey({ name: "Key", access: { stats: "full" } })).toThrow("access.stats");
    // @ts-expect-error a group of no catalog
    expect(() => generalKey({ name: "Key", access: { tempaltes: "read" } })).toThrow("access.tempaltes");
    // @ts-expect-error without a name
    expect(() => generalKey({ scopes: ["mail.send"] })).toThrow("name");
    // @ts-expect-error a property that does not exist
    expect(() => generalKey({ name: "Key", scopes: ["mail.send"], scope: [] })).toThrow('"scopes"');
  });
});

describe(createKeyRequestFor.name, () => {
  const buildFor = (keyType: string, spec: unknown): KeyRequest =>
    createKeyRequestFor(scopeTable, groupTable, keyType, spec);

  it("builds what the function of the key type builds", () => {
    const spec = { name: "Key", scopes: ["billing.read"], access: { billing: "full" } };
    expect(buildFor("billing", spec)).toEqual(build(spec, "billing"));
    expect(buildFor("billing", spec)["~keyType"]).toBe("billing");
  });

  it("refuses an unknown key type, and scopes of another one, under its own name", () => {
    expect(thrownBy(() => buildFor("bill", {})).code).toBe("unknown-key-type");
    const { message } = thrownBy(() => buildFor("billing", { name: "Key", scopes: ["mail.send"] }));
    expect(message).toMatch(/^keyFor: scopes\[0\]: expected a scope of a Billing API key/u);
  });
});
