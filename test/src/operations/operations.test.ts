import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type AnyOfRequirement, matchOperation, type OperationTable, requirementOf } from "../../../src/core.ts";
import { thrownBy } from "../errors.ts";
import { findOperation, operationTable, requiredScopes } from "../fixture.ts";
import { runsOf } from "../../property-runs.ts";

describe(requirementOf.name, () => {
  it("returns what an operation needs, and the evidence", () => {
    expect(requiredScopes("GET /v3/templates")).toEqual({
      operation: "GET /v3/templates",
      evidence: "documented",
      allOf: ["templates.read"],
    });
    const stats = requiredScopes("GET /v3/stats");
    expectTypeOf(stats).toEqualTypeOf<AnyOfRequirement<"shared.read" | "stats.read", "GET /v3/stats">>();
    expect(stats.anyOf).toEqual(["stats.read", "shared.read"]);
    expect(requiredScopes("POST /v3/templates")).toMatchObject({ evidence: "rule", note: "Derived." });
    expect(requiredScopes("GET /v3/ips/assigned")).toEqual({ operation: "GET /v3/ips/assigned", evidence: "unknown" });
  });

  it.each([
    ["GET /v3/template", "GET /v3/templates"],
    ["get /v3/templates", "GET /v3/templates"],
    ["GET /v3/templates/d-42", "GET /v3/templates/{template_id}"],
  ])("refuses an unknown operation and suggests the one that was meant: %s", (operation, suggestion) => {
    const error = thrownBy(() => requirementOf(operationTable, operation));
    expect(error.code).toBe("unknown-operation");
    expect(error.issues).toMatchObject([{ received: JSON.stringify(operation), suggestion }]);
  });

  it("does not take a member of Object.prototype for an operation", () => {
    expect(thrownBy(() => requirementOf(operationTable, "constructor")).issues[0]).not.toHaveProperty("suggestion");
  });
});

const find = (method: string, url: string | URL): string | undefined => findOperation({ method, url })?.operation;

describe(matchOperation.name, () => {
  it.each([
    ["GET", "/v3/templates", "GET /v3/templates"],
    ["get", "/v3/templates", "GET /v3/templates"],
    ["GET", "/v3/templates/", "GET /v3/templates"],
    ["GET", "/v3/templates?generations=dynamic#top", "GET /v3/templates"],
    ["GET", "/v3/templates/d-42", "GET /v3/templates/{template_id}"],
    ["GET", "/v3/templates/{template_id}", "GET /v3/templates/{template_id}"],
    ["GET", "https://api.example.com/v3/templates", "GET /v3/templates"],
    ["GET", "HTTPS://user:secret@API.EU.example.com:444/v3/templates", "GET /v3/templates"],
    ["GET", new URL("https://api.example.com/v3/templates/a"), "GET /v3/templates/{template_id}"],
    ["GET", "/v3/ips/assigned", "GET /v3/ips/assigned"],
    ["GET", "/v3/ips/1.2.3.4", "GET /v3/ips/{ip_address}"],
    ["GET", "/v3/ips/assigned/members", "GET /v3/ips/{pool}/members"],
    ["DELETE", "/v3/ips/assigned", "DELETE /v3/ips/{ip}"],
    ["POST", "/v3/ips/1.2.3.4/subusers:batchAdd", "POST /v3/ips/{ip}/subusers:batchAdd"],
    ["POST", "/v3/ips/1.2.3.4/subusers%3AbatchAdd", "POST /v3/ips/{ip}/subusers:batchAdd"],
    ["POST", "/v3/jobs/7:close", "POST /v3/jobs/{id}:close"],
    ["POST", "/v3/jobs/{id}:close", "POST /v3/jobs/{id}:close"],
    ["POST", "/v3/jobs/:close", "POST /v3/jobs/{id}"],
    ["POST", "/v3/jobs/7%3Aclose", "POST /v3/jobs/{id}"],
    ["GET", "/v3/templates/a/../b", "GET /v3/templates/{template_id}"],
  ])("finds the operation of %s %s", (method, url, operation) => {
    expect(find(method, url)).toBe(operation);
  });

  it.each([
    ["PUT", "/v3/templates"],
    ["GET", ""],
    ["GET", "/"],
    ["GET", "v3/templates"],
    ["GET", "/V3/templates"],
    ["GET", "/v3/templates/a/b"],
    ["GET", "/v3/templates//"],
    ["GET", "/v3//templates"],
    ["GET", "//v3/templates"],
    ["GET", "//evil.example/v3/templates"],
    ["GET", "/\\evil.example/v3/templates"],
    ["GET", "https://evil.example/v3/templates"],
    ["GET", "https://api.example.com.evil.example/v3/templates"],
    ["GET", "https://api.example.com@evil.example/v3/templates"],
    ["GET", "https://path.invalid/v3/templates"],
    ["GET", "ftp://api.example.com/v3/templates"],
    ["GET", "https://api.example.com"],
    ["GET", "/v3/templates/../../templates"],
    ["GET", "/v3%2Ftemplates"],
    ["GET", "http://[/v3/templates"],
    ["constructor", "/v3/templates"],
  ])("finds no look-alike of %s %s", (method, url) => {
    expect(find(method, url)).toBeUndefined();
  });

  it("gives the decoded parameters with what the call needs", () => {
    expect(findOperation({ method: "GET", url: "/v3/templates/a%20b%2Fc?x=1" })).toEqual({
      operation: "GET /v3/templates/{template_id}",
      evidence: "documented",
      allOf: ["templates.read"],
      parameters: { template_id: "a b/c" },
    });
  });

  it("shares a segment out among its parameters from the left, a character at least to each", () => {
    const range = (segment: string): unknown =>
      findOperation({ method: "GET", url: `/v3/ranges/${segment}` })?.parameters;
    expect(range("1-2-3")).toEqual({ from: "1", to: "2-3" });
    expect(range("--1")).toEqual({ from: "-", to: "1" });
    expect([range("-1"), range("1-"), range("1")]).toEqual([undefined, undefined, undefined]);
  });

  it("keeps malformed escapes as they are", () => {
    expect(findOperation({ method: "GET", url: "/v3/templates/100%" })?.parameters["template_id"]).toBe("100%");
  });

  it("is safe for parameters that are called like members of Object.prototype", () => {
    const parameters = findOperation({ method: "GET", url: "/v3/odd/a/b" })?.parameters ?? {};
    expect(Object.entries(parameters)).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]);
    expect(Object.getPrototypeOf(parameters)).toBeNull();
  });

  it("distinguishes paths that differ in the last slash, and otherwise tolerates one", () => {
    const row = (operation: string): OperationTable["operations"][number] => ({ operation, evidence: "unknown" });
    const table = { hosts: [], operations: [row("GET /a"), row("GET /a/"), row("GET /b/")] };
    const at = (url: string): string | undefined => matchOperation(table, { method: "GET", url })?.operation;
    expect(["/a", "/a/", "/b", "/b/", "/b//"].map(at)).toEqual(["GET /a", "GET /a/", "GET /b/", "GET /b/", undefined]);
  });

  it("agrees with brute force on any operations and any path", () => {
    const segment = fc.constantFrom("a", "b", "a:x", "{}", "{}:x", "a{}", "{}-{}");
    const path = fc.array(segment, { minLength: 1, maxLength: 4 });
    const part = fc.constantFrom("a", "b", "a:x", "b:x", ":x", "ab", "a-b", "-", "", "c");
    fc.assert(
      fc.property(
        fc.uniqueArray(path, { selector: join, maxLength: 30 }),
        fc.array(part, { maxLength: 4 }),
        (all, parts) => {
          const operations = all.map((segments) => ({
            operation: `GET ${named(segments)}`,
            evidence: "unknown" as const,
          }));
          const url = `/${parts.join("/")}`;
          // `//…` would name a host.
          if (url.startsWith("//")) return;
          const found = matchOperation({ hosts: [], operations }, { method: "GET", url });
          const want = bruteForce(all, parts);
          expect(found?.operation).toBe(want && `GET ${named(want)}`);
        },
      ),
      { numRuns: runsOf(2000) },
    );
  });
});

type Segments = readonly string[];

function join(segments: Segments): string {
  return segments.join("/");
}

function named(segments: Segments): string {
  let count = 0;
  return `/${join(segments).replaceAll("{}", () => `{p${count++}}`)}`;
}

/** The first by rank, segment by segment, of all the paths that fit. */
function bruteForce(all: readonly Segments[], parts: Segments): Segments | undefined {
  const given = parts.length > 0 && parts.at(-1) === "" ? parts.slice(0, -1) : parts;
  const fits = (segments: Segments): boolean =>
    segments.length === given.length &&
    segments.every((segment, index) => new RegExp(`^${segment.replaceAll("{}", ".+")}$`).test(given[index] ?? ""));
  return all.filter(fits).sort(byRank)[0];
}

function byRank(a: Segments, b: Segments): number {
  const rank = ["a", "b", "a:x", "{}:x", "a{}", "{}-{}", "{}"];
  const index = a.findIndex((segment, place) => segment !== b[place]);
  return index === -1 ? 0 : rank.indexOf(a[index] ?? "") - rank.indexOf(b[index] ?? "");
}
