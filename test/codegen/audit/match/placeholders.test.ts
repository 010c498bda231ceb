import { describe, expect, it } from "vitest";
import { indexOperations } from "../../../../codegen/src/audit/match/operation-index.ts";
import type { Text } from "../../../../codegen/src/audit/values/value.ts";
import { acme, hole } from "./acme.ts";

const segment = hole("x");
const number = hole("x", { reach: "number" });
const path = hole("x", { reach: "path" });

/** The paths of the operations that a call by GET can be. */
const matched = (paths: readonly string[], ...text: Text): readonly string[] =>
  indexOperations(acme(paths.map((each) => `GET ${each}`)))
    .match("GET", text)
    .map(({ operation }) => operation.path);

describe("a placeholder for one segment", () => {
  const paths = ["/v1/things", "/v1/things/{id}/parts", "/v1/things/{id}/parts/{part}"];

  it("stands for exactly one segment", () => {
    expect(matched(paths, "/v1/things/", segment, "/parts")).toEqual(["/v1/things/{id}/parts"]);
    expect(matched(paths, "/v1/things/", segment)).toEqual([]);
    expect(matched(paths, "/v1/", segment)).toEqual(["/v1/things"]);
  });

  it("leaves known segments beside it as they are, and lets them be values of parameters", () => {
    expect(matched(paths, "/v1/things/", segment, "/other")).toEqual([]);
    expect(matched(paths, "/v1/things/7/parts/", segment)).toEqual(["/v1/things/{id}/parts/{part}"]);
  });

  it("matches an operation whose path ends in a slash", () => {
    expect(matched(["/v1/things/{id}/", "/v1/other"], "/v1/things/", segment, "/")).toEqual(["/v1/things/{id}/"]);
  });

  it("takes every character of a name as it is", () => {
    expect(matched(["/v1/a.b/{id}", "/v1/acb/{id}"], "/v1/a.b/", segment)).toEqual(["/v1/a.b/{id}"]);
  });
});

describe("a placeholder for a number", () => {
  it("stands for a parameter or for a literal of digits, and for no other literal", () => {
    expect(matched(["/v1/things/{id}"], "/v1/things/", number)).toEqual(["/v1/things/{id}"]);
    expect(matched(["/v1/things/all", "/v1/things/12"], "/v1/things/", number)).toEqual(["/v1/things/12"]);
  });
});

describe("a placeholder within a segment", () => {
  const paths = ["/v1/field_definitions", "/v1/field_names", "/v1/reserved_names", "/v1/{kind}/{id}"];

  it("completes a name at its end, at its beginning or in its middle", () => {
    expect(matched(paths, "/v1/field_", number)).toEqual(["/v1/field_definitions", "/v1/field_names"]);
    expect(matched(paths, "/v1/", segment, "_names")).toEqual(["/v1/field_names", "/v1/reserved_names"]);
    expect(matched(paths, "/v1/f", segment, "_names")).toEqual(["/v1/field_names"]);
  });

  it("may be empty", () => {
    expect(matched(paths, "/v1/field_names", number)).toEqual(["/v1/field_names"]);
  });

  it("matches a parameter and a literal alike, because each may be meant", () => {
    const both = ["/v1/{kind}", "/v1/field_names"];
    expect(matched(both, "/v1/", segment, "_names")).toEqual(both);
    expect(matched(both, "/v1/field_", segment)).toEqual(both);
  });

  it("may go on with a slash after a name at its beginning, unless it is a number", () => {
    const things = ["/v1/things", "/v1/things/{id}", "/v1/thingsOf/{id}"];
    expect(matched(things, "/v1/things", segment)).toEqual(["/v1/things", "/v1/things/{id}"]);
    expect(matched(things, "/v1/things", path)).toEqual(things);
    expect(matched(things, "/v1/things", number)).toEqual(["/v1/things"]);
    expect(matched(things, "/v1/", segment, "things")).toEqual(["/v1/things"]);
    expect(matched(["/v1/things/x/y"], "/v1/things", segment, "y")).toEqual([]);
  });

  it("holds slashes if its name says that it is a path, also in place of a parameter", () => {
    const reports = ["/v1/{tenant}/reports", "/v1/x-y/z/archive"];
    expect(matched(reports, "/v1/x-", path)).toEqual(reports);
    expect(matched(reports, "/v1/", segment, path)).toEqual(reports);
    expect(matched(["/v1/{tenant}/reports"], "/v1/", segment, "-x")).toEqual([]);
    expect(matched(["/v1/x-y/z/archive", "/v1/x-y/z"], "/v1/x-", path, "ive")).toEqual(["/v1/x-y/z/archive"]);
  });
});

describe("a placeholder for a path", () => {
  const paths = ["/v1/things", "/v1/things/{id}/parts", "/v1/things/{id}/old/parts", "/v1/others/{id}/parts"];

  it("stands for no segment, one or several", () => {
    expect(matched(paths, "/v1/things/", path)).toEqual(paths.slice(0, 3));
    expect(matched(paths, "/v1/things/", path, "/parts")).toEqual(paths.slice(1, 3));
  });

  it("prefers no operation by what follows, because its place is unknown", () => {
    expect(matched(["/v1/{a}/x/y", "/v1/b/x/y"], "/v1/", path, "/x/y")).toEqual(["/v1/{a}/x/y", "/v1/b/x/y"]);
  });
});

describe("a parameter that spans segments", () => {
  const file = "/v1/files/{path+}";
  const history = "/v1/archives/{path+}/history";

  it("stands for one known or unknown segment or more", () => {
    expect(matched([file, history], "/v1/files/", segment)).toEqual([file]);
    expect(matched([file, history], "/v1/files/", segment, "/b/c")).toEqual([file]);
    expect(matched([file, history], "/v1/files/a/b/", segment)).toEqual([file]);
    expect(matched([file, history], "/v1/files/a/b")).toEqual([file]);
  });

  it("does not stand for nothing", () => {
    expect(matched([file, history], "/v1/files")).toEqual([]);
    expect(matched([history], "/v1/", segment, "/history")).toEqual([]);
  });

  it("leaves what stands before and after it to known segments", () => {
    expect(matched([file, history], "/v1/archives/", segment, "/x/history")).toEqual([history]);
    expect(matched([file, history], "/v1/archives/", segment, "/x/y/history")).toEqual([history]);
    expect(matched([file, history], "/v1/archives/", segment, "/x/other")).toEqual([]);
    expect(matched([file, history], "/v1/others/", segment, "/x/y")).toEqual([]);
  });

  it("is the only parameter that does", () => {
    expect(matched(["/v1/files/{path}", "/v1/other"], "/v1/files/", segment, "/b/c")).toEqual([]);
  });
});
