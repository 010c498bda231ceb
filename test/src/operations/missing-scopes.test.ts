import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { missingScopes, missingWithImplied } from "../../../src/core.ts";
import { thrownBy } from "../errors.ts";
import { generalKey, requiredScopes } from "../fixture.ts";

describe(missingScopes.name, () => {
  it("gives what is required and not granted, in its order", () => {
    const missing = missingScopes({ required: ["stats.read", "mail.send", "alerts.read"], granted: ["mail.send"] });
    expectTypeOf(missing).toEqualTypeOf<("stats.read" | "mail.send" | "alerts.read")[]>();
    expect(missing).toEqual(["stats.read", "alerts.read"]);
  });

  it("keeps wide lists wide", () => {
    const required: string[] = ["a"];
    expectTypeOf(missingScopes({ required, granted: ["a"] as string[] })).toEqualTypeOf<string[]>();
  });

  it("reads key requests and API bodies", () => {
    const key = generalKey({ name: "Key", scopes: ["mail.send"] });
    expect(missingScopes({ required: key, granted: { scopes: [] } })).toEqual(["mail.send"]);
  });

  it("reads what an operation needs: all of its scopes", () => {
    const missing = missingScopes({ required: requiredScopes("GET /v3/templates"), granted: ["mail.send"] });
    expectTypeOf(missing).toEqualTypeOf<"templates.read"[]>();
    expect(missing).toEqual(["templates.read"]);
  });

  it("reads what an operation needs: the first of the alternatives that lack least", () => {
    const required = requiredScopes("GET /v3/stats");
    expect(missingScopes({ required, granted: ["shared.read"] })).toEqual([]);
    expect(missingScopes({ required, granted: ["mail.send"] })).toEqual(["stats.read"]);
  });

  it("gives what the alternative lacks that lacks least", () => {
    const required = {
      operation: "POST /notes",
      evidence: "documented",
      anyOf: ["admin", { allOf: ["read:note", "write:note"] }],
    } as const;
    expect(missingScopes({ required, granted: [] })).toEqual(["admin"]);
    expect(missingScopes({ required, granted: ["read:note", "write:note"] })).toEqual([]);
    const two = { ...required, anyOf: [{ allOf: ["a", "b", "c"] }, { allOf: ["d", "e"] }] } as const;
    expect(missingScopes({ required: two, granted: ["a", "b"] })).toEqual(["c"]);
  });

  it("uses only the alternatives for keys of the type", () => {
    const required = {
      operation: "GET /me",
      evidence: "documented",
      anyOf: [{ allOf: ["me.read"], keyTypes: ["delegated"] }, "users.read"],
    } as const;
    expect(missingScopes({ required, granted: ["me.read"] })).toEqual([]);
    expect(missingScopes({ required, granted: ["me.read"], keyType: "application" })).toEqual(["users.read"]);
    const key = { scopes: ["me.read"], "~keyType": "application" } as const;
    expect(missingScopes({ required, granted: key })).toEqual(["users.read"]);
  });

  it("gives all scopes of the first alternative if none is for keys of the type", () => {
    const anyOf = [{ allOf: ["me.read"], keyTypes: ["delegated"] }] as const;
    const required = { operation: "GET /me", evidence: "documented", anyOf } as const;
    expect(missingScopes({ required, granted: ["me.read"], keyType: "application" })).toEqual(["me.read"]);
  });

  it("counts a scope as granted if another one implies it", () => {
    const implied = [["repo", ["repo:status"]]] as const;
    expect(missingWithImplied(implied, { required: ["repo:status", "user"], granted: ["repo"] })).toEqual(["user"]);
    expect(missingWithImplied(implied, { required: ["repo"], granted: ["repo:status"] })).toEqual(["repo"]);
  });

  it("refuses an operation whose needs are unknown", () => {
    const error = thrownBy(() => missingScopes({ required: requiredScopes("GET /v3/ips/assigned"), granted: [] }));
    expect(error.code).toBe("unknown-requirement");
    expect(error.message).toBe(
      'missingScopes: required: expected an operation whose scopes are known but received "GET /v3/ips/assigned". Nobody has said which scopes it needs.',
    );
  });

  it("refuses what holds no list of strings", () => {
    // @ts-expect-error granted must be a list
    expect(thrownBy(() => missingScopes({ required: ["a"], granted: "a" })).code).toBe("invalid-scope-list");
    // @ts-expect-error required must hold strings
    expect(() => missingScopes({ required: { scopes: [null] }, granted: [] })).toThrow("required[0]");
  });

  it("is the difference of any two lists", () => {
    const names = fc.array(fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(names, names, (required, granted) => {
        const want = [...new Set(required)].filter((name) => !granted.includes(name));
        expect(missingScopes({ required, granted })).toEqual(want);
      }),
    );
  });
});
