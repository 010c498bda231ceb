import { describe, expect, it } from "vitest";
import type { Request } from "../../../../codegen/src/audit/recognise/recogniser.ts";
import { just, literal, unknown } from "../../../../codegen/src/audit/values/possible.ts";
import { hole } from "./acme.ts";
import { answer, get, none, shown, url } from "./outcomes.ts";

const alerts = url("https://api.sendgrid.com/v3/alerts");
const doubtful = url(hole("baseUrl"), "/v3/templates/1");
const foreign = url("https://api.example.com/v3");
const asked = (...urls: readonly Request["url"][]): readonly string[] => shown(get(urls.flat(), none), "host");

describe("an alternative with an unknown host", () => {
  it("is dropped if another one is certain, as a default is", () => {
    expect(asked(alerts, doubtful)).toEqual(["GET /v3/alerts"]);
    expect(asked(url("https://app.sendgrid.com/v3"), doubtful)).toEqual([
      "uncataloged GET https://app.sendgrid.com/v3",
    ]);
  });

  it("counts if the others are another host's", () => {
    expect(asked(foreign, doubtful)).toEqual(["foreign", "GET /v3/templates/{template_id} by {baseUrl}"]);
  });

  it("counts if it is alone", () => {
    expect(asked(doubtful)).toEqual(["GET /v3/templates/{template_id} by {baseUrl}"]);
  });

  it("does not outdo a path of the provider's client", () => {
    expect(shown(get([...url("/v3/alerts"), ...url("https://api.example.com")]), "host")).toEqual([
      "GET /v3/alerts",
      "foreign",
    ]);
  });
});

describe("a host that is run together with the prefix of paths", () => {
  it("counts only if it is alone", () => {
    const together = url("https://api.sendgrid.comv3/alerts");
    expect(asked(together, alerts)).toEqual(["GET /v3/alerts"]);
    expect(asked(together)).toEqual(["uncataloged GET https://api.sendgrid.comv3/alerts"]);
  });
});

describe("an object that is spread over a stated part", () => {
  const spread = just({ ...unknown("method", "a test"), isSpread: true });
  const path = url("/v3/alerts");

  it("leaves the stated part, which callers may replace", () => {
    const method = [...literal("get"), ...spread];
    expect(shown({ ...get(path), method })).toEqual(["GET /v3/alerts, replaceable"]);
    expect(shown({ ...get(url("/v3/nowhere")), method })).toEqual(["uncataloged GET /v3/nowhere"]);
    expect(shown({ ...get(foreign, none), method })).toEqual(["foreign unless replaced"]);
  });

  it("is all that is known if nothing is stated", () => {
    expect(shown({ ...get(path), method: spread })).toEqual(["GET /v3/alerts, POST /v3/alerts, widened"]);
  });

  it("differs from a part that is only unknown", () => {
    const method = [...literal("get"), ...just(unknown("method", "a test"))];
    expect(shown({ ...get(path), method })).toEqual(["GET /v3/alerts", "GET /v3/alerts, POST /v3/alerts, widened"]);
  });
});

describe("a URL with an empty segment", () => {
  const host = "https://api.sendgrid.com";

  it("is dropped if another alternative fills the segment, at the end or within the path", () => {
    expect(asked(url(`${host}/v3/templates/`), url(`${host}/v3/templates/`, hole("id")))).toEqual([
      "GET /v3/templates/{template_id}",
    ]);
    const versions = url(`${host}/v3/templates/`, hole("id"), "/versions/v");
    expect(asked(url(`${host}/v3/templates//versions/v?x=/`), versions)).toEqual([
      "GET /v3/templates/{template_id}/versions/{version_id}",
    ]);
  });

  it("counts if no alternative fills the segment", () => {
    expect(asked(url(`${host}/v3/templates/`))).toEqual(["GET /v3/templates"]);
    expect(asked(url(`${host}/v3/templates/`), url(`${host}/v3/alerts/`, hole("id")))).toEqual([
      "GET /v3/templates",
      "GET /v3/alerts/{alert_id}",
    ]);
  });

  it("is not one whose last segment another alternative completes", () => {
    expect(asked(url(`${host}/v3/alerts`), url(`${host}/v3/alerts`, hole("query", { reach: "query" })))).toHaveLength(
      2,
    );
    expect(
      asked(url(`${host}/v3/templates`), url(`${host}/v3/templates`, hole("suffix", { reach: "number" }))),
    ).toEqual(["GET /v3/templates", "GET /v3/templates"]);
  });
});

describe("a URL that is taken from an answer", () => {
  const next = hole("next", { reach: "path", from: answer });
  const link = "unresolved GET /{next}: the path is not known: a test, a link";

  it("is a link if the answer gives all of its path", () => {
    expect(shown(get(url(next)))).toEqual([link]);
    expect(shown(get(url("/", next)))).toEqual([link]);
    expect(shown(get(url("https://api.sendgrid.com/", next), none))).toEqual([link]);
  });

  it.each([
    ["a part of the path is known", url("/v3/", next)],
    ["a part of the path follows it", url(next, "/more")],
    ["another part is unknown as well", url(next, hole("more"))],
    ["the value is from elsewhere", url(hole("next", { reach: "path", from: { ...answer } }))],
    ["the source of the value is unknown", url(hole("next", { reach: "path" }))],
    ["the path is known", url("/v3/nowhere")],
  ])("is none if %s", (_, to) => {
    expect(shown(get(to)).join()).not.toMatch(/a link|^$/);
  });

  it("is dropped if another alternative is certain", () => {
    expect(shown(get([...url("/v3/alerts"), ...url(next)]))).toEqual(["GET /v3/alerts"]);
  });
});
