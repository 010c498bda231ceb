import { describe, expect, it } from "vitest";
import { baseUrlOf } from "../../../../src/client/http/check-scope.ts";

describe(baseUrlOf.name, () => {
  const hosts = ["api.example.com", "{tenant}.example.com/base", "fixed.example.org/v1", "local.example:8443"];

  it.each([
    ["api.example.com", "https://api.example.com"],
    ["API.example.com", "https://api.example.com"],
    ["acme.example.com", "https://acme.example.com/base"],
    ["fixed.example.org", "https://fixed.example.org/v1"],
    ["fixed.example.org/v1", "https://fixed.example.org/v1"],
    ["local.example:8443", "https://local.example:8443"],
  ])("finds the host of the catalog that %s is", (host, url) => {
    expect(baseUrlOf(host, hosts)).toBe(url);
  });

  it.each([
    ...["evil.example", "a.b.example.com", "acme.example.com@evil.example", "acme.example.com/other"],
    ...["acme.example.com:80", "{tenant}.example.com/base", "evil.example/.example.com", "", " api.example.com"],
  ])("knows none for %j", (host) => {
    expect(baseUrlOf(host, hosts)).toBeUndefined();
  });
});
