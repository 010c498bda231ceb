import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKey, fetchClient, gate, grantedScopes, readKey, type RequestClient } from "../../../src/client.ts";
import { redact } from "../../../src/client/http/secrets/redact.ts";
import { createSecret } from "../../../src/client/http/secrets/secret.ts";
import { generalKey, ScopeError } from "../../../src/index.ts";
import { clientFor, clients } from "./clients.ts";
import { rejection } from "./errors.ts";
import { tooMany } from "./stand-in/faults.ts";
import { startStandIn } from "./stand-in/start.ts";

const mailer = generalKey({ name: "Mailer", scopes: ["mail.send"] });

/** Everything that printing a value could show. */
function printed(value: unknown): string {
  const all = { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity, maxArrayLength: Infinity };
  const stack = value instanceof Error ? (value.stack ?? "") : "";
  return [
    inspect(value, all),
    inspect(value, { ...all, customInspect: false }),
    JSON.stringify(value),
    String(value),
    stack,
  ].join("\n");
}

describe.each(Object.entries(clients))("through %s", (_, connect) => {
  it("no error shows the key", async () => {
    const standIn = await startStandIn(["mail.send"]);
    const { secret } = standIn.caller;
    const client = connect(standIn.url, secret);
    const hostile = `Authorization: Bearer ${secret} is not good, {"authorization":"Bearer ${secret}"} ${secret}`;
    const reply = {
      status: 500,
      body: { errors: [{ message: hostile, field: secret }], [secret]: secret },
      headers: { "x-key": secret },
    };
    standIn.faults.push(
      ...[{ kind: "answer", reply } as const, { kind: "text", status: 502, text: hostile } as const],
      ...[{ kind: "closed" } as const, { kind: "broken" } as const, tooMany(9_999_999_999)],
      ...[{ kind: "answer", reply: { status: 200, body: hostile } } as const],
    );
    for (let number = 0; number < 6; number++) {
      const error = await rejection(grantedScopes(client));
      expect(printed(error)).not.toContain(secret);
      expect(printed(error)).not.toMatch(/Bearer (?!\[secret\])/);
      expect(error.cause).toBeUndefined();
    }
    const refused = [
      readKey(client, "id"),
      readKey(client, secret),
      gate(client, mailer).uncataloged(`GET /${secret}`),
    ];
    for (const promise of refused) expect(printed(await rejection(promise))).not.toContain(secret);
  });

  it("a new key shows nowhere but where it is asked for", async () => {
    const standIn = await startStandIn(["api_keys.create", "mail.send"]);
    const created = await createKey(connect(standIn.url, standIn.caller.secret), mailer);
    const secret = standIn.account.keys.get(created.id)?.secret ?? "";
    expect(secret).not.toBe("");
    expect(printed(created)).not.toContain(secret.slice(-20));
    expect(String(created.secret)).toBe("[secret]");
    expect(inspect(created.secret)).toBe("[secret]");
    expect(JSON.parse(JSON.stringify(created))).toMatchObject({ secret: "[secret]" });
    expect(created.secret.reveal()).toBe(secret);
  });
});

describe("a new key", () => {
  it("shows nowhere in what a program logs", async () => {
    const standIn = await startStandIn(["api_keys.create", "mail.send"]);
    const created = await createKey(clientFor(standIn), mailer);
    const { secret } = created;
    let logged = "";
    const stream = new Writable({
      write: (chunk, _, done) => {
        logged += String(chunk);
        done();
      },
    });
    const log = new Console({ stdout: stream, stderr: stream });
    log.log(created, secret, [secret], new Map([[secret, secret]]));
    log.log("%s %o %O %j", secret, secret, secret, secret);
    log.error(new Error("no", { cause: created }));
    log.dir(created, { depth: Infinity, showHidden: true });
    log.table([created, secret]);
    log.log(`${String(secret)} ${[secret].join()} ${JSON.stringify({ secret })}`);
    log.log(Object.entries(secret), Object.getOwnPropertyDescriptors(secret), { ...secret });
    expect(logged).not.toContain(secret.reveal().slice(-20));
    expect(logged).toContain("[secret]");
  });
});

describe(fetchClient.name, () => {
  it.each([
    ["SG.aaaaaaaa.bbbbbbbb\ncccccccc", "text with characters that no key has"],
    ["SG.aaaaaaaa.bbbbbbbb cccccccc", "text with characters that no key has"],
    ["SG.aaaaaaaa.\u00fcbbbbbbb", "text with characters that no key has"],
    ["", "none"],
    [" \n", "none"],
    [undefined, "none"],
    [{ reveal: () => 7 }, "none"],
  ])("takes no key that cannot be sent, and does not show it: %j", (apiKey, received) => {
    // What an unchecked program passes.
    const create = (): unknown => fetchClient({ apiKey: apiKey as string });
    expect(create).toThrow(
      new ScopeError(
        "invalid-call",
        [
          {
            path: ["apiKey"],
            expected: "an API key",
            received,
            next: "Check where it comes from: an environment variable that is not set, or a file with more in it.",
          },
        ],
        "fetchClient",
      ),
    );
  });

  it("takes a key as it stands in a file, and the secret of a new one", async () => {
    const standIn = await startStandIn(["api_keys.create", "mail.send"]);
    const caller = fetchClient({ baseUrl: standIn.url, apiKey: `${standIn.caller.secret}\n` });
    const { secret } = await createKey(caller, mailer);
    expect(await grantedScopes(fetchClient({ baseUrl: standIn.url, apiKey: secret }))).toEqual(["mail.send"]);
  });
});

describe("the errors of a client of one's own", () => {
  it.each([
    ["message", (key: string) => Object.assign(new Error(`refused ${key}`), {})],
    ["message of an authorization", (key: string) => new Error(`{"headers":{"Authorization":"Bearer ${key}"}}`)],
    ["request", (key: string) => Object.assign(new Error("no"), { config: { headers: { Authorization: key } } })],
    ["cause", (key: string) => new Error("no", { cause: new Error(key) })],
    [
      "response",
      (key: string) =>
        Object.assign(new Error("no"), {
          response: { status: 400, config: key, data: { errors: [{ message: key }] } },
        }),
    ],
  ])("show no key in their %s", async (_, create) => {
    const key = "SG.aaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    const client: RequestClient = { request: () => Promise.reject(create(key)) };
    expect(printed(await rejection(grantedScopes(client)))).not.toContain("bbbb");
  });
});

describe(gate.name, () => {
  it("shows no key when it is printed", async () => {
    const standIn = await startStandIn(["mail.send"]);
    expect(printed(gate(clientFor(standIn), mailer))).not.toContain(standIn.caller.secret);
    expect(printed(clientFor(standIn))).not.toContain(standIn.caller.secret);
  });
});

describe(createSecret.name, () => {
  it("keeps any text to itself", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (text) => {
        const secret = createSecret(`SG.${text}`);
        expect(printed({ secret })).not.toContain(`SG.${text}`);
        expect(secret.reveal()).toBe(`SG.${text}`);
        expect(() => structuredClone(secret)).toThrow();
      }),
    );
  });
});

describe(redact.name, () => {
  it.each([
    ["plain words stay as they are", "plain words stay as they are"],
    ["key SG.abc-_1.d-e_f: bad", "key [secret]: bad"],
    ["Authorization: Bearer abc.def", "Authorization: Bearer [secret]"],
    ["authorization=Basic dXNlcjpwYXNz", "authorization=Basic [secret]"],
    ['"x-api-key":"abcdef"', '"x-api-key":"[secret]"'],
    ["two\nlines\u0000", "two lines\\u{0}"],
  ])("makes %j safe to print", (text, safe) => {
    expect(redact(text)).toBe(safe);
  });

  it("shows no key of SendGrid, wherever it stands", () => {
    const part = fc.string({
      unit: fc.constantFrom("a", "b", "c", "X", "Y", "Z", "0", "1", "9", "-", "_"),
      minLength: 8,
      maxLength: 43,
    });
    fc.assert(
      fc.property(fc.string(), part, part, fc.string(), (before, id, rest, after) => {
        expect(redact(`${before} SG.${id}.${rest} ${after}`)).not.toContain(rest + rest);
        expect(redact(`${before}SG.${id}.${rest}`)).not.toContain(`${id}.${rest}`);
      }),
    );
  });
});
