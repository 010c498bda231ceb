import { describe, expect, it } from "vitest";
import { hostOf, hostTest, originTest } from "../../../../codegen/src/audit/match/hosts.ts";
import type { Hole } from "../../../../codegen/src/audit/values/value.ts";

function hole(name: string): Hole {
  return { name, reach: "segment", reason: "a parameter" };
}

describe(hostTest.name, () => {
  const test = hostTest(["api.sendgrid.com", "api.eu.sendgrid.com"]);

  it.each<readonly [string, Parameters<typeof test>[0], ReturnType<typeof test>]>([
    ["a host of the catalog", ["https://api.sendgrid.com"], "ours"],
    ["the same host with a port and in capitals", ["https://API.sendgrid.com:443"], "ours"],
    ["another host of the provider", ["https://app.sendgrid.com"], "similar"],
    ["a subdomain with a part that is unknown", ["https://api-", hole("region"), ".sendgrid.com"], "similar"],
    ["its name under another top-level domain", ["https://api.sendgrid.io"], "similar"],
    ["its name with more words", ["https://sendgrid-api.com"], "similar"],
    ["its name with a word for programs", ["https://sendgridapis.com"], "similar"],
    ["a customer's host with its name", ["https://sendgrid.example.com"], "foreign"],
    ["a customer's program on a platform", ["https://sendgrid-mailer.onrender.com"], "foreign"],
    ["a longer word that holds its name", ["https://mysendgridstats.com"], "foreign"],
    ["a page on this machine", ["http://localhost:3000"], "foreign"],
    ["another host", ["https://api.example.com"], "foreign"],
    ["a host with an unknown part that fits", ["https://api.", hole("region"), ".sendgrid.com"], "ours"],
    ["a host with an unknown part that does not fit", ["https://", hole("region"), ".example.com"], "foreign"],
    ["an unknown host that is named after the provider", [hole("sendgridUrl")], "ours"],
    ["a folder that is named after the provider", [hole("SENDGRID_TEMPLATE_DIRECTORY")], "open"],
    ["an unknown host", [hole("baseUrl")], "open"],
  ])("tells %s", (_, origin, want) => {
    expect(test(origin)).toBe(want);
  });
});

describe(`${hostTest.name} of hosts on a platform`, () => {
  const test = hostTest(["acme.vercel.app", "api.box.com"]);

  it("takes other customers of the platform for foreign, and a short name for a name", () => {
    expect(test(["https://api.acme.vercel.app"])).toBe("similar");
    expect(test(["https://other.vercel.app"])).toBe("foreign");
    expect(test(["https://upload.box.com"])).toBe("similar");
    expect(test([hole("apiUrl")])).toBe("open");
  });
});

describe(originTest.name, () => {
  it("lets a variable label of a pattern stand for any label", () => {
    const test = originTest("{tenant}.example.com");
    expect(test(["https://acme.example.com"])).toBe(true);
    expect(test(["https://", hole("tenant"), ".example.com"])).toBe(true);
    expect(test(["https://acme.example.org"])).toBe(false);
  });
});

describe(hostOf.name, () => {
  it("gives the host without scheme, credentials and port; nothing with a placeholder", () => {
    expect(hostOf(["https://user:pass@API.example.com:8443"])).toBe("api.example.com");
    expect(hostOf(["//api.example.com"])).toBe("api.example.com");
    expect(hostOf(["https://", hole("host")])).toBeUndefined();
  });
});
