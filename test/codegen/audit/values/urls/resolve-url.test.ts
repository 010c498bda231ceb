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
    ["a path below a base that ends in a slash", ["ips"], [`${base}/v3/`], `${base}/v3/ips`],
    ["a host without a scheme", ["//b.example/x"], [base], "https://b.example/x"],
    ["the base itself, without its query", [], [`${base}/v3?x=1`], `${base}/v3`],
    ["a placeholder beside the base", [id], [`${base}/v3/x`], `${base}/v3/{id}`],
    ["a path without a base", ["/v3/ips"], undefined, "/v3/ips"],
    ["a URL with another scheme", ["h2c+x://b.example/x"], [base], "h2c+x://b.example/x"],
    ["a path with a colon", ["/v3/ips:all"], [base], `${base}/v3/ips:all`],
    ["a path below a base without one", ["ips"], [base], `${base}/ips`],
    ["a path beside an unknown segment", ["ips"], [`${base}/v3/`, id], `${base}/v3/ips`],
    ["a path beside a segment that is known in part", ["ips"], [`${base}/v3/a`, id, "b"], `${base}/v3/ips`],
    ["a path beside one without a host", ["ips"], ["/v3/x"], "/v3/ips"],
    ["a path from the root without a host", ["/ips"], ["/v3/x"], "/ips"],
  ])("gives %s", (_, relative, from, want) => {
    expect(showText(resolveUrl(relative, from))).toBe(want);
  });
});

describe(appendUrl.name, () => {
  it.each<readonly [title: string, from: Text, relative: Text, want: string]>([
    ["one slash between base and path", [`${base}/v3/`], ["/ips"], `${base}/v3/ips`],
    ["a slash that is left out", [`${base}/v3`], ["ips"], `${base}/v3/ips`],
    ["a query as it is", [`${base}/v3`], ["?x=1"], `${base}/v3?x=1`],
    ["an absolute URL alone, also for an open base", [id], ["https://b.example"], "https://b.example"],
    ["an absolute URL alone", [base], ["https://b.example/x"], "https://b.example/x"],
    ["the base without a path", [base], [], base],
    ["a placeholder after a slash", [`${base}/v3`], [id], `${base}/v3/{id}`],
    ["a path after an open base", [id], ["/ips"], "{id}/ips"],
    ["one slash after several", [`${base}/v3//`], ["ips"], `${base}/v3/ips`],
    ["a path of several segments", [`${base}/v3`], ["ips/pools"], `${base}/v3/ips/pools`],
    ["a path with a query", [`${base}/v3`], ["ips?to=https://b.example"], `${base}/v3/ips?to=https://b.example`],
    ["a URL with another scheme alone", [base], ["h2c+x://b.example/x"], "h2c+x://b.example/x"],
    ["a URL without a scheme alone", [base], ["//b.example/x"], "//b.example/x"],
  ])("gives %s", (_, from, relative, want) => {
    expect(showText(appendUrl(from, relative))).toBe(want);
  });
});
