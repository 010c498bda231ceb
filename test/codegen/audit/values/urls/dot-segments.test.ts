import { describe, expect, it } from "vitest";
import { withoutDotSegments } from "../../../../../codegen/src/audit/values/urls/dot-segments.ts";
import type { Hole, Text } from "../../../../../codegen/src/audit/values/value.ts";
import { showText } from "../../shown.ts";

const id: Hole = { name: "id", reach: "segment", reason: "a test" };

describe(withoutDotSegments.name, () => {
  it.each<readonly [title: string, path: Text, want: string]>([
    ["leaves out a dot, and two dots with the segment before them", ["/v3/./alerts/../stats"], "/v3/stats"],
    ["leaves out an unknown segment before two dots", ["/v3/", id, "/../stats"], "/v3/stats"],
    ["leaves out an empty segment before two dots", ["/v3//../stats"], "/v3/stats"],
    ["keeps other unknown segments, and a slash at the end", ["/../v3/", id, "/./stats/.."], "/v3/{id}/"],
    ["keeps other empty segments", ["/v3//./stats/"], "/v3//stats/"],
    ["keeps the slash before a dot at the end", ["/v3/."], "/v3/"],
    ["does not go above the root", ["/v3/../../../stats"], "/stats"],
    ["keeps two dots at the beginning of a relative path", ["../v3"], "../v3"],
    ["leaves out a dot at the beginning of a relative path", ["./v3"], "v3"],
    ["goes up to the beginning of a relative path", ["v3/../stats"], "stats"],
  ])("%s", (_, path, want) => {
    expect(showText(withoutDotSegments(path))).toBe(want);
  });

  it.each<readonly [Text]>([[["/v3/stats"]], [["/v3/.../x"]], [["/v3/.x/y.."]], [["/v3/a.", id, ".b"]], [[id]]])(
    "returns %j as it is, because its dots are parts of names",
    (path) => {
      expect(withoutDotSegments(path)).toBe(path);
    },
  );
});
