import { describe, expect, it } from "vitest";
import { createKey, deleteKey, gate, grantedScopes, listKeys, readKey, updateKey } from "../../../src/client.ts";
import { findOperation, generalKey, ScopeError } from "../../../src/index.ts";
import { uncheckedGate } from "./unchecked-gate.ts";

const key = "SG.aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
const mailer = generalKey({ name: "Mailer", scopes: ["mail.send"] });

/** A function as a program that is not checked calls it. */
const unchecked = (call: (...args: never[]) => unknown): ((...args: readonly unknown[]) => unknown) =>
  call as (...args: readonly unknown[]) => unknown;

/** The message of what a call throws, at once or later. */
async function messageOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    return String(error);
  }
  return "nothing was thrown";
}

describe("a call of plain JavaScript", () => {
  it.each<[string, () => unknown, string]>([
    [
      "gate without a client",
      () => unchecked(gate)(undefined, mailer),
      "gate: client: expected a client, an object with a function request but received nothing. Write gate(fetchClient({ apiKey }), …).",
    ],
    ["gate with a key", () => unchecked(gate)(key, mailer), "gate: client: expected a client"],
    ["createKey with a key", () => unchecked(createKey)(key, mailer), "createKey: client: expected a client"],
    ["updateKey with a key", () => unchecked(updateKey)(key, "id", mailer), "updateKey: client: expected a client"],
    ["readKey with a key", () => unchecked(readKey)(key, "id"), "readKey: client: expected a client"],
    ["deleteKey with nothing", () => unchecked(deleteKey)(), "deleteKey: client: expected a client"],
    [
      "grantedScopes with an object",
      () => unchecked(grantedScopes)({ key }),
      "grantedScopes: client: expected a client",
    ],
    [
      "listKeys with a key",
      () => (unchecked(listKeys)(key) as AsyncGenerator).next(),
      "listKeys: client: expected a client",
    ],
    [
      "findOperation with text",
      () => unchecked(findOperation)("GET /v3/templates"),
      'findOperation: request: expected a request, an object with a method and a url but received text. Write findOperation({ method: "GET", url: "/path" })',
    ],
    [
      "new ScopeError with text",
      () => Reflect.construct(ScopeError, ["no"]) as unknown,
      "Write new ScopeError(code, [{ path, expected, received }], place), or new Error(message)",
    ],
    [
      "options of createKey",
      () => unchecked(createKey)({ request: () => undefined }, mailer, { preFlight: false }),
      'createKey: preFlight: unknown property "preFlight"; allowed: "preflight"',
    ],
  ])("%s is refused by a sentence that names the right call and shows no key", async (_, call, words) => {
    const message = await messageOf(call);
    expect(message).toContain(words);
    expect(message).not.toContain("bbbb");
  });

  it.each<[object | string, string]>([
    [
      { personalizations: [], from: {} },
      'personalizations: unknown property "personalizations"; allowed: "path", "query", "body"',
    ],
    [
      { params: { limit: 1 } },
      'params: unknown property "params"; allowed: "path", "query", "body", "headers", "onBehalfOf", "host", "timeout" and "signal". Did you mean "query"?',
    ],
    [
      { qs: { limit: 1 } },
      'qs: unknown property "qs"; allowed: "path", "query", "body", "headers", "onBehalfOf", "host", "timeout" and "signal". Did you mean "query"?',
    ],
    [
      { data: {} },
      'data: unknown property "data"; allowed: "path", "query", "body", "headers", "onBehalfOf", "host", "timeout" and "signal". Did you mean "body"?',
    ],
    [
      { header: {} },
      'header: unknown property "header"; allowed: "path", "query", "body", "headers", "onBehalfOf", "host", "timeout" and "signal". Did you mean "headers"?',
    ],
    [{ query: "limit=1" }, "query: expected an object of names and values but received text."],
    [
      { query: { when: new Date(0), nan: Number.NaN, none: null } },
      "query.when: expected text, a finite number, a boolean or a list of these",
    ],
    [{ headers: { Authorization: `Bearer ${key}` } }, 'received "Authorization". The client sets it'],
    [{ headers: { "X-HTTP-Method-Override": "DELETE" } }, "headers"],
    [{ headers: { "x-original-url": "/v3/api_keys" } }, "headers"],
    [
      { onBehalfOf: "sub1", headers: { "On-Behalf-Of": "sub2" } },
      "expected one subuser but received the option onBehalfOf as well",
    ],
    [{ onBehalfOf: "" }, 'onBehalfOf: expected the name of a subuser but received "".'],
    [{ onBehalfOf: "a\nb" }, "onBehalfOf: expected the name of a subuser"],
    [
      { host: "evil.example" },
      'host: expected "api.sendgrid.com" or "api.eu.sendgrid.com" but received "evil.example".',
    ],
    [{ timeout: "1s" }, "timeout: expected a number of milliseconds above 0 but received text."],
    [{ signal: {} }, "signal: expected an AbortSignal but received an object."],
    ["body", "expected options, an object, but received text."],
  ])("the options %j are refused before anything is sent", async (options, words) => {
    const sent: object[] = [];
    const client = uncheckedGate(["mail.send", "templates.read"], sent);
    for (const call of [
      () => client.call("POST /v3/mail/send", options as object),
      () => client.uncataloged("GET /v3/verified_senders", options as object),
    ]) {
      const message = await messageOf(call);
      expect(message).toContain(words);
      expect(message).not.toContain("bbbb");
    }
    expect(sent).toEqual([]);
  });
});
