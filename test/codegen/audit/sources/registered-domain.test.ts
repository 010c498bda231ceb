import { describe, expect, it } from "vitest";
import { registeredDomain } from "../../../../codegen/src/audit/sources/registered-domain.ts";

describe(registeredDomain.name, () => {
  it.each<readonly [string, ReturnType<typeof registeredDomain>]>([
    ["api.eu.example.com", { domain: "example.com", name: "example" }],
    ["API.example.co.uk:8443/base", { domain: "example.co.uk", name: "example" }],
    ["api.box.com", { domain: "box.com", name: "box" }],
    ["{tenant}.example.com", { domain: "example.com", name: "example" }],
    ["acme.vercel.app", { domain: "acme.vercel.app", name: undefined }],
    ["{app}.vercel.app", undefined],
    ["api.acme.internal", { domain: "acme.internal", name: "acme" }],
    ["localhost:3000", undefined],
    ["10.0.0.1", undefined],
  ])("finds the registered domain of %s", (host, want) => {
    expect(registeredDomain(host)).toEqual(want);
  });
});
