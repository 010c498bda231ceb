import { describe, expect, it } from "vitest";
import { appendUrl, resolveUrl } from "../../../../../codegen/src/audit/values/urls/resolve-url.ts";
import type { Hole, Text } from "../../../../../codegen/src/audit/values/value.ts";
import { showText } from "../../shown.ts";

const id: Hole = { name: "id", reach: "segment", reason: "a parameter" };
const base = "https://api.example.com";

describe(resolveUrl.name, () => {
  it.each<readonly [title: string, relative: Text, from: Text | undefined, want: string]>([
    ["an absolute URL, whatever the base", ["https://b.example/x"], [base], "https://b.example/x"],
    ["a path from the root", ["/v3/ips"], [`${base}/v2/x`], `${base}/v3/ips`],
    ["a path beside the base", ["ips"], [`${base}/v3/x`], `${base}/v3/ips`],
    ["a host without a scheme", ["//b.example/x"], [base], "https://b.example/x"],
    ["the base itself, without its query", [], [`${base}/v3?x=1`], `${base}/v3`],
    ["a placeholder beside the base", [id], [`${base}/v3/x`], `${base}/v3/{id}`],
    ["a path without a base", ["/v3/ips"], undefined, "/v3/ips"],
  ])("gives %s", (_, relative, from, want) => {
    expect(showText(resolveUrl(relative, from))).toBe(want);
  });
});

describe(appendUrl.name, () => {
  it.each<readonly [title: string, from: Text, relative: Text, want: string]>([
    ["one slash between base and path", [`${base}/v3/`], ["/ips"], `${base}/v3/ips`],
    ["a slash that is left out", [`${base}/v3`], ["ips"], `${base}/v3/ips`],
    ["a query as it is", [`${base}/v3`], ["?x=1"], `${base}/v3?x=1`],
    ["an absolute URL alone", [base], ["https://b.example/x"], "https://b.example/x"],
    ["the base without a path", [base], [], base],
    ["a placeholder after a slash", [`${base}/v3`], [id], `${base}/v3/{id}`],
    ["a path after an open base", [id], ["/ips"], "{id}/ips"],
  ])("gives %s", (_, from, relative, want) => {
    expect(showText(appendUrl(from, relative))).toBe(want);
  });
});
