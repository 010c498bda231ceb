import { describe, expect, it } from "vitest";
import { leastKeys } from "../../../codegen/src/operations/least-keys.ts";
import type { Catalog, Operation } from "../../../codegen/src/catalog/catalog.ts";
import { parse } from "../parse.ts";

interface Given {
  /** Scope → key types; `write` in its name makes it one that writes. */
  readonly scopes: Readonly<Record<string, readonly string[]>>;
  readonly implies?: Readonly<Record<string, readonly string[]>>;
  readonly operations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function catalogOf({ scopes, implies = {}, operations }: Given): Catalog {
  const keyTypes = [...new Set(Object.values(scopes).flat())];
  return parse(
    JSON.stringify({
      keyTypes: Object.fromEntries(keyTypes.map((id) => [id, {}])),
      scopes: Object.fromEntries(
        Object.entries(scopes).map(([name, own]) => [
          name,
          {
            keyTypes: own,
            access: name.includes("write") ? "write" : "read",
            ...(implies[name] && { implies: implies[name] }),
          },
        ]),
      ),
      operations: Object.fromEntries(
        Object.entries(operations).map(([id, needs]) => [id, { evidence: "documented", ...needs }]),
      ),
    }),
  );
}

function least(given: Given, preferred?: readonly string[]): ReturnType<typeof leastKeys> {
  const catalog = catalogOf(given);
  return leastKeys(
    catalog,
    catalog.operations.map((operation) => ({ operation })),
    new Set(preferred),
  );
}

const one = (...names: readonly string[]): Given["scopes"] =>
  Object.fromEntries(names.map((name) => [name, ["general"]]));

describe(leastKeys.name, () => {
  it("unites what is needed in any case", () => {
    const operations = { "GET /a": { allOf: ["b", "a"] }, "GET /b": { allOf: ["a", "c"] } };
    expect(least({ scopes: one("a", "b", "c"), operations }).scopes).toEqual(["a", "b", "c"]);
  });

  it("takes the first alternative, and one that is needed anyway instead", () => {
    const scopes = one("issues:write", "admin");
    const issues = { "POST /issues": { anyOf: ["issues:write", "admin"] } };
    expect(least({ scopes, operations: issues }).scopes).toEqual(["issues:write"]);
    const both = least({ scopes, operations: { ...issues, "PUT /org": { allOf: ["admin"] } } });
    expect(both.scopes).toEqual(["admin"]);
  });

  it("keeps several narrow scopes where one wide one would do for all calls", () => {
    const operations = { "GET /a": { anyOf: ["a", "all"] }, "GET /b": { anyOf: ["b", "all"] } };
    expect(least({ scopes: one("a", "b", "all"), operations }).scopes).toEqual(["a", "b"]);
  });

  it("takes no scope that the others make spare", () => {
    const operations = { "GET /a": { anyOf: ["x", "y"] }, "GET /b": { anyOf: ["y", "x"] } };
    expect(least({ scopes: one("x", "y"), operations }).scopes).toEqual(["x"]);
  });

  it("prefers reading to writing where the order of the catalog says nothing", () => {
    const operations = {
      "GET /a": { anyOf: ["a.write", "b.read"] },
      "GET /b": { anyOf: ["b.read", "a.write"] },
    };
    expect(least({ scopes: one("a.write", "b.read"), operations }).scopes).toEqual(["b.read"]);
  });

  it("finds one key type that suffices", () => {
    const scopes = { "u.read": ["user"], "u.write": ["user"], "a.read.all": ["app"], "a.write.all": ["app"] };
    const operations = {
      "GET /one": { anyOf: ["u.write", "a.read.all"] },
      "GET /two": { anyOf: ["u.read", "a.write.all"] },
      "GET /three": { allOf: ["u.read"] },
    };
    expect(least({ scopes, operations }).keys).toEqual([{ keyType: "user", scopes: ["u.read", "u.write"] }]);
  });

  it("takes the key type with which the key grants less", () => {
    const scopes = { wide: ["app"], narrow: ["user"] };
    const operations = { "GET /a": { anyOf: ["narrow", "wide"] } };
    expect(least({ scopes, operations }).keys).toEqual([{ keyType: "user", scopes: ["narrow"] }]);
  });

  it("takes the first alternative that keys of the type can have", () => {
    const scopes = { me: ["user"], b: ["app"], c: ["app"], d: ["app"], x: ["app"] };
    const operations = {
      "GET /a": { anyOf: ["me", { allOf: ["b", "c"] }, "d"] },
      "GET /x": { allOf: ["x"] },
    };
    expect(least({ scopes, operations }).keys).toEqual([{ keyType: "app", scopes: ["b", "c", "x"] }]);
  });

  it("leaves out alternatives for keys of other types", () => {
    const scopes = { me: ["user", "app"], all: ["app"] };
    const operations = {
      "GET /me": { anyOf: [{ allOf: ["me"], keyTypes: ["user"] }, "all"] },
      "GET /x": { anyOf: [{ allOf: ["me"], keyTypes: ["app"] }] },
    };
    expect(least({ scopes, operations }).keys).toEqual([{ keyType: "app", scopes: ["all", "me"] }]);
  });

  it("asks for as few keys as can be where no key type suffices", () => {
    const scopes = { a: ["x"], b: ["y"], c: ["y", "z"] };
    const operations = { "GET /a": { allOf: ["a"] }, "GET /b": { allOf: ["b"] }, "GET /c": { allOf: ["c"] } };
    expect(least({ scopes, operations }).keys).toEqual([
      { keyType: "x", scopes: ["a"] },
      { keyType: "y", scopes: ["b", "c"] },
    ]);
    const mixed = least({ scopes, operations: { "GET /a": { allOf: ["a", "b"] } } });
    expect(mixed.keys.map(({ keyType }) => keyType)).toEqual(["x", "y"]);
    expect(mixed.scopes).toEqual(["a", "b"]);
  });

  it("knows what a scope implies, and still chooses the least", () => {
    const given: Given = {
      scopes: one("repo", "repo:status"),
      implies: { repo: ["repo:status"] },
      operations: { "GET /status": { anyOf: ["repo:status", "repo"] } },
    };
    expect(least(given).scopes).toEqual(["repo:status"]);
    const both = { ...given, operations: { ...given.operations, "PUT /code": { allOf: ["repo"] } } };
    const result = least(both);
    expect(result.scopes).toEqual(["repo"]);
    const [status] = catalogOf(both).operations as readonly [Operation];
    expect(result.scopesOf({ operation: status })).toEqual(["repo"]);
  });

  it("takes the scope of a parameter's value, and all where the value is unknown", () => {
    const catalog = catalogOf({
      scopes: one("clients.desktop", "clients.phone"),
      operations: { "GET /{type}": { byParameter: { type: { desktop: "clients.desktop", phone: "clients.phone" } } } },
    });
    const [operation] = catalog.operations as readonly [Operation];
    const of = (parameters?: Readonly<Record<string, string>>): readonly string[] =>
      leastKeys(catalog, [{ operation, parameters }]).scopes;
    expect(of({ type: "phone" })).toEqual(["clients.phone"]);
    expect(of({ type: "fax" })).toEqual(["clients.desktop", "clients.phone"]);
    expect(of()).toEqual(["clients.desktop", "clients.phone"]);
  });

  it("takes declared scopes first", () => {
    const operations = { "GET /a": { anyOf: ["narrow", "wide"] } };
    expect(least({ scopes: one("narrow", "wide"), operations }, ["wide"]).scopes).toEqual(["wide"]);
  });

  it("needs no key for calls that any key may make", () => {
    expect(least({ scopes: one("a"), operations: { "GET /a": { allOf: [] } } }).keys).toEqual([]);
  });
});
