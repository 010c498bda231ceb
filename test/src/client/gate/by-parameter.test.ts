import { describe, expect, it } from "vitest";
import { findOperation, missingScopes } from "../../../../src/index.ts";
import { rejection } from "../errors.ts";
import { uncheckedGate } from "../unchecked-gate.ts";

const operation = "GET /v3/clients/{client_type}/stats";
const phone = "clients.phone.stats.read";
const refusal = `${operation} needs scope '${phone}' (documented). The key lacks '${phone}'.`;

describe("an operation whose scope depends on a path parameter", () => {
  it.each(["phone", "Phone"])("needs the scope of the value in the call: %s", async (value) => {
    const gate = uncheckedGate(["clients.desktop.stats.read"]);
    const error = await rejection(gate.call(operation, { path: { client_type: value } }));
    expect(error.issues[0]?.next).toContain(refusal);
    expect(error.call?.requirement?.anyOf).toEqual([phone]);
    expect(error.call?.missing).toEqual([phone]);
    expect((await rejection(gate.get(`/v3/clients/${value}/stats`))).issues[0]?.next).toContain(refusal);
  });

  it("is sent with this scope", async () => {
    const gate = uncheckedGate([phone]);
    await expect(gate.call(operation, { path: { client_type: "phone" } })).resolves.toMatchObject({ status: 200 });
    await expect(gate.get("/v3/clients/phone/stats")).resolves.toMatchObject({ status: 200 });
  });

  it("is sent with the scope of any value if the catalog does not know the value", async () => {
    await expect(uncheckedGate([phone]).get("/v3/clients/watch/stats")).resolves.toMatchObject({ status: 200 });
  });

  it("is found with what the call needs", () => {
    const found = findOperation({ method: "GET", url: "/v3/clients/phone/stats" });
    expect(found?.anyOf).toEqual([phone]);
    expect(found && missingScopes({ required: found, granted: ["clients.tablet.stats.read"] })).toEqual([phone]);
    expect(findOperation({ method: "GET", url: "/v3/clients/watch/stats" })?.anyOf).toHaveLength(4);
  });
});
