import { describe, expect, it } from "vitest";
import { splitUrl, withoutQuery } from "../../../../../codegen/src/audit/values/urls/split-url.ts";
import type { Hole, Text } from "../../../../../codegen/src/audit/values/value.ts";
import { showText } from "../../shown.ts";

const host: Hole = { name: "host", reach: "segment", reason: "a test" };
const query: Hole = { name: "query", reach: "query", reason: "a test" };

describe(splitUrl.name, () => {
  it.each<[title: string, url: Text, origin: string | undefined, path: string]>([
    ["a known URL", ["https://api.sendgrid.com/v3/stats?a=b"], "https://api.sendgrid.com", "/v3/stats"],
    ["a URL without a scheme", ["//api.sendgrid.com/v3"], "//api.sendgrid.com", "/v3"],
    ["a path", ["/v3/stats#top"], undefined, "/v3/stats"],
    ["an unknown host", ["https://", host, "/v3/stats"], "https://{host}", "/v3/stats"],
    ["an unknown part of the host", ["https://api.", host, ".com/v3"], "https://api.{host}.com", "/v3"],
    ["an unknown base", [host, "/v3/stats"], "{host}", "/v3/stats"],
    ["a URL by HTTP", ["http://api.sendgrid.com/v3"], "http://api.sendgrid.com", "/v3"],
    ["a host without a path", ["https://api.", host], "https://api.{host}", ""],
    ["nothing", [], undefined, ""],
    ["a path with a doubled slash", ["/v3//stats"], undefined, "/v3//stats"],
    ["an unknown beginning of the host", [host, ".sendgrid.com/v3"], "{host}.sendgrid.com", "/v3"],
    ["an unknown base before an unknown segment", [host, { ...host, name: "id" }, "/x"], "{host}", "{id}/x"],
    ["dot segments", ["https://api.sendgrid.com/v3/./alerts/../stats"], "https://api.sendgrid.com", "/v3/stats"],
  ])("splits %s", (_, url, origin, path) => {
    const split = splitUrl(url);
    expect(split.origin && showText(split.origin)).toBe(origin);
    expect(showText(split.path)).toBe(path);
  });
});

describe(withoutQuery.name, () => {
  it("ends at a question mark and at an unknown query", () => {
    expect(withoutQuery(["/v3/stats", query])).toEqual(["/v3/stats"]);
    expect(withoutQuery(["/v3/", host, "?a=", host])).toEqual(["/v3/", host]);
  });
});
