import { describe, expect, it } from "vitest";
import { hostName, hostOf, hostTest, originTest, type Whose } from "../../../../codegen/src/audit/match/hosts.ts";
import type { Text } from "../../../../codegen/src/audit/values/value.ts";
import { hole } from "./acme.ts";

describe(hostTest.name, () => {
  it.each<readonly [string, Text, Whose]>([
    ["a host of the catalog", ["https://api.sendgrid.com"], "ours"],
    ["the same host with a port and in capitals", ["https://API.sendgrid.com:443"], "ours"],
    ["another host of the provider", ["https://app.sendgrid.com"], "similar"],
    ["a subdomain with a part that is unknown", ["https://api-", hole("region"), ".sendgrid.com"], "similar"],
    ["its name under another top-level domain", ["https://api.sendgrid.io"], "similar"],
    ["its name with more words", ["https://sendgrid-api.com"], "similar"],
    ["its name with a word for programs", ["https://sendgridapis.com"], "similar"],
    ["its name with the singular of that word", ["https://sendgridapi.com"], "similar"],
    ["its name after that word", ["https://apisendgrid.com"], "similar"],
    ["its name with a word for an app", ["https://sendgridapp.com"], "similar"],
    ["a customer's host with its name", ["https://sendgrid.example.com"], "foreign"],
    ["a customer's program on a platform", ["https://sendgrid-mailer.onrender.com"], "foreign"],
    ["a longer word that holds its name", ["https://mysendgridstats.com"], "foreign"],
    ["a longer word that begins with its name", ["https://sendgridappliances.com"], "foreign"],
    ["a page on this machine", ["http://localhost:3000"], "foreign"],
    ["another host", ["https://api.example.com"], "foreign"],
    ["a host with an unknown part that fits", ["https://api.", hole("region"), ".sendgrid.com"], "ours"],
    ["a host with an unknown part that does not fit", ["https://", hole("region"), ".example.com"], "foreign"],
    ["an unknown host with a known port", ["http://", hole("host"), ":3000"], "foreign"],
    ["an unknown host that is named after the provider", [hole("sendgridUrl")], "ours"],
    ["a named host below a name", ["https://", hole("region"), ".", hole("sendgridDomain")], "ours"],
    ["a name of the provider after another name", [hole("deviceName"), "-", hole("sendgridDevice")], "foreign"],
    ["a folder that is named after the provider", [hole("SENDGRID_TEMPLATE_DIRECTORY")], "open"],
    ["an unknown host", [hole("baseUrl")], "open"],
    ["an unknown host after a scheme", ["http://", hole("host")], "open"],
    ["an unknown host without a scheme", ["//", hole("host")], "open"],
    ["an unknown host and port", ["https://", hole("host"), ":", hole("port")], "open"],
    ["a host with nothing known but the dot", ["https://", hole("name"), ".", hole("domain")], "open"],
    ["no host", ["https://"], "foreign"],
  ])("recognizes %s", (_, origin, want) => {
    expect(hostTest(["api.sendgrid.com", "api.eu.sendgrid.com"])(origin)).toBe(want);
  });
});

describe(`${hostTest.name} of hosts with several names`, () => {
  it("counts each of the names, for known and for unknown hosts", () => {
    const test = hostTest(["api.acme.io", "api.my-company.com"]);
    expect([[hole("acmeUrl")], [hole("MY-COMPANY_URL")], [hole("otherUrl")]].map(test)).toEqual([
      "ours",
      "ours",
      "open",
    ]);
    expect([["https://acme.com"], ["https://my-company.io"], ["https://company.io"]].map(test)).toEqual([
      "similar",
      "similar",
      "foreign",
    ]);
  });
});

describe(`${hostTest.name} of hosts on a platform`, () => {
  it("takes other customers of the platform for foreign, and a short name for a name", () => {
    const test = hostTest(["acme.vercel.app", "api.box.com"]);
    expect(test(["https://api.acme.vercel.app"])).toBe("similar");
    expect(test(["https://other.vercel.app"])).toBe("foreign");
    expect(test(["https://upload.box.com"])).toBe("similar");
    expect(test([hole("apiUrl")])).toBe("open");
  });
});

describe(originTest.name, () => {
  it.each<readonly [string, string, Text, boolean]>([
    ["a label for a variable one", "{tenant}.example.com", ["https://acme.example.com"], true],
    ["two labels for a variable one", "{tenant}.example.com", ["https://a.b.example.com"], false],
    ["an unknown label for a variable one", "{tenant}.example.com", ["https://", hole("x"), ".example.com"], true],
    ["a part of a label for a variable one", "{tenant}.example.com", ["https://a-", hole("x"), ".example.com"], true],
    ["another domain", "{tenant}.example.com", ["https://acme.example.org"], false],
    ["an unknown label of another domain", "{tenant}.example.com", ["https://", hole("x"), ".example.org"], false],
    ["a part of the name", "api.example.com", ["https://a", hole("x"), ".com"], true],
    ["a part of the name in capitals", "api.example.com", ["HTTP://API.", hole("x"), ".Com"], true],
    ["an end of the name", "api.example.com", [hole("x"), ".example.com"], true],
    ["an end of the name without a scheme", "api.example.com", ["//", hole("x"), ".example.com"], true],
    ["a beginning of the name", "api.example.com", ["https://api.", hole("x")], true],
    ["more than the name", "api.example.com", ["https://", hole("x"), ".example.com.org"], false],
    ["a dot for another character", "api.example.com", ["https://", hole("x"), ".exampleXcom"], false],
    ["a part of a name with a port", "api.example.com:8443", ["https://", hole("x"), ".example.com"], true],
    ["a part of a name with a base path", "api.example.com/v2", ["https://", hole("x"), ".example.com"], true],
    ["nothing of the name", "api.example.com", ["https://", hole("x")], false],
  ])("compares %s", (_, host, origin, want) => {
    expect(originTest(host)(origin)).toBe(want);
  });
});

describe(hostName.name, () => {
  it("is without port and base path, in lower case", () => {
    expect(hostName("API.example.com:8443/base/v2")).toBe("api.example.com");
    expect(hostName("{tenant}.example.com")).toBe("{tenant}.example.com");
  });
});

describe(hostOf.name, () => {
  it("gives the host without scheme, credentials and port; nothing with a placeholder", () => {
    expect(hostOf(["https://user:pass@API.example.com:8443"])).toBe("api.example.com");
    expect(hostOf(["http://api.example.com"])).toBe("api.example.com");
    expect(hostOf(["//api.example.com"])).toBe("api.example.com");
    expect(hostOf(["http://[::1]:3000"])).toBe("[::1]");
    expect(hostOf(["https://", hole("host")])).toBeUndefined();
  });
});
