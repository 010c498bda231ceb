import { Client } from "./sendgrid-client.ts";
import { describe, expect, it } from "vitest";
import {
  createKey,
  deleteKey,
  fetchClient,
  gate,
  grantedScopes,
  readKey,
  type RequestClient,
} from "../../../src/client.ts";
import { generalKey } from "../../../src/index.ts";
import { clientFor, clients } from "./clients.ts";
import { rejection } from "./errors.ts";
import { malformed, tooMany } from "./stand-in/faults.ts";
import { type StandIn, startServer, startStandIn } from "./stand-in/start.ts";

const reader = generalKey({ name: "Reader", scopes: ["templates.read"] });

describe.each(Object.entries(clients))("an error, through %s", (_, connect) => {
  it("has the status and SendGrid's own messages", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push({
      kind: "answer",
      reply: {
        status: 400,
        body: {
          errors: [
            { message: "bad name", field: "name" },
            { message: "bad scopes", field: null },
          ],
        },
      },
    });
    const error = await rejection(readKey(connect(standIn.url, standIn.caller.secret), "id"));
    expect(error).toMatchObject({
      code: "http-error",
      call: {
        method: "GET",
        path: "/v3/api_keys/id",
        status: 400,
        messages: [{ message: "bad name", field: "name" }, { message: "bad scopes" }],
      },
    });
    expect(error.message).toBe(
      'readKey: expected an answer to GET "/v3/api_keys/id" but received status 400: "bad name (name)" and "bad scopes".',
    );
  });

  it("reports for a 403 what the operation needs, the evidence, and what would cover it", async () => {
    const standIn = await startStandIn(["mail.send"]);
    const error = await rejection(readKey(connect(standIn.url, standIn.caller.secret), "id"));
    expect(error.call).toMatchObject({
      status: 403,
      requirement: { operation: "GET /v3/api_keys/{api_key_id}", allOf: ["api_keys.read"], evidence: "documented" },
      coveredBy: ["groups.apiKeys.read"],
    });
    expect(error.call).not.toHaveProperty("missing");
    expect(error.message).toContain(
      `received status 403: "access forbidden". GET /v3/api_keys/{api_key_id} needs scope 'api_keys.read' (documented). ` +
        "It is in groups.apiKeys.read.",
    );
  });

  it("reports for a 403 what the key lacks, if that is known", async () => {
    const standIn = await startStandIn(["mail.send"]);
    // The key request says more than the key can do.
    const error = await rejection(gate(connect(standIn.url, standIn.caller.secret), reader).call("GET /v3/templates"));
    expect(error.call?.missing).toEqual([]);
    expect(error.message).toContain(
      "GET /v3/templates needs scope 'templates.read' (documented). " +
        "The key should have it: grantedScopes() returns what it has now.",
    );
  });

  it("reports for a 401 that the key is not good", async () => {
    const standIn = await startStandIn([]);
    const error = await rejection(grantedScopes(connect(standIn.url, "SG.unknown.key")));
    expect(error.message).toMatch(
      /The request lacks a valid key .* Check that the API key is whole, not revoked, and/u,
    );
    expect(error.call?.causes).toMatchObject([{ likelihood: "likely" }]);
  });

  it("reports that there was no answer, and why", async () => {
    const standIn = await startStandIn(["api_keys.read"]);
    standIn.faults.push({ kind: "closed" }, { kind: "broken" });
    for (let number = 0; number < 2; number++) {
      const error = await rejection(readKey(connect(standIn.url, standIn.caller.secret), "id"));
      expect(error.code).toBe("network-error");
      expect(error.message).toMatch(/received none: ([A-Z\d_]+|an answer that broke off)\. Try again\.$/);
      expect(error.call).not.toHaveProperty("status");
    }
    const closed = await startServer([]);
    await closed.close();
    const gone = await rejection(readKey(connect(closed.url, "SG.a.b"), "id"));
    expect(gone.message).toMatch(/received none: ECONNREFUSED\./);
  });

  it("asks to check before a repeat of a call that may have succeeded", async () => {
    const standIn = await startStandIn(["api_keys.create", "templates.read"]);
    standIn.faults.push({ kind: "closed" });
    const client = connect(standIn.url, standIn.caller.secret);
    const error = await rejection(createKey(client, reader, { preflight: false }));
    expect(error.message).toContain("It may have succeeded; check before retrying.");
  });

  it.each([502, 503, 504])("asks to check first after the answer %d of a gateway", async (status) => {
    const standIn = await startStandIn(["api_keys.create", "templates.read"]);
    const fault = { kind: "text", status, text: "upstream" } as const;
    standIn.faults.push(fault, fault);
    const client = connect(standIn.url, standIn.caller.secret);
    expect((await rejection(createKey(client, reader, { preflight: false }))).message).toBe(
      `createKey: expected an answer to POST "/v3/api_keys" but received status ${status}: "upstream". ` +
        "It may have succeeded; check before retrying.",
    );
    expect((await rejection(readKey(client, "id"))).message).toBe(
      `readKey: expected an answer to GET "/v3/api_keys/id" but received status ${status}: "upstream". Try again.`,
    );
  });

  it("does not take text for a key", async () => {
    const standIn = await startStandIn(["api_keys.read"]);
    standIn.faults.push(malformed(), malformed(), { kind: "text", status: 200, text: "" });
    const client = connect(standIn.url, standIn.caller.secret);
    expect((await rejection(readKey(client, "id"))).message).toContain("but received text that is no JSON.");
    expect((await rejection(grantedScopes(client))).code).toBe("invalid-response");
    expect((await rejection(grantedScopes(client))).message).toBe(
      "grantedScopes: expected an answer with a list of scopes but received nothing.",
    );
  });
});

/** Clients that are given their own timeout, and what they report when it is over. */
const clientsWithTimeout: readonly (readonly [
  string,
  (standIn: StandIn, milliseconds: number) => RequestClient,
  string,
])[] = [
  [
    "SendGrid's own client",
    ({ url, caller }, timeout) => {
      const client = new Client();
      client.setApiKey(caller.secret);
      // The timeout goes on to axios; the types of the client do not know it.
      const own = { url: "", baseUrl: url, timeout };
      client.setDefaultRequest(own);
      return client;
    },
    "ECONNABORTED.",
  ],
  [
    "fetchClient",
    ({ url, caller }, timeout) => fetchClient({ baseUrl: url, apiKey: caller.secret, timeout }),
    "the timeout of 50 ms was over.",
  ],
];

describe("a slow answer", () => {
  it.each(clientsWithTimeout)("is waited for as long as %s does", async (_, connect, ended) => {
    const standIn = await startStandIn(["mail.send"]);
    // On a busy machine, too, the first answer comes long before its timeout, and the second one after it.
    standIn.faults.push({ kind: "slow", milliseconds: 20 }, { kind: "slow", milliseconds: 1000 });
    expect(await grantedScopes(connect(standIn, 60_000))).toEqual(["mail.send"]);
    expect((await rejection(grantedScopes(connect(standIn, 50)))).message).toContain(`received none: ${ended}`);
  });
});

describe("too many requests", () => {
  const now = (): number => 1_000_000;
  const waits = (): { readonly waited: number[]; readonly retry: object } => {
    const waited: number[] = [];
    return { waited, retry: { now, sleep: (milliseconds: number) => void waited.push(milliseconds) } };
  };

  it("are repeated when the server takes them again", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push(tooMany(1007), tooMany(990), tooMany());
    const { waited, retry } = waits();
    expect(await grantedScopes(clientFor(standIn), { retry })).toEqual(["mail.send"]);
    expect(waited).toEqual([7000, 0, 4000]);
  });

  it("are not repeated more often than allowed", async () => {
    const standIn = await startStandIn(["mail.send"]);
    for (let number = 0; number < 9; number++) standIn.faults.push(tooMany(1003));
    const { waited, retry } = waits();
    const error = await rejection(grantedScopes(clientFor(standIn), { retry: { ...retry, attempts: 2 } }));
    expect(error).toMatchObject({ code: "rate-limited", call: { status: 429, retryAfter: 3000 } });
    expect(error.message).toContain("Try again in 3 s.");
    expect([waited.length, standIn.requests.length]).toEqual([2, 3]);
  });

  it.each([0, -1, Number.NaN])("are not repeated where that is allowed %d times", async (attempts) => {
    const standIn = await startStandIn(["mail.send"]);
    for (let number = 0; number < 9; number++) standIn.faults.push(tooMany(1003));
    const options = { retry: { ...waits().retry, attempts } };
    expect((await rejection(grantedScopes(clientFor(standIn), options))).code).toBe("rate-limited");
    expect(standIn.requests).toHaveLength(1);
  });

  it("are not waited for longer than allowed", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push(tooMany(1061));
    const { waited, retry } = waits();
    expect((await rejection(grantedScopes(clientFor(standIn), { retry }))).code).toBe("rate-limited");
    expect(waited).toEqual([]);
  });

  it("are repeated where nothing happens twice", async () => {
    const standIn = await startStandIn(["api_keys.delete"]);
    for (let number = 0; number < 9; number++) standIn.faults.push(tooMany());
    expect((await rejection(deleteKey(clientFor(standIn), "id", { retry: waits().retry }))).code).toBe("rate-limited");
    expect(standIn.requests).toHaveLength(4);
  });

  it.each([
    ["the answer says that its limit refused the call", tooMany(1001), 4],
    [
      "the answer names a time",
      { kind: "answer", reply: { status: 429, headers: { "Retry-After": "1" } } } as const,
      4,
    ],
    ["the answer says nothing", tooMany(), 1],
    [
      "other requests are left",
      { kind: "answer", reply: { status: 429, headers: { "X-RateLimit-Remaining": "7" } } } as const,
      1,
    ],
  ])("are repeated for a new key only where it was not created: %s", async (_, fault, sent) => {
    const standIn = await startStandIn(["api_keys.create"]);
    for (let number = 0; number < 9; number++) standIn.faults.push(fault);
    const { retry } = waits();
    const error = await rejection(createKey(clientFor(standIn), reader, { preflight: false, retry }));
    expect(error.code).toBe("rate-limited");
    expect(standIn.requests).toHaveLength(sent);
  });

  it("really wait", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push({ kind: "answer", reply: { status: 429, headers: { "Retry-After": "0.05" } } });
    const start = performance.now();
    await grantedScopes(clientFor(standIn));
    expect(performance.now() - start).toBeGreaterThan(45);
  });
});

describe("a client of one's own", () => {
  it.each([
    ["answers with status and body apart", { statusCode: 200 }, { scopes: ["mail.send"] }],
    ["answers with the body in the response", { status: 200, body: { scopes: ["mail.send"] } }, undefined],
  ])("may be one that %s", async (_, response, body) => {
    expect(await grantedScopes({ request: () => Promise.resolve([response, body]) })).toEqual(["mail.send"]);
  });

  it.each([undefined, "403", 0, 99, 600, 999, 200.5, Number.NaN, null])(
    "may not answer with the status %j, as nothing says that this is a success",
    async (statusCode) => {
      const client: RequestClient = { request: () => Promise.resolve([{ statusCode }, { scopes: ["mail.send"] }]) };
      const error = await rejection(grantedScopes(client));
      expect(error.code).toBe("invalid-response");
      expect(error.message).toContain(
        'expected an answer to GET "/v3/scopes" with a status from 100 to 599 but received',
      );
    },
  );

  it("may answer with an error instead of throwing it", async () => {
    const client: RequestClient = { request: () => Promise.resolve([{ statusCode: 500 }, "Bad gateway"]) };
    expect((await rejection(grantedScopes(client))).message).toContain('status 500: "Bad gateway"');
  });

  it.each([undefined, null, 7, "text", [], [null, null], {}])(
    "may answer with %j, which is no answer",
    async (answer) => {
      const client = { request: () => Promise.resolve(answer) } as unknown as RequestClient;
      expect((await rejection(grantedScopes(client))).code).toBe("invalid-response");
    },
  );

  it.each([undefined, null, 7, "text", new Error(""), { response: null }, Object.create(null)])(
    "may throw %o",
    async (thrown) => {
      const client: RequestClient = {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what is tested
        request: () => Promise.reject(thrown),
      };
      expect((await rejection(grantedScopes(client))).code).toBe("network-error");
    },
  );
});
