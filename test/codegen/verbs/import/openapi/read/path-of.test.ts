import { describe, expect, it } from "vitest";
import { catalogPath } from "../../../../../../codegen/src/verbs/import/openapi/read/path-of.ts";

describe(catalogPath, () => {
  it.each([
    ["/n/{id}/m/{id}", "/n/{id}/m/{id2}"],
    ["n//m/", "/n/m/"],
    ["/n?kind=x", "/n"],
    ["/n/#X-Target=List", "/n/"],
    ["/n{?page,size}", "/n"],
    ["/n{/path*}", "/n/{path+}"],
    ["/n/{id}{.format}", "/n/{id}.{format}"],
    ["/n;{id}", "/n;{id}"],
    ["/n/{a},{b}", "/n/{a},{b}"],
    ["/n/{path}*", "/n/{path+}"],
    ["/n/{path*}", "/n/{path+}"],
    ["/n/{+path}", "/n/{path+}"],
    ["/n/*", "/n/{path+}"],
    ["/n/**/m", "/n/{path+}/m"],
    ["/n/*/m", "/n/{segment}/m"],
    ["/n/:id/m", "/n/{id}/m"],
    ["/v1/{name=projects/*/things/*}:cancel", "/v1/projects/{name}/things/{name2}:cancel"],
    ["/v1/{name=projects/**}", "/v1/projects/{name+}"],
    ["/große notiz/{größe}", "/gro%C3%9Fe%20notiz/{gr__e}"],
  ])("writes %s as %s", (path, written) => {
    expect(catalogPath(path, new Set())).toBe(written);
  });

  it("lets a parameter span segments if the document says so", () => {
    expect(catalogPath("/n/{path}", new Set(["path"]))).toBe("/n/{path+}");
  });
});
