import { describe, expect, it } from "vitest";
import {
  checkOperationId,
  pathParameters,
  splitOperationId,
  withoutParameterNames,
} from "../../../codegen/src/catalog/operation-id.ts";

describe(splitOperationId.name, () => {
  it.each([
    { given: "GET /a/{b}:c", want: { method: "GET", path: "/a/{b}:c" } },
    { given: "GET /", want: { method: "GET", path: "/" } },
    { given: "", want: { method: "", path: "" } },
    { given: "GET", want: { method: "", path: "" } },
    { given: "GET a/b", want: { method: "", path: "" } },
    { given: "GET  /a", want: { method: "", path: "" } },
    { given: " GET /a", want: { method: "", path: "" } },
    { given: "now GET /a", want: { method: "", path: "" } },
    { given: "GET /a b", want: { method: "", path: "" } },
  ])("splits $given into method and path, or nothing", ({ given, want }) => {
    expect(splitOperationId(given)).toEqual(want);
  });
});

describe(pathParameters.name, () => {
  it("lists the names in their order", () => {
    expect(pathParameters("/a/{b}/{c}.{d}/{}")).toEqual(["b", "c", "d", ""]);
    expect(pathParameters("/a/{b/c}/}d{")).toEqual([]);
  });
});

describe(withoutParameterNames.name, () => {
  it("leaves the braces and everything else", () => {
    expect(withoutParameterNames("GET /a/{b}/c/{d}")).toBe("GET /a/{}/c/{}");
  });
});

describe(checkOperationId.name, () => {
  it.each([
    { title: "blanks around it", given: "  get /a ", want: "GET /a" },
    { title: "several blanks", given: "get \t a", want: "GET /a" },
    { title: "a method and nothing else", given: "get", want: undefined },
    { title: "a path of two parts", given: "get /a /b", want: undefined },
  ])("suggests what was meant by $title", ({ given, want }) => {
    expect(checkOperationId(given)).toStrictEqual({
      expected: `an upper-case HTTP method and a path ("GET /v3/templates/{template_id}")`,
      received: JSON.stringify(given).replace("\\t", "\\u{9}"),
      ...(want !== undefined && { suggestion: want }),
    });
  });

  it.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])("accepts %s", (method) => {
    expect(checkOperationId(`${method} /a/{b}/{c}`)).toBeUndefined();
  });
});
