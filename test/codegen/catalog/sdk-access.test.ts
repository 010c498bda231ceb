import { describe, expect, it } from "vitest";
import { parseAccess } from "../../../codegen/src/catalog/sdk-access.ts";
import { linesOf, textWith, type Json } from "./fixtures.ts";

const member = (name: string): object => ({ kind: "member", name });

describe(parseAccess.name, () => {
  it("reads members, calls, classes and placeholders", () => {
    expect(parseAccess("new Client().rest.{group}.list")?.steps).toEqual([
      member("Client"),
      { kind: "new" },
      member("rest"),
      { kind: "placeholder", name: "group", spanning: false },
      member("list"),
    ]);
    expect(parseAccess("create().{path+}")?.steps).toEqual([
      member("create"),
      { kind: "call" },
      { kind: "placeholder", name: "path", spanning: true },
    ]);
    expect(parseAccess("new Client().apiCall({path})")).toMatchObject({ argument: "path" });
  });

  it.each(["", "a.", "new A", "new A()", "a()", "a.new B().c", "a({x}).b", "{a}+", "a-b"])("refuses %j", (access) => {
    expect(parseAccess(access)).toBeUndefined();
  });
});

describe("sdks of a catalog", () => {
  const lines = (calls: Json): readonly string[] =>
    linesOf(textWith({ operations: { "GET /a/{id}": { evidence: "unknown" } }, sdks: { "@x/y": calls } })).map((line) =>
      line.replace(/^\S+ /u, ""),
    );

  it("takes operations by method and path, placeholders that fit one, and functions that send nothing", () => {
    expect(
      lines({
        "new A().b": "GET /a/{name}",
        "new A().{m}.c": "GET /{m}/{id}",
        "new A().call({route})": "{route}",
        d: null,
      }),
    ).toEqual([]);
  });

  it("refuses other operations and ways", () => {
    expect(lines({ "a-b": "GET /a/{id}", c: "GET /b", "{m}": "POST /{m}", d: 1 })).toEqual([
      `sdks["@x/y"]["a-b"]: expected the way from the package to a function ("new Octokit().rest.issues.create") but received "a-b".`,
      `sdks["@x/y"].c: expected a declared operation but received "GET /b".`,
      `sdks["@x/y"]["{m}"]: expected a declared operation but received "POST /{m}".`,
      `sdks["@x/y"].d: expected the id of an operation, or null for a function that sends no request but received 1.`,
    ]);
  });
});
