import { describe, expect, it } from "vitest";
import { gate, grantedScopes } from "../../../src/client.ts";
import { generalKey, parseScopes } from "../../../src/index.ts";
import { clients } from "./clients.ts";
import { rejection } from "./errors.ts";
import { startStandIn } from "./stand-in/start.ts";
import { uncheckedGate, type UncheckedGate } from "./unchecked-gate.ts";

const reader = generalKey({ name: "Reader", scopes: ["templates.read", "suppression.read"] });

describe.each(Object.entries(clients))("a gate, through %s", (_, connect) => {
  it("sends what it lets through, with path, query, body and headers", async () => {
    const standIn = await startStandIn(["templates.read", "templates.versions.create", "suppression.read"]);
    const client = connect(standIn.url, standIn.caller.secret);
    const key = generalKey({
      name: "Editor",
      scopes: ["templates.read", "templates.versions.create", "suppression.read"],
    });
    const editor = gate(client, key);
    const created = await editor.call("POST /v3/templates/{template_id}/versions", {
      path: { template_id: "d 42/ü" },
      body: { name: "Next" },
      headers: { "X-Trace": "7" },
    });
    expect(created).toMatchObject({
      status: 200,
      headers: { "content-type": "application/json" },
      body: { parameters: { template_id: "d 42/ü" }, body: { name: "Next" } },
    });
    const [request] = standIn.requests;
    expect(request).toMatchObject({ url: "/v3/templates/d%2042%2F%C3%BC/versions", headers: { "x-trace": "7" } });

    await editor.call("GET /v3/templates", { query: { generations: "legacy,dynamic", page_size: 5, none: undefined } });
    const query = new URL(standIn.requests[1]?.url ?? "", standIn.url).searchParams;
    expect([...query]).toEqual([
      ["generations", "legacy,dynamic"],
      ["page_size", "5"],
    ]);
    await editor.call("GET /v3/templates", { query: { a: ["x y", 2], b: true } });
    expect(decodeURIComponent(standIn.requests[2]?.url ?? "")).toBe("/v3/templates?a=x y&a=2&b=true");
  });

  it("sends concrete paths", async () => {
    const standIn = await startStandIn(["templates.read", "suppression.read"]);
    const client = gate(connect(standIn.url, standIn.caller.secret), reader);
    expect((await client.get("/v3/templates/d-42")).body).toMatchObject({
      operation: "GET /v3/templates/{template_id}",
      parameters: { template_id: "d-42" },
    });
    expect((await client.get("/v3/suppression/bounces/a@b.c", { query: { limit: 1 } })).body).toMatchObject({
      parameters: { email: "a@b.c" },
      url: "/v3/suppression/bounces/a@b.c?limit=1",
    });
  });
});

describe.each(Object.entries(clients))("the scopes that the key really has, through %s", (_, connect) => {
  it("let through what they cover, and refuse the rest before anything is sent, in the same words", async () => {
    const standIn = await startStandIn(["templates.read", "brand.new", "2fa_required"]);
    const client = connect(standIn.url, standIn.caller.secret);
    const own = gate(client, parseScopes(await grantedScopes(client)));
    expect(own.scopes).toEqual(["templates.read"]);
    expect((await own.call("GET /v3/templates")).status).toBe(200);
    const declared = gate(client, generalKey({ name: "Reader", scopes: ["templates.read"] }));
    for (const act of [
      () => own.delete("/v3/templates/d-42"),
      // @ts-expect-error -- The compiler refuses it as well, where it knows the scopes.
      () => declared.delete("/v3/templates/d-42"),
    ]) {
      expect((await rejection(act())).issues[0]?.next).toBe(
        "DELETE /v3/templates/{template_id} needs scope 'templates.delete' (documented). " +
          "The key lacks 'templates.delete'. It is in groups.templates.full and presets.templates.full.",
      );
    }
    expect(standIn.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /v3/scopes",
      "GET /v3/templates",
    ]);
  });
});

describe("a call that is not covered", () => {
  const refused: readonly (readonly [string, (client: UncheckedGate) => Promise<unknown>, string, string])[] = [
    [
      "an operation",
      (client) => client.call("DELETE /v3/templates/{template_id}", { path: { template_id: "d-42" } }),
      "missing-scopes",
      "DELETE /v3/templates/{template_id} needs scope 'templates.delete'",
    ],
    [
      "a concrete path",
      (client) => client.delete("/v3/templates/d-42"),
      "missing-scopes",
      "DELETE /v3/templates/{template_id} needs scope 'templates.delete'",
    ],
    [
      "one that needs any of several scopes",
      (client) => client.call("DELETE /v3/suppression/blocks"),
      "missing-scopes",
      "DELETE /v3/suppression/blocks needs scope 'suppression.blocks.delete' or 'suppression.delete'",
    ],
    [
      "one that needs a scope that nobody knows",
      (client) => client.call("GET /v3/verified_senders"),
      "unknown-requirement",
      "GET /v3/verified_senders needs a scope that is not known: use uncataloged()",
    ],
    [
      "one that the catalog does not have",
      (client) => client.call("GET /v3/template"),
      "unknown-operation",
      "GET /v3/template is not in the catalog: did you mean 'GET /v3/templates'?",
    ],
    [
      "a path that the catalog does not have",
      (client) => client.get("/v3/templates/d-42/versions/x/y/z"),
      "unknown-operation",
      "GET /v3/templates/d-42/versions/x/y/z is not in the catalog: use uncataloged()",
    ],
    [
      "one that lacks a parameter",
      (client) => client.call("GET /v3/templates/{template_id}"),
      "invalid-call",
      "GET /v3/templates/{template_id} needs a value for every parameter of its path",
    ],
    [
      "one that a parameter turns into another",
      (client) => client.call("GET /v3/suppression/bounces/{email}", { path: { email: "classifications" } }),
      "unknown-requirement",
      "GET /v3/suppression/bounces/classifications needs a scope that is not known: use uncataloged()",
    ],
    [
      "a path with parameters to fill in",
      (client) => client.get("/v3/templates/{template_id}"),
      "invalid-call",
      "GET /v3/templates/{template_id} is not a concrete path: fill in its parameters, and pass its query in the options",
    ],
    [
      "an uncataloged one of which the catalog knows enough",
      (client) => client.uncataloged("GET /v3/alerts"),
      "invalid-call",
      "GET /v3/alerts is in the catalog: use call()",
    ],
    ...[
      ...["DELETE /V3/templates/d-42", "DELETE /v3%2ftemplates/d-42", "DELETE /v3%252Ftemplates%2Fd-42"],
      ...["DELETE /v3/%74emplates/d-42", "DELETE /%76%33/TEMPLATES/d-42"],
    ].map(
      (operation) =>
        [
          `an uncataloged one that a loose server takes for another: ${operation}`,
          (client: UncheckedGate) => client.uncataloged(operation),
          "invalid-call",
          "DELETE /v3/templates/{template_id} is in the catalog: use call()",
        ] as const,
    ),
    ...[
      ...["GET //other.example/x", "GET //v3/templates", "GET /v3//templates"].map((id) => [
        id,
        "has an empty segment",
      ]),
      ...["GET /\\v3/templates", "GET /v3/x/..%2ftemplates"].map((id) => [id, "is not a concrete path"]),
      ["GET /v3/x/%252e%252e/templates", "is not a concrete path"],
      ["GET /v3/./templates", "has a segment that leads to another path"],
      ["GET /v3/templates/", "ends with a slash: write '/v3/templates'"],
    ].map(
      ([operation = "", says = ""]) =>
        [
          `an uncataloged one that leads elsewhere: ${operation}`,
          (client: UncheckedGate) => client.uncataloged(operation),
          "invalid-call",
          says,
        ] as const,
    ),
    ...[
      ["GET /v3/templates/d-1", "is a concrete path: use get('/v3/templates/d-1')"],
      ["GET /v3/templates/:id", "is in the catalog as 'GET /v3/templates/{template_id}'"],
      ["GET /v3/templates/{id}", "did you mean 'GET /v3/templates/{template_id}'?"],
      ["get /v3/templates", "has its method in lower case: write 'GET /v3/templates'"],
      ["/v3/templates", "lacks its method: write it first, such as 'GET /v3/templates'"],
      ["GET", "lacks its path: write method and path as one text, such as 'GET /path'"],
      ["GET v3/templates", "lacks the slash before its path: write '/v3/templates'"],
      ["GET https://api.sendgrid.com/v3/templates", "has a host in its path: leave it out, and write '/v3/templates'"],
      ["GET /v3/templates?x=1", "has a query in its path: pass it as 'query' in the options"],
      ["something else", "something else is not in the catalog: use uncataloged()"],
    ].map(
      ([operation = "", says = ""]) =>
        [
          `one that is no operation: ${operation}`,
          (client: UncheckedGate) => client.call(operation),
          /^[A-Z]+ \/[^\s?]*$/u.test(operation) ? "unknown-operation" : "invalid-call",
          says,
        ] as const,
    ),
    ...[
      ["v3/templates", "lacks the slash before its path: write '/v3/templates'"],
      ["GET /v3/templates", "has a method before its path: use get('/v3/templates')"],
    ].map(
      ([path = "", says = ""]) =>
        [
          `a path that is not concrete: ${path}`,
          (client: UncheckedGate) => client.get(path),
          "invalid-call",
          says,
        ] as const,
    ),
    [
      "one that a loose server takes for another",
      (client) => client.call("GET /v3/suppression/bounces/{email}", { path: { email: "CLASSIFICATIONS" } }),
      "unknown-requirement",
      "GET /v3/suppression/bounces/classifications needs a scope that is not known: use uncataloged()",
    ],
    [
      "a path that a loose server takes for another",
      (client) => client.get("/v3/suppression/bounces/%43lassifications"),
      "unknown-requirement",
      "GET /v3/suppression/bounces/classifications needs a scope that is not known: use uncataloged()",
    ],
    [
      "an uncataloged one that is another in disguise",
      (client) => client.uncataloged("DELETE /v3/{what}/{id}", { path: { what: "templates", id: "d-42" } }),
      "invalid-call",
      "DELETE /v3/templates/{template_id} is in the catalog: use call()",
    ],
  ];

  it.each(refused)(
    "is refused in the words of the compiler before anything is sent: %s",
    async (_, act, code, words) => {
      const sent: object[] = [];
      const error = await rejection(act(uncheckedGate(reader.scopes, sent)));
      expect(error.code).toBe(code);
      expect(error.message).toContain(words);
      expect(sent).toEqual([]);
    },
  );

  it("is refused with all that is known about it", async () => {
    const error = await rejection(uncheckedGate(reader.scopes).delete("/v3/templates/d-42"));
    expect(error.message).toBe(
      'gate.delete: expected an operation that the key may call but received "DELETE /v3/templates/{template_id}". ' +
        "DELETE /v3/templates/{template_id} needs scope 'templates.delete' (documented). " +
        "The key lacks 'templates.delete'. It is in groups.templates.full and presets.templates.full.",
    );
    expect(error.issues).toMatchObject([{ scope: "templates.delete" }]);
    expect(error.call).toMatchObject({
      requirement: { allOf: ["templates.delete"] },
      missing: ["templates.delete"],
      coveredBy: ["groups.templates.full", "presets.templates.full"],
    });
  });

  it("is refused when the scopes come from an answer", async () => {
    const granted = parseScopes({ scopes: ["templates.read", "2fa_required"] });
    const sent: object[] = [];
    const client = gate(
      { request: (request) => Promise.resolve([{ statusCode: sent.push(request) + 199 }, null]) },
      granted,
    );
    await client.call("GET /v3/templates");
    // Compiles: what an answer holds is known at run time only.
    const error = await rejection(client.call("GET /v3/alerts"));
    expect(error.message).toContain("GET /v3/alerts needs scope 'alerts.read'");
    expect(sent).toHaveLength(1);
  });

  it.each([
    undefined,
    null,
    7,
    {},
    "",
    "GET",
    "get /v3/templates",
    "GET v3/templates",
    "GET /v3/templates?x=1",
    "BREW /v3/tea",
  ])("is refused if it is none: %j", async (operation) => {
    const sent: object[] = [];
    for (const act of ["call", "uncataloged"] as const) {
      expect((await rejection(uncheckedGate(reader.scopes, sent)[act](operation))).code).toBe("invalid-call");
    }
    expect(sent).toEqual([]);
  });

  it.each([
    ...[
      "/v3/templates/",
      "/v3//templates",
      "//evil.example/v3/templates",
      "https://api.sendgrid.com/v3/templates",
      "v3/templates",
    ],
    ...[
      "/v3/alerts/../templates",
      "/v3/templates/./x",
      "/v3/templates/%2e%2E",
      "/v3/templates/..",
      "/v3\\templates",
      "/",
      "",
    ],
    ...["/v3/templates?x=1", "/v3/templates#x", "/v3/templates/{template_id}", 7, undefined],
  ])("is refused if its path would lead elsewhere: %j", async (path) => {
    const sent: object[] = [];
    expect((await rejection(uncheckedGate(reader.scopes, sent).get(path))).code).toBe("invalid-call");
    expect(sent).toEqual([]);
  });
});
