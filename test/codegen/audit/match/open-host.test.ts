import { describe, expect, it } from "vitest";
import type { Trace } from "../../../../codegen/src/audit/sources/traces.ts";
import type { ExternalValue, Hole, Text } from "../../../../codegen/src/audit/values/value.ts";
import { acme, hole } from "./acme.ts";
import { get, none, shown, url } from "./outcomes.ts";

const base = hole("baseUrl");
const named = hole("sendgridUrl");
const asked = (trace: Trace, ...text: Text): readonly string[] => shown(get(url(...text), none), trace);

describe("a host that is unknown and named after the provider", () => {
  it("is the provider's if the path is one of the catalog, with or without the prefix", () => {
    expect(asked("none", named, "/v3/alerts")).toEqual(["GET /v3/alerts"]);
    expect(asked("none", named, "/alerts")).toEqual(["GET /v3/alerts"]);
  });

  it("leaves any other path unresolved", () => {
    const want = ["unresolved GET {sendgridUrl}/v9/nowhere: the host is not known: a test"];
    expect(asked("none", named, "/v9/nowhere")).toEqual(want);
    expect(asked("host", named, "/v9/nowhere")).toEqual(want);
    expect(asked("none", named)).toEqual(["unresolved GET {sendgridUrl}: the host is not known: a test"]);
  });

  it("cannot end in the prefix if a part of the host follows it", () => {
    expect(asked("none", "https://", hole("region"), ".sendgrid.com/v3/alerts")).toEqual(["GET /v3/alerts"]);
    expect(asked("none", "https://", hole("region"), ".sendgrid.com/alerts")).toEqual([
      "unresolved GET https://{region}.sendgrid.com/alerts: the host is not known: a test",
    ]);
  });
});

describe("a host that is unknown", () => {
  it.each<readonly [Trace, string]>([
    ["none", "foreign unless baseUrl"],
    ["name", "GET /v3/templates/{template_id} by {baseUrl}"],
    ["host", "GET /v3/templates/{template_id} by {baseUrl}"],
    ["call", "GET /v3/templates/{template_id} by {baseUrl}"],
  ])("is the provider's by the path alone if there is a trace: %s", (trace, want) => {
    expect(asked(trace, base, "/v3/templates/1")).toEqual([want]);
    expect(asked(trace, base, "/templates/1")).toEqual([want]);
  });

  it("is not the provider's by a single name in the path", () => {
    expect(asked("name", base, "/alerts")).toEqual(["foreign unless baseUrl"]);
    expect(asked("name", base, "/", hole("version"), "/alerts")).toEqual(["foreign unless baseUrl"]);
    expect(asked("name", base, "/", hole("version"), "/alerts/", hole("id"))).toEqual(["foreign unless baseUrl"]);
    expect(asked("name", base, "/v3//alerts/")).toEqual(["GET /v3/alerts by {baseUrl}"]);
  });

  it("may end in a prefix of several segments", () => {
    const catalog = acme(["GET /api/v1/things/{id}", "GET /api/v1/files/{id}"]);
    expect(shown(get(url(base, "/things/7"), none), "name", catalog)).toEqual(["GET /api/v1/things/{id} by {baseUrl}"]);
  });

  it.each<readonly [Trace, string]>([
    ["none", "foreign unless baseUrl"],
    ["name", "foreign unless baseUrl"],
    ["host", "unresolved GET {baseUrl}/v3/nowhere: the host is not known: a test, doubtful"],
    ["call", "unresolved GET {baseUrl}/v3/nowhere: the host is not known: a test"],
  ])("leaves a path unresolved that begins like those of the catalog, by the trace: %s", (trace, want) => {
    expect(asked(trace, base, "/v3/nowhere")).toEqual([want]);
    expect(asked(trace, base, "/v9/nowhere")).toEqual(["foreign unless baseUrl"]);
  });
});

describe("the host of the page that runs the code", () => {
  const from = (module: string, ...names: readonly string[]): Hole => {
    const steps = names.map((name) => ({ kind: "member" as const, name }));
    return hole("origin", { from: { kind: "external", module, steps } satisfies ExternalValue });
  };

  it.each<readonly [string, Hole, string]>([
    ["the location", from("", "location", "origin"), "foreign"],
    ["the document", from("", "document", "baseURI"), "foreign"],
    ["another global", from("", "settings", "origin"), "GET /v3/templates/{template_id} by {origin}"],
    ["a module's member", from("settings", "location"), "GET /v3/templates/{template_id} by {origin}"],
    [
      "a call",
      hole("origin", { from: { kind: "external", module: "", steps: [{ kind: "call", args: [] }] } }),
      "GET /v3/templates/{template_id} by {origin}",
    ],
    ["something without a source", hole("origin"), "GET /v3/templates/{template_id} by {origin}"],
  ])("is read from %s", (_, origin, want) => {
    expect(asked("host", origin, "/v3/templates/1")).toEqual([want]);
  });
});
