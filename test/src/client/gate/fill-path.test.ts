import { describe, expect, it } from "vitest";
import { readOperation } from "../../../../src/client/gate/check-call.ts";
import { fillPath } from "../../../../src/client/gate/fill-path.ts";

const template = "/repos/{owner}/contents/{path+}";
const fill = (path: unknown): string | undefined => {
  const filled = fillPath(`GET ${template}`, template, { owner: "a/b", path });
  return filled.issues ? undefined : filled.path;
};

describe(fillPath.name, () => {
  it("keeps the slashes of a value that spans segments, and those of no other", () => {
    expect(fill("docs/read me.md")).toBe("/repos/a%2Fb/contents/docs/read%20me.md");
  });

  it.each(["docs//x", "/docs", "docs/", "../x", "docs/./x", ""])("refuses %j, which would lead elsewhere", (path) => {
    expect(fill(path)).toBeUndefined();
  });
});

describe(readOperation.name, () => {
  it("reads the label of an operation that shares its path with another host's", () => {
    expect(readOperation({ hosts: [], operations: [] }, "GET /files#uploads", "gate.call")).toEqual({
      id: "GET /files#uploads",
      method: "GET",
      template: "/files",
    });
  });
});
