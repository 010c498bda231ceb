import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAsciiIdentifier } from "../../../codegen/src/names/identifier.ts";
import { scopeTree, type ScopeNode } from "../../../codegen/src/names/scope-tree.ts";
import { catalogWith } from "../parse.ts";
import { anyCharacter } from "../../any-character.ts";

/** For each scope the members that lead to it. */
function pathsOf(scopes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const visit = (node: ScopeNode, parents: readonly string[]): void => {
    const path = [...parents, node.name];
    if (node.scope) paths.set(node.scope.name, path);
    for (const child of node.children) visit(child, path);
  };
  for (const node of scopeTree(catalogWith(...scopes).scopes)) visit(node, []);
  return paths;
}

interface Row {
  readonly title: string;
  readonly want: Readonly<Record<string, readonly string[]>>;
}

const rows: readonly Row[] = [
  { title: "makes a member of each step", want: { "templates.versions.read": ["templates", "versions", "read"] } },
  { title: "takes a scope of one step for a constant", want: { mail: ["mail"] } },
  { title: "splits at colons and slashes, too", want: { "s3:GetObject": ["s3", "getObject"], "a/b": ["a", "b"] } },
  {
    title: "writes steps in camel case",
    want: { "access_settings.white-list.read": ["accessSettings", "whiteList", "read"] },
  },
  {
    title: "calls a scope that begins others the self of its node",
    want: { repo: ["repo", "self"], "repo:status": ["repo", "status"] },
  },
  {
    title: "finds another name for self where a scope has it",
    want: {
      self: ["self", "_self"],
      "self.self": ["self", "self", "_self"],
      "self.self.self": ["self", "self", "self"],
    },
  },
  {
    title: "finds another name for self where scopes have several",
    want: { x: ["x", "__self"], "x.self": ["x", "self"], "x._self": ["x", "_self"] },
  },
  {
    title: "lets siblings step back that would share a name",
    want: { repo: ["repo", "self"], "repo:status": ["repo", ":status"], "repo.status": ["repo", "status"] },
  },
  {
    title: "reads an address",
    want: { "https://www.example.com/auth/drive": ["https", "www", "example", "com", "auth", "drive"] },
  },
  {
    title: "keeps apart what differs in separators alone",
    want: {
      "a.b": ["a", "b"],
      "a..b": ["a", "..b"],
      "a.": ["a", "_"],
      a: ["a", "self"],
      ".a": ["$2e$a"],
      ".": ["$2e$"],
    },
  },
  {
    title: "makes an identifier of the first step, and a property of the others",
    want: { "2fa_required": ["_2faRequired"], "mail.2fa": ["mail", "2fa"], "é.ü": ["$e9$", "ü"] },
  },
  {
    title: "keeps clear of reserved words and what they are bound to",
    want: { delete: ["delete_"], _delete: ["_delete"], "x.delete": ["x", "delete"] },
  },
];

describe(scopeTree.name, () => {
  it.each(rows)("$title", ({ want }) => {
    expect(Object.fromEntries(pathsOf(Object.keys(want)))).toEqual(want);
  });

  it("keeps clear of the mark of a compiled module", () => {
    expect([...pathsOf(["__esModule", "esModule", "x.__esModule"]).values()]).toEqual([
      ["__esModule_"],
      ["esModule"],
      ["x", "esModule"],
    ]);
  });

  it("leads to __proto__ and to what is below it", () => {
    expect([...pathsOf(["__proto__", "__proto__.x", "x.__proto__", "x.proto"])]).toEqual([
      ["__proto__", ["proto", "self"]],
      ["__proto__.x", ["proto", "x"]],
      ["x.__proto__", ["x", "__proto__"]],
      ["x.proto", ["x", "proto"]],
    ]);
  });

  it("is never deeper than 16 members and a self", () => {
    const deep = Array.from({ length: 40 }, (_, index) => `s${index}`).join(".");
    expect(pathsOf([deep]).get(deep)).toHaveLength(16);
    expect(pathsOf([deep, `${deep}:x`, `${deep}.`]).size).toBe(3);
  });

  const scope = fc.oneof(
    fc.constantFrom(
      "a",
      "a.b",
      "a:b",
      "a/b",
      "a..b",
      "a.",
      ".a",
      "self",
      "a.self",
      "a._self",
      "__proto__",
      "a.__proto__",
    ),
    fc.string({ unit: fc.constantFrom("a", "b", ".", ":", "/", "_", "-", "1"), minLength: 1, maxLength: 40 }),
    fc.string({ unit: anyCharacter, minLength: 1 }),
  );
  const scopes = fc.uniqueArray(scope, { minLength: 1, maxLength: 12 });

  it("leads to every scope by a path of its own, and to none through another", () => {
    fc.assert(
      fc.property(scopes, (given) => {
        const paths = [...pathsOf(given).values()].map((path) => JSON.stringify(path));
        expect(new Set(paths).size).toBe(given.length);
        for (const path of paths)
          for (const other of paths) if (path !== other) expect(other.startsWith(`${path.slice(0, -1)},`)).toBe(false);
      }),
    );
  });

  it("gives every constant a name that is an identifier", () => {
    fc.assert(
      fc.property(scopes, (given) => {
        for (const { name } of scopeTree(catalogWith(...given).scopes)) expect(isAsciiIdentifier(name)).toBe(true);
      }),
    );
  });

  it("gives the same paths in whatever order the scopes come", () => {
    const shuffled = scopes.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(fc.property(shuffled, ([given, other]) => void expect(pathsOf(other)).toEqual(pathsOf(given))));
  });
});
