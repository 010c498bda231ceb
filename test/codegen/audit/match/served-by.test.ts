import { describe, expect, it } from "vitest";
import { indexOperations } from "../../../../codegen/src/audit/match/operation-index.ts";
import type { Catalog } from "../../../../codegen/src/catalog/catalog.ts";
import type { Text } from "../../../../codegen/src/audit/values/value.ts";
import { acme, hole } from "./acme.ts";

const open: Text = [hole("baseUrl")];
const api: Text = ["https://api.acme.io"];

/** The ids of the operations that a call by GET can be. */
const found = (catalog: Catalog, path: Text, origin?: Text): readonly string[] =>
  indexOperations(catalog)
    .match("GET", path, origin)
    .map(({ operation }) => operation.id);

describe("operations with a host of their own", () => {
  const catalog = acme(["GET /things/{id}", "GET /files/{id} @ files.acme.io"]);
  const thing: Text = ["/things/", hole("id")];
  const file: Text = ["/files/", hole("id")];

  it.each<readonly [string, Text | undefined, readonly [number, number]]>([
    ["the host of all", api, [1, 0]],
    ["the other host", ["https://files.acme.io"], [0, 1]],
    ["an unknown host", open, [1, 1]],
    ["no host at all", undefined, [1, 1]],
    ["an origin with an unknown part, if it can be their host", ["https://fi", hole("x"), ".acme.io"], [0, 1]],
    ["an origin with an unknown part that can be no host of the catalog", ["https://", hole("x"), ".io.test"], [1, 1]],
  ])("are matched on %s", (_, origin, want) => {
    expect([found(catalog, thing, origin).length, found(catalog, file, origin).length]).toEqual(want);
  });

  it("are matched on an origin that can be their host or another one", () => {
    expect(found(catalog, file, ["https://", hole("x"), ".acme.io"])).toEqual(["GET /files/{id}"]);
  });

  it("are matched on their host alone if the path is known", () => {
    expect(found(catalog, ["/files/7"], api)).toEqual([]);
    expect(found(catalog, ["/files/7"], ["https://files.acme.io"])).toEqual(["GET /files/{id}"]);
    expect(found(catalog, ["/files/7"], ["https://fi", hole("x"), ".acme.io"])).toEqual(["GET /files/{id}"]);
    expect(found(catalog, ["/files/7"], ["https://a", hole("x"), ".acme.io"])).toEqual([]);
    expect(found(catalog, ["/files/7"], open)).toEqual(["GET /files/{id}"]);
  });
});

describe("a path that several hosts serve", () => {
  const catalog = acme(
    ["GET /things#api @ api.acme.io/v2", "GET /things#files @ files.acme.io", "GET /things#tenant @ {tenant}.acme.io"],
    ["api.acme.io/v2", "{tenant}.acme.io"],
  );

  it("gives the operation of each host that an origin with an unknown part can be", () => {
    const shop: Text = ["https://", hole("shop"), ".acme.io"];
    expect(found(catalog, ["/things"], shop)).toEqual(["GET /things#tenant", "GET /things#files"]);
    expect(found(catalog, ["/v2/things"], shop)).toEqual(["GET /things#api"]);
  });

  it("gives the operation of the closest host if the host is known", () => {
    expect(found(catalog, ["/things"], ["https://files.acme.io"])).toEqual(["GET /things#files"]);
    expect(found(catalog, ["/things"], ["https://shop.acme.io:443"])).toEqual(["GET /things#tenant"]);
  });

  it("gives an operation once, however many hosts it has", () => {
    const two = acme(["GET /things"], ["api.acme.io", "eu.acme.io"]);
    expect(found(two, ["/things"], ["https://", hole("region"), ".acme.io"])).toEqual(["GET /things"]);
  });
});

describe("a base path", () => {
  const catalog = acme(["GET /things/{id}", "GET /files/{path+}"], ["api.acme.io/base/v2", "eu.acme.io"]);
  const thing = hole("id");

  it("belongs to the path on the host that has it, and on no other host", () => {
    expect(found(catalog, ["/base/v2/things/", thing], api)).toEqual(["GET /things/{id}"]);
    expect(found(catalog, ["/things/", thing], api)).toEqual([]);
    expect(found(catalog, ["/things/", thing], ["https://eu.acme.io"])).toEqual(["GET /things/{id}"]);
    expect(found(catalog, ["/base/v2/things/", thing], ["https://eu.acme.io"])).toEqual([]);
  });

  it("may be part of an unknown origin", () => {
    expect(found(catalog, ["/things/", thing], open)).toEqual(["GET /things/{id}"]);
    expect(found(catalog, ["/things/", thing])).toEqual(["GET /things/{id}"]);
    expect(found(catalog, ["/base/v2/things/", thing])).toEqual(["GET /things/{id}"]);
    expect(found(catalog, ["/base/v2/things/", thing], open)).toEqual(["GET /things/{id}"]);
    const known: Text = ["https://", hole("x"), "i.acme.io"];
    expect(found(catalog, ["/base/v2/things/", thing], known)).toEqual(["GET /things/{id}"]);
    expect(found(catalog, ["/things/", thing], known)).toEqual([]);
  });

  it("stands before a parameter that spans segments", () => {
    expect(found(catalog, ["/base/v2/files/", thing, "/b/c"], api)).toEqual(["GET /files/{path+}"]);
    expect(found(catalog, ["/base/v2/", thing, "/b/c"], api)).toEqual(["GET /files/{path+}"]);
    expect(found(catalog, ["/base/", thing, "/files/b"], api)).toEqual(["GET /files/{path+}"]);
    expect(found(catalog, ["/base/", thing, "/other/b/c"], api)).toEqual([]);
  });
});
