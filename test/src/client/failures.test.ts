import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  createKey,
  gate,
  grantedScopes,
  keyReport,
  listKeys,
  readKey,
  type RequestClient,
  updateKey,
} from "../../../src/client.ts";
import { generalKey } from "../../../src/index.ts";
import { clients } from "./clients.ts";
import { rejection } from "./errors.ts";
import type { Reply } from "./stand-in/account.ts";
import type { Fault } from "./stand-in/faults.ts";
import { startStandIn } from "./stand-in/start.ts";

const mailer = generalKey({ name: "Mailer", scopes: ["mail.send"] });
const everything = { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity } as const;

/** Every kind of failure in which a server gives the key back. */
function failures(key: string): readonly Fault[] {
  const encoded = [
    ...[key, key.toUpperCase(), encodeURIComponent(key), Buffer.from(key).toString("hex")],
    ...[Buffer.from(key).toString("base64"), Buffer.from(`x:${key}`).toString("base64url"), `Bearer ${key}`],
  ];
  const answer = (reply: Reply): Fault => ({ kind: "answer", reply });
  return [
    ...encoded.map((text) => answer({ status: 400, body: { errors: [{ message: text, field: text }] } })),
    ...[400, 401, 403, 404, 409, 418, 422, 500].map((status) => answer({ status, body: { error: key, message: key } })),
    ...[502, 503, 504].map((status): Fault => ({ kind: "text", status, text: `upstream ${key}` })),
    answer({ status: 429, headers: { "Retry-After": "99999" }, body: { errors: [{ message: key }] } }),
    answer({ status: 302, headers: { location: `https://other.example/${key}` }, body: key }),
    answer({ status: 200, body: key }),
    answer({ status: 200, body: { scopes: [{ [key]: key }], result: key } }),
    ...([{ kind: "text", status: 200, text: `{"${key}` }, { kind: "broken" }, { kind: "closed" }] as const),
  ];
}

describe.each(Object.entries(clients))("an error through %s", (_, connect) => {
  it("shows no key over 25 kinds of failure that give it back", async () => {
    const standIn = await startStandIn(["mail.send"]);
    const key = standIn.caller.secret;
    const client = connect(standIn.url, key);
    const own = [
      key,
      key.slice(-20),
      Buffer.from(key).toString("hex"),
      Buffer.from(key).toString("base64").slice(4, -4),
    ];
    const all = failures(key);
    expect(all.length).toBeGreaterThanOrEqual(25);
    for (const fault of all) {
      standIn.faults.push(fault);
      const error = await rejection(grantedScopes(client));
      const shown = `${inspect(error, everything)} ${JSON.stringify(error)}`.toLowerCase();
      for (const text of own) expect(shown).not.toContain(text.toLowerCase());
    }
  });

  it("shows no key where it was passed in the place of something else", async () => {
    const standIn = await startStandIn(["mail.send"]);
    const key = standIn.caller.secret;
    const client = connect(standIn.url, key);
    const wrong: readonly (() => Promise<unknown>)[] = [
      () => readKey(client, key),
      () => updateKey(client, key, mailer, { preflight: false }),
      () => createKey(key as unknown as RequestClient, mailer),
      () => createKey(client, key as unknown as typeof mailer),
      () => listKeys(key as unknown as RequestClient).next(),
      () => keyReport(client, { used: key as unknown as [] }),
      () => gate(client, mailer).uncataloged(`GET /${key}`),
      () => gate(client, mailer).uncataloged("GET /v3/verified_senders", { onBehalfOf: key }),
      () => gate(client, mailer).uncataloged("GET /v3/verified_senders", { headers: { Authorization: key } }),
    ];
    for (const call of wrong) {
      const error: unknown = await call().catch((reason: unknown) => reason);
      expect(inspect(error, everything)).not.toContain(key.slice(-20));
    }
  });
});
