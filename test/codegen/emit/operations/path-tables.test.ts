import { describe, expect, it } from "vitest";
import { groupPaths, mostSegments, type PathPattern } from "../../../../codegen/src/emit/operations/path-tables.ts";

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
    const paths = Array.from({ length: 100 }, (_, index) => `/v1/{id}/part${index % 2}/{x}/leaf${index}`);
    const [group] = groupPaths(patterns(paths)) ?? [];
    expect(group?.tree).toMatchObject({ place: 4, height: 2 });
    expect(group?.tree).toHaveProperty("children.length", 100);
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
