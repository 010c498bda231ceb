import { describe, expect, it } from "vitest";
import { rankPaths } from "../../../../codegen/src/emit/operations/rank-paths.ts";

describe(rankPaths.name, () => {
  it("gives paths that no request fits both the same rank", () => {
    expect([...rankPaths(["/a/{x}", "/b/{x}", "/c/{x}"]).values()]).toEqual([0, 0, 0]);
  });

  it("ranks exact segments before parameters, from left to right", () => {
    const ranks = rankPaths(["/{a}/{b}/{c}", "/{a}/{b}/parts", "/things/{b}/parts", "/other/{b}/{c}"]);
    expect(Object.fromEntries(ranks)).toEqual({
      "/other/{b}/{c}": 0,
      "/things/{b}/parts": 0,
      "/{a}/{b}/parts": 1,
      "/{a}/{b}/{c}": 2,
    });
  });

  it("ranks more text around a parameter before less", () => {
    expect(Object.fromEntries(rankPaths(["/{id}", "/{id}:close"]))).toEqual({ "/{id}:close": 0, "/{id}": 1 });
  });

  it("distinguishes segments by the text around their parameters", () => {
    const ranks = rankPaths(["/{id}:open", "/{id}:close", "/v{n}", "/latest", "/v2:open"]);
    expect(Object.fromEntries(ranks)).toEqual({
      "/latest": 0,
      "/v2:open": 0,
      "/v{n}": 2,
      "/{id}:close": 0,
      "/{id}:open": 1,
    });
  });

  it("takes time in proportion to the number of paths", () => {
    const paths = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => `/p${index % 50}/{id}/q${index}/{x}`);
    expect(new Set(rankPaths(paths(20_000)).values())).toEqual(new Set([0]));
  });
});
