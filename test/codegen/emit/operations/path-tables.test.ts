import { describe, expect, it } from "vitest";
import {
  groupPaths,
  mostSegments,
  type PathPattern,
  type PathTree,
} from "../../../../codegen/src/emit/operations/path-tables.ts";

const patterns = (paths: readonly string[]): readonly PathPattern[] =>
  paths.map((path) => ({ path, operations: [`GET ${path}`] }));

describe(groupPaths.name, () => {
  it("groups patterns by the number of their segments and by rank", () => {
    expect(groupPaths(patterns(["/a/{x}", "/{y}/{x}", "/a/{x}/b"]))).toEqual([
      { depth: 2, rank: 0, tree: { rows: patterns(["/a/{x}"]), height: 1 } },
      { depth: 2, rank: 1, tree: { rows: patterns(["/{y}/{x}"]), height: 1 } },
      { depth: 3, rank: 0, tree: { rows: patterns(["/a/{x}/b"]), height: 1 } },
    ]);
  });

  it("splits many patterns where all of them have a literal segment", () => {
    const paths = Array.from({ length: 100 }, (_, index) => `/v1/{id}/part${index % 3}/{x}/leaf${index % 50}`);
    const [group] = groupPaths(patterns(paths)) ?? [];
    expect(group?.tree).toMatchObject({ place: 4, height: 2 });
    expect(group?.tree).toHaveProperty("children.length", 50);
  });

  it("splits by the beginnings of segments where a table of all of them would be large", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `get${(index * 7919) % 26}-${index}`);
    const [group] = groupPaths(patterns(names.map((name) => `/${name}/{id}`))) ?? [];
    const sizesOf = (tree: PathTree): readonly number[] =>
      "rows" in tree ? [tree.rows.length] : [tree.children.length, ...tree.children.flatMap(([, own]) => sizesOf(own))];
    const sizes = group === undefined ? [] : sizesOf(group.tree);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
    expect(group?.tree).toHaveProperty("children.0.0", "get0-{}");
  });

  it("spreads a parameter that spans segments over every number of them", () => {
    const groups = groupPaths(patterns(["/files/{path+}"])) ?? [];
    expect(groups.map(({ depth }) => depth)).toEqual(Array.from({ length: mostSegments - 1 }, (_, index) => index + 2));
    expect(groups[1]?.tree).toEqual({
      rows: [{ path: "/files/{}/{}", operations: ["GET /files/{path+}"] }],
      height: 1,
    });
  });

  it("prefers a pattern of its own to a spread one", () => {
    const [, three] = groupPaths(patterns(["/files/{path+}", "/files/{a}/{b}"])) ?? [];
    expect(three?.tree).toEqual({ rows: patterns(["/files/{a}/{b}"]), height: 1 });
  });

  it("gives up if too many patterns have no difference to sort them by", () => {
    const alike = Array.from({ length: 600 }, (_, index) => `/{a}:${index}.`);
    expect(groupPaths(patterns(alike))).toBeUndefined();
  });
});
