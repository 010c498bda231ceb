import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../../../codegen/src/audit/match/outcome.ts";
import type { Request } from "../../../../codegen/src/audit/recognise/recogniser.ts";
import { literal, nothing } from "../../../../codegen/src/audit/values/possible.ts";
import { acme, hole } from "./acme.ts";
import { get, none, ofProvider, shown, url } from "./outcomes.ts";

const unknownPath = hole("path", { reach: "path" });
const withBase = (base: string): Request["base"] => ({ kind: "url", values: literal(base) });

describe(outcomesOf, () => {
  it.each<readonly [string, Request, string]>([
    ["an operation of the catalog", get(url("/v3/alerts")), "GET /v3/alerts"],
    ["an operation without the prefix of all paths", get(url("/alerts")), "GET /v3/alerts"],
    ["an operation with a query", get(url("/v3/alerts?limit=1")), "GET /v3/alerts"],
    ["an operation with a URL in its query", get(url("/v3/alerts?to=https://a.io")), "GET /v3/alerts"],
    ["an operation with an unknown parameter", get(url("/v3/alerts/", hole("id"))), "GET /v3/alerts/{alert_id}"],
    ["a call that the catalog lacks", get(url("/v3/nowhere")), "uncataloged GET /v3/nowhere"],
    ["a call that it lacks, tidied", get(url("v3//nowhere/", hole("id"))), "uncataloged GET /v3/nowhere/{id}"],
    ["a call that it lacks, without the first slash", get(url("nowhere/")), "uncataloged GET /nowhere/"],
    ["a call without a path", get(url()), "unresolved GET /: the call has no path"],
    [
      "a path that is unknown as a whole",
      get(url(unknownPath)),
      "unresolved GET /{path}: the path is not known: a test",
    ],
    [
      "a path with nothing known but the prefix",
      get(url("/v3/", unknownPath)),
      "unresolved GET /v3/{path}: the path is not known: a test",
    ],
    [
      "a path that may be missing",
      get(nothing),
      "unresolved GET /{undefined}: the path is not known: the value may be undefined",
    ],
  ])("reports %s", (_, request, want) => {
    expect(shown(request)).toEqual([want]);
  });

  it("matches the path that is the prefix of all others", () => {
    expect(shown(get(url("/v1")), "none", acme(["GET /v1/things", "GET /v1"]))).toEqual(["GET /v1"]);
  });
});

describe("a method", () => {
  const by = (method: Request["method"], path = "/v3/alerts"): readonly string[] =>
    shown({ ...get(url(path)), method });

  it("is GET if it is left out, and may be written in small letters", () => {
    expect(by(nothing)).toEqual(["GET /v3/alerts"]);
    expect(by(literal("post"))).toEqual(["POST /v3/alerts"]);
    expect(by(literal("purge"))).toEqual(["uncataloged PURGE /v3/alerts"]);
  });

  it("is every method if it is unknown; operations are widened if there are several", () => {
    const open = url(hole("method"));
    expect(by(open)).toEqual(["GET /v3/alerts, POST /v3/alerts, widened"]);
    expect(by(open, "/v3/mail/send")).toEqual(["POST /v3/mail/send"]);
    expect(by(open, "/v3/nowhere")).toEqual(["uncataloged ANY /v3/nowhere"]);
    expect(shown({ ...get(url()), method: open })).toEqual(["unresolved ANY /: the call has no path"]);
    const elsewhere = { ...get(url("https://app.sendgrid.com/v3"), none), method: open };
    expect(shown(elsewhere)).toEqual(["uncataloged ANY https://app.sendgrid.com/v3"]);
  });
});

describe("widened operations", () => {
  it("are several that an unknown part of the path can mean", () => {
    const catalog = acme(["GET /v1/a", "GET /v1/b", "GET /v1/c/{id}"]);
    expect(shown(get(url("/v1/", hole("x"))), "none", catalog)).toEqual([
      "unresolved GET /v1/{x}: the path is not known: a test",
    ]);
    expect(shown(get(url("/", hole("x"), "/a")), "none", catalog)).toEqual(["GET /v1/a"]);
    const kinds = acme(["GET /v1/{kind}/a", "GET /v1/{kind}/b", "GET /v2/c"]);
    expect(shown(get(url("/v1/k/", hole("x"))), "none", kinds)).toEqual([
      "GET /v1/{kind}/a, GET /v1/{kind}/b, widened",
    ]);
  });

  it("are not those that several hosts serve at a known path", () => {
    const hosts = ["api.acme.io", "eu.acme.io"];
    const catalog = acme(["GET /things#a @ api.acme.io", "GET /things#b @ eu.acme.io", "GET /other"], hosts);
    const origin = url("https://", hole("region"), ".acme.io/things");
    expect(shown(get(origin, none), "host", catalog)).toEqual(["GET /things#a, GET /things#b"]);
  });
});

describe("the host of a request", () => {
  it.each<readonly [string, Request, string]>([
    ["is the provider's", get(url("https://api.sendgrid.com/v3/alerts"), none), "GET /v3/alerts"],
    ["is another one", get(url("https://api.example.com/v3/alerts"), none), "foreign"],
    ["is another one, asked by a client of the provider", get(url("https://api.example.com/v3/alerts")), "foreign"],
    ["is another one, with the scheme left out", get(url("//api.example.com/v3/alerts")), "foreign"],
    ["is the provider's, with the scheme left out", get(url("//api.sendgrid.com/v3/alerts")), "GET /v3/alerts"],
    ["is no host of HTTP", get(url("s3+v2://alerts/v3")), "foreign"],
    ["is left out", get(url("/v3/alerts"), none), "foreign"],
    [
      "is like the provider's",
      get(url("https://App.sendgrid.com:443/v3/alerts"), none),
      "uncataloged GET https://app.sendgrid.com/v3/alerts",
    ],
    [
      "is like the provider's, without a path",
      get(url("//app.sendgrid.com"), none),
      "uncataloged GET https://app.sendgrid.com",
    ],
    [
      "is like the provider's, with an unknown part",
      get(url("https://app-", hole("x"), ".sendgrid.com/v3"), none),
      "uncataloged GET https://app-{x}.sendgrid.com/v3",
    ],
    [
      "has no prefix without the base of a client",
      get(url("https://api.sendgrid.com/alerts"), none),
      "uncataloged GET /alerts",
    ],
  ])("%s", (_, request, want) => {
    expect(shown(request)).toEqual([want]);
  });
});

describe("the base of a client", () => {
  it("comes before the path, with one slash between", () => {
    expect(shown(get(url("alerts"), withBase("https://api.sendgrid.com/v3")))).toEqual(["GET /v3/alerts"]);
    expect(shown(get(url("/alerts"), withBase("https://api.sendgrid.com/v3/")))).toEqual(["GET /v3/alerts"]);
    expect(shown(get(url("/alerts"), withBase("https://api.example.com/v3")))).toEqual(["foreign"]);
  });

  it("is called itself if the URL is left out", () => {
    expect(shown(get(nothing, withBase("https://api.sendgrid.com/v3/alerts")))).toEqual(["GET /v3/alerts"]);
  });

  it("does not count for a URL with a host", () => {
    const elsewhere = url("https://api.example.com/alerts");
    expect(shown(get(elsewhere, withBase("https://api.sendgrid.com/v3")))).toEqual(["foreign"]);
  });

  it("may have alternatives, and reports each", () => {
    const values = [...literal("https://api.sendgrid.com/v3"), ...literal("https://api.example.com")];
    expect(shown(get(url("/alerts"), { kind: "url", values }))).toEqual(["GET /v3/alerts", "foreign"]);
    expect(shown(get(url("/v3/alerts"), ofProvider))).toEqual(["GET /v3/alerts"]);
  });
});
