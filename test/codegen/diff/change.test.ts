import { describe, expect, it } from "vitest";
import { type Change, reaches, strongest } from "../../../codegen/src/diff/change.ts";

const minor: Change = { kind: "host-added", subject: "a", release: "minor", message: "" };
const major: Change = { kind: "host-removed", subject: "a", release: "major", message: "" };
const patch: Change = { kind: "source-added", subject: "a", release: "patch", message: "" };

describe(strongest, () => {
  it("is the release that the weightiest change calls for, in whatever order", () => {
    expect([[], [patch], [patch, minor], [minor, patch], [patch, major, minor]].map(strongest)).toEqual([
      "none",
      "patch",
      "minor",
      "minor",
      "major",
    ]);
  });
});

describe(reaches, () => {
  it("is true for a release that is as strong as the limit, or stronger", () => {
    expect(reaches("major", "minor")).toBe(true);
    expect(reaches("minor", "minor")).toBe(true);
    expect(reaches("patch", "minor")).toBe(false);
    expect(reaches("none", "patch")).toBe(false);
  });
});
