import { Client } from "./sendgrid-client.ts";
import { describe, expect, it } from "vitest";
import { scopeTable } from "../../../generated/tables.ts";
import { added, type AccountOptions } from "./stand-in/account.ts";
import { malformed, tooMany } from "./stand-in/faults.ts";
import { type StandIn, startStandIn } from "./stand-in/start.ts";

const manager = ["api_keys.create", "api_keys.delete", "api_keys.read", "api_keys.update"];
const general = scopeTable.keyTypes.find(({ id }) => id === "general")?.scopes ?? [];

/** What SendGrid's own client gets from the stand-in: the traps that it leads into without help. */
async function ask(
  standIn: StandIn,
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const client = new Client();
  client.setApiKey(standIn.caller.secret);
  client.setDefaultRequest("baseUrl", standIn.url);
  return client.request({ method, url, ...(body && { body }) }).then(
    ([response]) => ({ status: response.statusCode, body: response.body }),
    (error: unknown) => {
      const { code, response } = error as { readonly code: number; readonly response: { readonly body: unknown } };
      return { status: code, body: response.body };
    },
  );
}

const errors = (message: string, field: string | null = null): object => ({ errors: [{ field, message }] });

describe("the stand-in for SendGrid", () => {
  it("gives a key without scopes full access", async () => {
    const standIn = await startStandIn(general);
    for (const scopes of [undefined, []]) {
      const { status, body } = await ask(standIn, "POST", "/v3/api_keys", { name: "Full", scopes });
      expect(status).toBe(201);
      expect(body).toMatchObject({ name: "Full", scopes: [...general, ...added] });
    }
  });

  it("replaces the whole list of scopes on PUT, and keeps it on PATCH", async () => {
    const standIn = await startStandIn([...manager, "mail.send", "alerts.read"]);
    const { id } = standIn.account.add("Old", ["mail.send", "alerts.read"]);
    await ask(standIn, "PATCH", `/v3/api_keys/${id}`, { name: "New" });
    expect(standIn.account.keys.get(id)).toMatchObject({ name: "New", scopes: ["mail.send", "alerts.read"] });
    await ask(standIn, "PUT", `/v3/api_keys/${id}`, { name: "New", scopes: ["alerts.read"] });
    expect(standIn.account.keys.get(id)?.scopes).toEqual(["alerts.read"]);
  });

  it("adds automatic scopes on reads", async () => {
    const standIn = await startStandIn(manager);
    const { id } = standIn.account.add("Mailer", ["mail.send"]);
    expect((await ask(standIn, "GET", `/v3/api_keys/${id}`)).body).toEqual({
      api_key_id: id,
      name: "Mailer",
      scopes: ["mail.send", ...added],
    });
    expect(added).toContain("2fa_required");
  });

  it.each<[string, readonly string[], AccountOptions, number, object]>([
    [
      "a mixture with billing",
      ["mail.send", "billing.read"],
      {},
      400,
      errors("billing permissions are mutually exclusive from all others", "scopes"),
    ],
    ["an unknown name", ["suppressions.read"], {}, 400, errors("invalid scopes specified", "scopes")],
    [
      "an unknown name where names are not checked",
      ["suppressions.read"],
      { failsOnUnknown: true },
      500,
      errors("invalid scopes specified", "scopes"),
    ],
    ["an automatic scope", ["2fa_required"], {}, 500, errors("internal server error")],
    ["more than the caller has", ["alerts.read"], {}, 403, errors("access forbidden")],
  ])("refuses %s", async (_, scopes, options, status, body) => {
    const standIn = await startStandIn([...manager, "mail.send", "billing.read"], options);
    const { id } = standIn.account.add("Old", ["mail.send"]);
    expect(await ask(standIn, "POST", "/v3/api_keys", { name: "New", scopes })).toEqual({ status, body });
    expect(await ask(standIn, "PUT", `/v3/api_keys/${id}`, { name: "New", scopes })).toEqual({ status, body });
    expect(standIn.account.keys.get(id)).toMatchObject({ name: "Old", scopes: ["mail.send"] });
  });

  it("drops scopes silently on request", async () => {
    const standIn = await startStandIn([...manager, "mail.send", "alerts.read"], { drops: ["alerts.read"] });
    const asked = { name: "Both", scopes: ["mail.send", "alerts.read"] };
    expect((await ask(standIn, "POST", "/v3/api_keys", asked)).body).toMatchObject({ scopes: ["mail.send", ...added] });
  });

  it("has room for 100 keys", async () => {
    const standIn = await startStandIn([...manager, "mail.send"]);
    const asked = { name: "One more", scopes: ["mail.send"] };
    for (let number = 1; number < 99; number++) standIn.account.add(`Key ${number}`, ["mail.send"]);
    expect((await ask(standIn, "POST", "/v3/api_keys", asked)).status).toBe(201);
    expect(await ask(standIn, "POST", "/v3/api_keys", asked)).toEqual({
      status: 403,
      body: errors("Cannot create more than 100 API Keys"),
    });
  });

  it("refuses a caller that may not call, and one that it does not know", async () => {
    const standIn = await startStandIn(["mail.send"]);
    expect((await ask(standIn, "GET", "/v3/api_keys")).status).toBe(403);
    standIn.account.keys.delete(standIn.caller.id);
    expect((await ask(standIn, "GET", "/v3/scopes")).status).toBe(401);
  });

  it("answers too many requests with the time of the reset, and text that is no JSON", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push(tooMany(1_900_000_000), malformed());
    const headers = { authorization: `Bearer ${standIn.caller.secret}` };
    const first = await fetch(`${standIn.url}/v3/scopes`, { headers });
    expect([first.status, first.headers.get("x-ratelimit-reset")]).toEqual([429, "1900000000"]);
    const second = await fetch(`${standIn.url}/v3/scopes`, { headers });
    await expect(second.json()).rejects.toThrow(SyntaxError);
  });
});
