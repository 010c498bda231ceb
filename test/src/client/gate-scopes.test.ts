import { describe, expect, it } from "vitest";
import { gate } from "../../../src/client.ts";
import { generalKey } from "../../../src/index.ts";
import { uncheckedGate } from "./unchecked-gate.ts";

const reader = generalKey({ name: "Reader", scopes: ["templates.read", "suppression.read"] });

describe("a call without known scopes", () => {
  it("is sent if it is asked for as such", async () => {
    const sent: object[] = [];
    const client = uncheckedGate(reader.scopes, sent);
    await client.uncataloged("GET /v3/verified_senders", { query: { limit: 1 } });
    await client.uncataloged("DELETE /v3/verified_senders/{id}", { path: { id: 7 } });
    await client.uncataloged("POST /v3/brand/new", { body: {} });
    expect(sent).toEqual([
      { method: "GET", url: "/v3/verified_senders", qs: { limit: 1 } },
      { method: "DELETE", url: "/v3/verified_senders/7" },
      { method: "POST", url: "/v3/brand/new", body: {} },
    ]);
  });
});

describe("the scopes of a gate", () => {
  it("are those that the key had when the gate was made", async () => {
    const scopes: "templates.read"[] = ["templates.read"];
    const client = gate({ request: () => Promise.resolve([{ statusCode: 200 }, null]) }, { scopes });
    scopes.length = 0;
    expect(client.scopes).toEqual(["templates.read"]);
    expect((await client.call("GET /v3/templates")).status).toBe(200);
    expect(() => (client.scopes as string[]).push("alerts.read")).toThrow(TypeError);
  });

  it.each([undefined, null, {}, { scopes: "mail.send" }, { scopes: [7] }])("must be a list of strings: %j", (key) => {
    expect(() => gate({ request: () => Promise.resolve([{}, null]) }, key as unknown as { scopes: [] })).toThrow(
      "gate: key",
    );
  });
});
