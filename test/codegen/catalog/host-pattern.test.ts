import { describe, expect, it } from "vitest";
import { checkHost } from "../../../codegen/src/catalog/host-pattern.ts";

describe(checkHost.name, () => {
  it.each(["api.example.com", "localhost:8080", "{tenant}.example.com", "{region}-api.example.com", "a.example/b/v1"])(
    "accepts %s",
    (host) => {
      expect(checkHost(host)).toBeUndefined();
    },
  );

  it.each([
    ["https://a.example/b/", "a host name without scheme, query and fragment", "a.example/b"],
    ["*.a.example", "a placeholder in braces for a variable label", "{tenant}.a.example"],
    ["{tenant}", "a host with at least one fixed label", undefined],
    ["{}.a.example", "a name in every pair of braces", undefined],
    ["{a}.{a}.example", "each placeholder name once", undefined],
    ["bücher.example", "a host that a URL can have", "xn--bcher-kva.example"],
    ["{tenant}..example", "a host that a URL can have", undefined],
    ["{tenant.example", "a host that a URL can have", undefined],
    ["{tenant}.example.com:99999", "a port from 0 to 65535", undefined],
    ["a.example/b/", "a base path without a slash at its end", "a.example/b"],
    ["a.example/{b}", "a base path without placeholders", undefined],
    ["a.example/b/../c", "a base path that a URL can have", "a.example/c"],
    ["", "a host name without scheme, query and fragment", undefined],
  ])("refuses %s", (host, expected, suggestion) => {
    expect(checkHost(host)).toMatchObject({ expected, ...(suggestion && { suggestion }) });
  });
});
