import { describe, expect, it } from "vitest";
import { layerPaths } from "../../../../codegen/src/emit/operations/path-layers.ts";

describe(layerPaths.name, () => {
  it("has no layers for no paths", () => {
    expect(layerPaths([])).toEqual([]);
  });

  it("puts paths that exclude each other into one layer for each number of segments, both sorted", () => {
    const paths = ["/a/{x}/c/{y}", "/b/{x}", "/{x}", "/a/{x}", "/a/{x}/b/{y}", "/{x}.json/a/b", "/a-{x}/b/b"];
    expect(layerPaths(paths)).toEqual([
      { depth: 1, rank: 0, paths: ["/{x}"] },
      { depth: 2, rank: 0, paths: ["/a/{x}", "/b/{x}"] },
      { depth: 3, rank: 0, paths: ["/a-{x}/b/b", "/{x}.json/a/b"] },
      { depth: 4, rank: 0, paths: ["/a/{x}/b/{y}", "/a/{x}/c/{y}"] },
    ]);
  });

  it.each([
    { title: "an exact segment before a parameter", paths: ["/a/{x}", "/{x}/{y}"] },
    { title: "the first segment before the second", paths: ["/a/{x}", "/{x}/b", "/{x}/{y}"] },
    { title: "an exact segment before a longer text beside a parameter", paths: ["/a/{x}", "/{x}-longer/b", "/{x}/b"] },
    { title: "more text beside a parameter before less", paths: ["/{x}.json", "/{x}.js", "/{identifier}"] },
    { title: "the text around several parameters together", paths: ["/{x}.json", "/a-{x}-{y}", "/{x}-{y}"] },
    { title: "else whatever sorts first", paths: ["/{x}.htm", "/{x}.xml", "/{y}.htm"] },
  ])("searches overlapping paths one after the other: $title", ({ paths }) => {
    const layers = paths.map((path, rank) => ({ depth: path.split("/").length - 1, rank, paths: [path] }));
    expect(layerPaths(paths)).toEqual(layers);
    expect(layerPaths(paths.toReversed())).toEqual(layers);
  });

  it("makes no more layers than overlaps need", () => {
    expect(layerPaths(["/{x}/{y}", "/{x}/c", "/{x}/b", "/a/{x}", "/b/{x}"])).toEqual([
      { depth: 2, rank: 0, paths: ["/a/{x}", "/b/{x}"] },
      { depth: 2, rank: 1, paths: ["/{x}/b", "/{x}/c"] },
      { depth: 2, rank: 2, paths: ["/{x}/{y}"] },
    ]);
  });
});
