import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { delegate, delegateKeyRequest, type KeyRequest } from "../../../src/core.ts";
import { thrownBy } from "../errors.ts";
import { generalKey, groupTable, scopeTable } from "../fixture.ts";

const parent = generalKey({ name: "Parent", scopes: ["mail.send", "stats.read", "templates.read"] });

describe(delegate.name, () => {
  it("builds a key of the same type with some of the parent's scopes", () => {
    const child = delegate(parent, { name: "Child", scopes: ["stats.read", "mail.send"] });
    expectTypeOf(child).toEqualTypeOf<KeyRequest<"general", "mail.send" | "stats.read">>();
    expect(child).toEqual({ name: "Child", scopes: ["mail.send", "stats.read"] });
    expect(child["~keyType"]).toBe("general");
  });

  it("refuses each scope that the parent lacks, by name", () => {
    // @ts-expect-error the parent lacks templates.create
    const error = thrownBy(() => delegate(parent, { name: "Child", scopes: ["templates.create", "constructor"] }));
    expect(error.code).toBe("beyond-parent");
    expect(error.issues.map(({ scope }) => scope)).toEqual(["templates.create", "constructor"]);
    expect(error.message).toContain(
      'delegate: scopes[1]: expected a scope of the parent "Parent" but received "constructor", which the parent lacks.',
    );
  });

  it("says of a scope that the provider adds by itself that it is to be left out", () => {
    const spec = { name: "Child", scopes: ["2fa_required"] };
    const error = thrownBy(() => delegateKeyRequest(scopeTable, groupTable, parent, spec));
    expect(error.message).toContain('"2fa_required", which is added by Example Mail itself. Leave it out.');
  });

  it("refuses an empty list, an empty name and unknown properties at once", () => {
    const spec = { name: "", scopes: [], access: {} };
    const error = thrownBy(() => delegate(parent, spec));
    expect(error.code).toBe("invalid-key-request");
    expect(error.issues.map(({ path }) => path)).toEqual([["access"], ["name"], ["scopes"]]);
  });

  it("refuses a parent that is no key request", () => {
    const values: readonly unknown[] = [
      undefined,
      null,
      {},
      { name: "Parent" },
      { name: "Parent", scopes: [] },
      { scopes: ["a"] },
    ];
    for (const value of values) {
      // Only a caller without types can pass these.
      const error = thrownBy(() => delegate(value as typeof parent, { name: "Child", scopes: ["mail.send"] }));
      expect(error.issues[0]?.path[0]).toBe("parent");
    }
  });

  it("accepts a copy of a parent that lost its key type", () => {
    const child = delegate({ ...parent }, { name: "Child", scopes: ["mail.send"] });
    expect(JSON.stringify(child)).toBe('{"name":"Child","scopes":["mail.send"]}');
  });

  it("never gives a child more than its parent, through any chain", () => {
    fc.assert(
      fc.property(
        fc.subarray([...parent.scopes], { minLength: 1 }),
        fc.array(fc.constantFrom(...parent.scopes)),
        (a, b) => {
          const child = delegate(parent, { name: "Child", scopes: a });
          const isWithin = b.length > 0 && b.every((scope) => a.includes(scope));
          const build = (): readonly string[] => delegate(child, { name: "Grandchild", scopes: b }).scopes;
          if (isWithin) expect(build()).toEqual([...new Set(b)].sort());
          else thrownBy(build);
        },
      ),
    );
  });
});

describe(delegateKeyRequest.name, () => {
  const withAccess = (spec: unknown, of: KeyRequest = parent): KeyRequest =>
    delegateKeyRequest(scopeTable, groupTable, of, spec);

  it("adds the scopes of access levels that the parent has whole", () => {
    const child = withAccess({ name: "Child", scopes: ["mail.send"], access: { templates: "read" } });
    expect(child).toEqual({ name: "Child", scopes: ["mail.send", "templates.read"] });
    expect(withAccess({ name: "Child", access: { stats: "read" } }, { ...parent }).scopes).toEqual(["stats.read"]);
  });

  it("refuses a level of which the parent lacks a scope, by the name of the scope", () => {
    const error = thrownBy(() => withAccess({ name: "Child", access: { templates: "full" } }));
    expect(error.code).toBe("beyond-parent");
    expect(error.message).toBe(
      'delegate: access.templates: expected a level whose scopes the parent "Parent" has but received one with "templates.create", which the parent lacks.',
    );
  });

  it("refuses groups and levels that a key of the type cannot have, and access that gives nothing", () => {
    const error = thrownBy(() => withAccess({ name: "Child", access: { template: "read", stats: "write" } }));
    expect(error.issues.map(({ path }) => path)).toEqual([
      ["access", "template"],
      ["access", "stats"],
    ]);
    expect(thrownBy(() => withAccess({ name: "Child", access: {} })).issues).toMatchObject([{ path: ["scopes"] }]);
    expect(thrownBy(() => withAccess({ name: "Child", access: "full" })).issues).toMatchObject([{ path: ["access"] }]);
  });
});
