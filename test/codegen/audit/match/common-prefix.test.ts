import { describe, expect, it } from "vitest";
import { indexOperations, type OperationIndex } from "../../../../codegen/src/audit/match/operation-index.ts";
import type { Text } from "../../../../codegen/src/audit/values/value.ts";
import { acme, hole } from "./acme.ts";

const indexOf = (...paths: readonly string[]): OperationIndex =>
  indexOperations(acme(paths.map((path) => `GET ${path}`)));
const wide = hole("rest", { reach: "path" });

describe("common", () => {
  it.each<readonly [string, readonly string[], string]>([
    ["the segments that all paths begin with", ["/api/v1/things", "/api/v1/files/{id}"], "/api/v1"],
    ["nothing if the paths have nothing in common", ["/things", "/files"], ""],
    ["nothing if one path differs", ["/v1/things", "/v1/files", "/v2/things"], ""],
    ["nothing for a single path, as all of it could be the prefix", ["/v1/things"], ""],
    ["nothing without operations", [], ""],
  ])("is %s", (_, paths, want) => {
    expect(indexOf(...paths).common).toBe(want);
  });
});

describe("says", () => {
  const says = (...path: Text): boolean =>
    indexOf("/v1/things", "/v1/things/{id}", "/v1/files/{name}/parts").says(path);

  it("is true for a path that leads beyond the common prefix", () => {
    expect(says("/v1/things")).toBe(true);
    expect(says("/v1/th", hole("rest"))).toBe(true);
    expect(says("/v1/", hole("kind"), "/things")).toBe(true);
  });

  it("is false for the prefix, and for one with a placeholder that can be anything", () => {
    expect(says("/v1")).toBe(false);
    expect(says("/v1/", hole("kind"))).toBe(false);
    expect(says("/v1/", wide)).toBe(false);
    expect(says(wide)).toBe(false);
  });

  it("is true for a placeholder where an operation has a parameter, unless it can be a whole path", () => {
    const tenants = indexOf("/v1/{tenant}/things", "/v1/{tenant}/files");
    const kinds = indexOf("/v1/{kind}", "/v1/things");
    expect(kinds.says(["/v1/", hole("kind")])).toBe(true);
    expect(kinds.says(["/v1/", wide])).toBe(false);
    expect(tenants.says(["/v1/", hole("tenant")])).toBe(false);
  });
});

describe("beginsLike", () => {
  it.each<readonly [string, Text, boolean]>([
    ["the prefix and anything", ["/api/v1/nowhere"], true],
    ["the prefix alone", ["/api/v1"], true],
    ["a part of the prefix", ["/api/v2/things"], false],
    ["the first name of a path without the prefix", ["/things/7/nowhere"], true],
    ["another name", ["/nowhere"], false],
    ["a name that stands further on in the paths", ["/parts"], false],
    ["a placeholder", [hole("kind"), "/nowhere"], true],
    ["a name with a placeholder", ["/no", hole("kind")], true],
    ["nothing", [], true],
  ])("compares %s", (_, path, want) => {
    expect(indexOf("/api/v1/things/parts", "/api/v1/files").beginsLike(path)).toBe(want);
  });

  it("is true for any name if a path has a parameter there", () => {
    expect(indexOf("/v1/{kind}", "/v1/things").beginsLike(["/nowhere"])).toBe(true);
  });

  it("compares the first name if the paths have no prefix", () => {
    expect(indexOf("/things", "/files").beginsLike(["/things"])).toBe(true);
    expect(indexOf("/things", "/files").beginsLike(["/nowhere"])).toBe(false);
  });
});
