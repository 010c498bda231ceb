import { describe, expect, it } from "vitest";
import { hostTest } from "../../../../codegen/src/audit/match/hosts.ts";
import { indexOperations } from "../../../../codegen/src/audit/match/operation-index.ts";
import { type Outcome, outcomesOf } from "../../../../codegen/src/audit/match/outcome.ts";
import type { Request } from "../../../../codegen/src/audit/recognise/recogniser.ts";
import type { Trace } from "../../../../codegen/src/audit/sources/traces.ts";
import { just, literal, nothing } from "../../../../codegen/src/audit/values/possible.ts";
import type { ExternalValue, Hole, Text } from "../../../../codegen/src/audit/values/value.ts";
import { catalog } from "../sendgrid.ts";

const answer: ExternalValue = { kind: "external", module: "axios", steps: [] };
const matching = {
  operations: indexOperations(catalog),
  hosts: hostTest(["api.sendgrid.com"]),
  isAnswer: (value: ExternalValue) => value === answer,
};
const hole = (name: string, more: Partial<Hole> = {}): Hole => ({ name, reach: "segment", reason: "a test", ...more });
const url = (...text: Text): Request["url"] => just({ kind: "text", text });
const ofProvider: Request["base"] = { kind: "provider" };

/** A request by GET, of a client of the provider unless another base is given. */
function get(to: Request["url"], base: Request["base"] = ofProvider): Request {
  return { method: literal("get"), url: to, base };
}

/** An outcome in a few words. */
function show(outcome: Outcome): string {
  if (outcome.kind === "operations")
    return `${outcome.operations.map(({ operation }) => operation.id).join(", ")}${outcome.widened ? " widened" : ""}`;
  if (outcome.kind === "uncataloged") return `uncataloged ${outcome.call}`;
  if (outcome.kind === "foreign") return outcome.open ? `foreign, ${outcome.host ?? ""} is open` : "foreign";
  return `unresolved ${outcome.call ?? ""}: ${outcome.reason}${outcome.isLink ? " (a link)" : ""}`;
}

const anywhere: Request["base"] = { kind: "none" };
const shown = (request: Request, trace: Trace = "none"): readonly string[] =>
  outcomesOf([request], matching, trace).map(show);

describe(outcomesOf, () => {
  it.each<readonly [string, Request, string]>([
    ["an operation of the catalog", get(url("/v3/alerts")), "GET /v3/alerts"],
    ["an operation without the prefix of all paths", get(url("/alerts")), "GET /v3/alerts"],
    ["an operation with a query", get(url("/v3/alerts?limit=1")), "GET /v3/alerts"],
    ["a call that the catalog lacks", get(url("/v3/nowhere")), "uncataloged GET /v3/nowhere"],
    ["a call without a path", get(url()), "unresolved GET /: the call has no path"],
    [
      "a path that is unknown as a whole",
      get(url(hole("path", { reach: "path" }))),
      "unresolved GET /{path}: the path is not known: a test",
    ],
    ["a host of the provider", get(url("https://api.sendgrid.com/v3/alerts"), anywhere), "GET /v3/alerts"],
    ["another host", get(url("https://api.example.com/v3/alerts"), anywhere), "foreign"],
    ["another host, asked by a client of the provider", get(url("https://api.example.com/v3/alerts")), "foreign"],
    ["a path without a host", get(url("/v3/alerts"), anywhere), "foreign"],
    [
      "a host like the provider's",
      get(url("https://app.sendgrid.com/v3/alerts"), anywhere),
      "uncataloged GET https://app.sendgrid.com/v3/alerts",
    ],
  ])("reports %s", (_, request, want) => {
    expect(shown(request)).toEqual([want]);
  });

  it("assumes GET for a method that is not set, and every method for an unknown one", () => {
    expect(shown({ ...get(url("/v3/alerts")), method: nothing })).toEqual(["GET /v3/alerts"]);
    const open = { ...get(url("/v3/alerts")), method: url(hole("method")) };
    expect(shown(open)).toEqual(["GET /v3/alerts, POST /v3/alerts widened"]);
  });

  it.each<readonly [Trace, string]>([
    ["none", "foreign, baseUrl is open"],
    ["name", "GET /v3/templates/{template_id}"],
    ["host", "GET /v3/templates/{template_id}"],
  ])("counts an open host as the provider's by the path alone if there is a trace: %s", (trace, want) => {
    expect(shown(get(url(hole("baseUrl"), "/v3/templates/1"), anywhere), trace)).toEqual([want]);
  });

  it("drops an alternative with an open host if another is certain", () => {
    const both = [...url("https://api.sendgrid.com/v3/alerts"), ...url(hole("baseUrl"), "/v3/templates/1")];
    expect(shown(get(both, anywhere), "host")).toEqual(["GET /v3/alerts"]);
  });

  it("marks a URL that is taken from an answer as a link", () => {
    const next = url(hole("next", { reach: "path", from: answer }));
    expect(shown(get(next))).toEqual(["unresolved GET /{next}: the path is not known: a test (a link)"]);
  });
});
