import { describe, expect, it } from "vitest";
import { indexOperations } from "../../../../codegen/src/audit/match/operation-index.ts";
import type { Text } from "../../../../codegen/src/audit/values/value.ts";
import { acme, hole } from "./acme.ts";

const sendgrid = acme([
  ...["GET /v3/ips/{ip_address}", "GET /v3/ips/pools", "GET /v3/marketing/contacts/{id}", "POST /v3/mail/send"],
  ...["GET /v3/marketing/contacts/count", "PATCH /v3/user/settings/enforced_tls"],
  ...["GET /v3/marketing/singlesends/{id}", "POST /v3/marketing/singlesends/search"],
  ...["DELETE /v3/templates/{template_id}", "DELETE /v3/templates/{template_id}/versions/{version_id}"],
]);

// An index is made in each test, so that mutation tests know which test covers its making.
const idsOf = (method: string | undefined, ...path: Text): readonly string[] =>
  indexOperations(sendgrid)
    .match(method, path)
    .map(({ operation }) => operation.id);
const things = ["GET /v1/things", "GET /v1/things/{id}", "DELETE /v1/things/{id}", "POST /v1/things/search"];
const ofThings = (method: string | undefined, ...path: Text): readonly string[] =>
  indexOperations(acme(things))
    .match(method, path)
    .map(({ operation }) => operation.id);

describe(indexOperations.name, () => {
  it("matches an unknown segment with a parameter rather than with a literal beside it", () => {
    expect(idsOf("GET", "/v3/ips/", hole("ip"))).toEqual(["GET /v3/ips/{ip_address}"]);
    expect(idsOf("GET", "/v3/marketing/contacts/", hole("id"))).toEqual(["GET /v3/marketing/contacts/{id}"]);
  });

  it("matches an unknown segment with any literal if no operation has a parameter there", () => {
    expect(idsOf("PATCH", "/v3/user/settings/", hole("setting"))).toEqual(["PATCH /v3/user/settings/enforced_tls"]);
  });

  it("does not match a literal of another method with a parameter", () => {
    expect(idsOf("GET", "/v3/marketing/singlesends/search")).toEqual([]);
    expect(idsOf("POST", "/v3/marketing/singlesends/search")).toEqual(["POST /v3/marketing/singlesends/search"]);
  });

  it("does not match a name that goes on in the path of another operation with a parameter", () => {
    const settings = acme(["PATCH /v1/settings/{id}", "PATCH /v1/settings/signed/{id}"]);
    const found = (path: string): number => indexOperations(settings).match("PATCH", [path]).length;
    expect(found("/v1/settings/signed")).toBe(0);
    expect(found("/v1/settings/7")).toBe(1);
    expect(found("/v1/settings/signed/7")).toBe(1);
  });

  it("matches no unknown segment with a name of the operation if a known one then stands for its parameter", () => {
    const { match } = indexOperations(acme(["POST /v1/things/resend/{id}"]));
    expect(match("POST", ["/v1/things/", hole("id"), "/resend_all"])).toEqual([]);
    expect(match("POST", ["/v1/things/", hole("action"), "/", hole("id")])).toHaveLength(1);
    expect(match("POST", ["/v1/things/resend/7"])).toHaveLength(1);
  });

  it("lets a placeholder that may hold slashes stand for several segments", () => {
    expect(idsOf("DELETE", "/v3/templates/", hole("rest", { reach: "path" }))).toEqual([
      "DELETE /v3/templates/{template_id}",
      "DELETE /v3/templates/{template_id}/versions/{version_id}",
    ]);
  });

  it("reads the placeholder of a router or of documentation like an unknown segment", () => {
    expect(idsOf("GET", "/v3/ips/{ip_address}")).toEqual(["GET /v3/ips/{ip_address}"]);
    expect(idsOf("GET", "/v3/ips/:ip_address")).toEqual(["GET /v3/ips/{ip_address}"]);
    const { match } = indexOperations(acme(["GET /v1/things/search"]));
    const matches = (segment: string): boolean => match("GET", [`/v1/things/${segment}`]).length > 0;
    expect([":action", "{action}", "{a-b}", ":a-b", "x:y", "{x}y", "x{y}"].map(matches)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a path that is known", () => {
  it("matches its operation, with the values of the parameters", () => {
    const { match } = indexOperations(acme(things));
    expect(match("GET", ["/v1/things/7"]).map(({ parameters }) => parameters)).toEqual([{ id: "7" }]);
    expect(match("GET", ["/v1/things/", hole("id")]).map(({ parameters }) => parameters)).toEqual([undefined]);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ["is matched whole", "/v1/things", ["GET /v1/things"]],
    ["may have doubled slashes and one at its end", "/v1//things/", ["GET /v1/things"]],
    ["may have a query", "/v1/things?limit=1", ["GET /v1/things"]],
    ["may lack its first slash", "v1/things", ["GET /v1/things"]],
    ["is not matched by its beginning", "/v1/things/7/parts", []],
    ["is not matched without the prefix of all paths", "/things", []],
  ])("%s: %s %s", (_, path, want) => {
    expect(ofThings("GET", path)).toEqual(want);
  });

  it("belongs to the operation with the most literals, whatever its method", () => {
    expect(ofThings(undefined, "/v1/things/search")).toEqual(["POST /v1/things/search"]);
    expect(ofThings("DELETE", "/v1/things/search")).toEqual([]);
  });

  it("belongs to the operations of all methods if the method is unknown", () => {
    expect(ofThings(undefined, "/v1/things/7")).toEqual(["GET /v1/things/{id}", "DELETE /v1/things/{id}"]);
    expect(idsOf(undefined, "/v3/mail/send")).toEqual(["POST /v3/mail/send"]);
  });

  it("belongs to nothing under a method that no operation has", () => {
    expect(ofThings("PUT", "/v1/things")).toEqual([]);
    expect(ofThings("PUT", "/v1/things/", hole("id"))).toEqual([]);
  });
});

describe("a path with a placeholder", () => {
  it("belongs to the operations of all methods if the method is unknown", () => {
    expect(ofThings(undefined, "/v1/things/", hole("id"))).toEqual(["GET /v1/things/{id}", "DELETE /v1/things/{id}"]);
  });

  it("does not match the parameter of one method where another has the literal that follows", () => {
    const { match } = indexOperations(acme(["GET /v1/{kind}/{id}", "POST /v1/{kind}/search"]));
    expect(match("GET", ["/v1/", hole("kind"), "/search"])).toEqual([]);
    expect(match("GET", ["/v1/", hole("kind"), "/7"])).toHaveLength(1);
  });
});
