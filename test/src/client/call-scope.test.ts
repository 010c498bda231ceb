import { describe, expect, it, vi } from "vitest";
import { createKey, gate, grantedScopes, type RequestClient } from "../../../src/client.ts";
import { generalKey } from "../../../src/index.ts";
import { clients } from "./clients.ts";
import { rejection } from "./errors.ts";
import { tooMany } from "./stand-in/faults.ts";
import { startStandIn } from "./stand-in/start.ts";

const reader = generalKey({ name: "Reader", scopes: ["templates.read"] });

describe.each(Object.entries(clients))("a call through %s", (_, connect) => {
  it("is made for a subuser, once by name, however the client spells the header", async () => {
    const standIn = await startStandIn(["api_keys.create", "templates.read"]);
    const client = connect(standIn.url, standIn.caller.secret);
    const own = gate(client, reader, { onBehalfOf: "sub1" });
    await own.get("/v3/templates");
    await own.get("/v3/templates", { onBehalfOf: "sub2" });
    await own.get("/v3/templates", { headers: { "content-type": "text/plain", accept: "text/csv" } });
    await createKey(client, reader, { onBehalfOf: "sub3" });
    expect(standIn.requests.map(({ headers }) => headers["on-behalf-of"])).toEqual([
      ...["sub1", "sub2", "sub1", "sub3", "sub3"],
    ]);
    expect(standIn.requests[2]?.headers).toMatchObject({ accept: "text/csv" });
  });

  it("ends when its time is over, waits included, whether the client knows of it or not", async () => {
    const standIn = await startStandIn(["templates.read"]);
    const client = connect(standIn.url, standIn.caller.secret);
    standIn.faults.push({ kind: "slow", milliseconds: 400 });
    const late = await rejection(grantedScopes(client, { timeout: 60 }));
    expect(late).toMatchObject({ code: "network-error", call: { path: "/v3/scopes" } });
    expect(late.message).toContain("received none: the timeout of 60 ms was over. Try again.");
    const busy = await startStandIn(["templates.read"]);
    const other = connect(busy.url, busy.caller.secret);
    busy.faults.push({ kind: "answer", reply: { status: 429, headers: { "Retry-After": "10" } } });
    expect((await rejection(grantedScopes(other, { timeout: 9000 }))).code).toBe("rate-limited");
  });

  it("ends when its caller aborts it, and is not sent if that was before", async () => {
    const standIn = await startStandIn(["templates.read"]);
    const client = gate(connect(standIn.url, standIn.caller.secret), reader);
    const controller = new AbortController();
    standIn.faults.push({ kind: "slow", milliseconds: 2000 });
    const call = rejection(client.get("/v3/templates", { signal: controller.signal }));
    await vi.waitFor(() => expect(standIn.requests).toHaveLength(1), { timeout: 10_000, interval: 5 });
    controller.abort();
    expect((await call).message).toContain("received none: the caller aborted the call.");
    await rejection(client.get("/v3/templates", { signal: controller.signal }));
    expect(standIn.requests).toHaveLength(1);
  });
});

describe("the host of a call", () => {
  it("is another of the provider's on request", async () => {
    const sent: object[] = [];
    const client: RequestClient = {
      request: (request) => Promise.resolve([{ statusCode: 199 + sent.push(request) }, null]),
    };
    await gate(client, reader, { host: "api.eu.sendgrid.com" }).get("/v3/templates");
    await gate(client, reader).get("/v3/templates", { host: "api.eu.sendgrid.com", onBehalfOf: "sub" });
    const eu = { method: "GET", url: "/v3/templates", baseUrl: "https://api.eu.sendgrid.com" };
    expect(sent).toEqual([eu, { ...eu, headers: { "On-Behalf-Of": "sub" } }]);
  });
});

describe("a wait", () => {
  it("that the caller aborts is followed by no request", async () => {
    const standIn = await startStandIn(["templates.read"]);
    const client = Object.values(clients)[2]?.(standIn.url, standIn.caller.secret);
    const controller = new AbortController();
    standIn.faults.push(tooMany());
    const sleep = (): void => controller.abort();
    const options = { signal: controller.signal, retry: { sleep } };
    const call = client && rejection(grantedScopes(client, options));
    expect((await call)?.message).toContain("the caller aborted the call");
    expect(standIn.requests).toHaveLength(1);
  });
});
