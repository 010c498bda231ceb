import { describe, expect, it } from "vitest";
import { indexOperations } from "../../../../codegen/src/audit/match/operation-index.ts";
import type { Hole, Text } from "../../../../codegen/src/audit/values/value.ts";
import { catalog } from "../sendgrid.ts";
import { parse } from "../../parse.ts";

const index = indexOperations(catalog);
const hole = (name: string, reach: Hole["reach"] = "segment"): Hole => ({ name, reach, reason: "a test" });
const idsOf = (method: string | undefined, ...path: Text): readonly string[] =>
  index.match(method, path).map(({ operation }) => operation.id);

describe(indexOperations.name, () => {
  it("matches an unknown segment with a parameter rather than with a literal beside it", () => {
    expect(idsOf("GET", "/v3/ips/", hole("ip"))).toEqual(["GET /v3/ips/{ip_address}"]);
    expect(idsOf("GET", "/v3/marketing/contacts/", hole("id"))).toEqual(["GET /v3/marketing/contacts/{id}"]);
  });

  it("reads the placeholder of a router or of documentation like an unknown segment", () => {
    expect(idsOf("GET", "/v3/ips/{ip_address}")).toEqual(["GET /v3/ips/{ip_address}"]);
    expect(idsOf("GET", "/v3/ips/:ip")).toEqual(["GET /v3/ips/{ip_address}"]);
  });

  it("matches an unknown segment with any literal if no operation has a parameter there", () => {
    expect(idsOf("PATCH", "/v3/user/settings/", hole("setting"))).toEqual(["PATCH /v3/user/settings/enforced_tls"]);
  });

  it("does not match a literal of another method with a parameter", () => {
    expect(idsOf("GET", "/v3/marketing/singlesends/search")).toEqual([]);
    expect(idsOf("POST", "/v3/marketing/singlesends/search")).toEqual(["POST /v3/marketing/singlesends/search"]);
  });

  it("gives the operations of all methods if the method is open", () => {
    expect(idsOf(undefined, "/v3/mail/send")).toEqual(["POST /v3/mail/send"]);
  });

  it("lets a placeholder that may hold slashes stand for several segments", () => {
    expect(idsOf("DELETE", "/v3/templates/", hole("rest", "path"))).toEqual([
      "DELETE /v3/templates/{template_id}",
      "DELETE /v3/templates/{template_id}/versions/{version_id}",
    ]);
  });

  it("matches a segment with a known beginning", () => {
    expect(idsOf("GET", "/v3/marketing/field_", hole("kind"))).toEqual(["GET /v3/marketing/field_definitions"]);
  });

  it("gives the operation of each host that an origin with an unknown part can be", () => {
    const own = (name: string, host: string): readonly [string, object] => [
      `GET /things#${name}`,
      { allOf: ["read"], evidence: "documented", host },
    ];
    const { match } = indexOperations(
      parse(
        JSON.stringify({
          hosts: ["api.acme.io/v2", "{tenant}.acme.io"],
          keyTypes: { key: {} },
          scopes: { read: { keyTypes: ["key"], access: "read" } },
          operations: Object.fromEntries([
            own("api", "api.acme.io/v2"),
            own("files", "files.acme.io"),
            own("tenant", "{tenant}.acme.io"),
          ]),
        }),
      ),
    );
    const names = (path: string): readonly string[] =>
      match("GET", [path], ["https://", hole("shop"), ".acme.io"]).map(({ operation }) => operation.id);
    expect(names("/things")).toEqual(["GET /things#tenant", "GET /things#files"]);
    expect(names("/v2/things")).toEqual(["GET /things#api"]);
  });

  it("distinguishes paths that lead further from those that only say where the API is", () => {
    expect(index.says(["/v3/", hole("path", "path")])).toBe(false);
    expect(index.says(["/v3/templates/", hole("path", "path")])).toBe(true);
  });
});
