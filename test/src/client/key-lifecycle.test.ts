import { describe, expect, expectTypeOf, it } from "vitest";
import {
  createKey,
  deleteKey,
  grantedScopes,
  listKeys,
  type ListedKey,
  readKey,
  renameKey,
  updateKey,
} from "../../../src/client.ts";
import { amend, billingKey, compareScopes, generalKey, type KeyRequest, parseScopes } from "../../../src/index.ts";
import { clientFor, clients } from "./clients.ts";
import { rejection } from "./errors.ts";
import { added, failure } from "./stand-in/account.ts";
import { malformed, tooMany } from "./stand-in/faults.ts";
import { type StandIn, startStandIn } from "./stand-in/start.ts";

const manager = ["api_keys.create", "api_keys.delete", "api_keys.read", "api_keys.update"];
const mailer = generalKey({ name: "Mailer", scopes: ["mail.send", "stats.read"] });
const all = [...manager, "mail.send", "stats.read", "alerts.read"];

const paths = ({ requests }: StandIn): readonly string[] => requests.map(({ method, url }) => `${method} ${url}`);

describe.each(Object.entries(clients))("a key, through %s", (_, connect) => {
  it("is created, read, changed, renamed and deleted", async () => {
    const standIn = await startStandIn(all);
    const client = connect(standIn.url, standIn.caller.secret);

    const created = await createKey(client, mailer);
    const stored = standIn.account.keys.get(created.id);
    expect(created).toMatchObject({ name: "Mailer", isVerified: true, dropped: [], unexpected: [] });
    expect(created.scopes).toEqual([...mailer.scopes, ...added]);
    expect(created.secret.reveal()).toBe(stored?.secret);

    const read = await readKey(client, created.id);
    expect(read).toEqual({ id: created.id, name: "Mailer", scopes: [...mailer.scopes, ...added] });
    expect(compareScopes({ declared: mailer, actual: read })).toMatchObject({
      missing: [],
      unexpected: [],
      unknown: [],
    });

    const wider = amend(mailer, { name: "Wide", add: ["alerts.read"] });
    const updated = await updateKey(client, created.id, wider);
    expect(updated).toMatchObject({ id: created.id, name: "Wide", dropped: [] });
    expect(stored?.scopes).toEqual(["alerts.read", "mail.send", "stats.read"]);

    expect(await renameKey(client, created.id, "Narrow")).toEqual({ id: created.id, name: "Narrow" });
    expect(stored).toMatchObject({ name: "Narrow", scopes: ["alerts.read", "mail.send", "stats.read"] });

    await deleteKey(client, created.id);
    expect((await rejection(readKey(client, created.id))).call?.status).toBe(404);
    expect(paths(standIn).slice(0, 2)).toEqual(["GET /v3/scopes", "POST /v3/api_keys"]);
  });

  it("returns the scopes that the caller has, for parseScopes", async () => {
    const standIn = await startStandIn(["mail.send", "2fa_required", "brand.new"]);
    const granted = await grantedScopes(connect(standIn.url, standIn.caller.secret));
    expect(granted).toEqual(["mail.send", "2fa_required", "brand.new"]);
    expect(parseScopes(granted)).toMatchObject({ scopes: ["mail.send"], automatic: ["2fa_required"] });
  });
});

describe(createKey.name, () => {
  it("fails with the missing scopes by name before any key exists", async () => {
    const standIn = await startStandIn([...manager, "mail.send"]);
    const request = generalKey({ name: "Wide", scopes: ["alerts.read", "mail.send", "stats.read"] });
    const error = await rejection(createKey(clientFor(standIn), request));
    expect(error.code).toBe("missing-scopes");
    expect(error.issues.map(({ scope, path }) => ({ scope, path }))).toEqual([
      { scope: "alerts.read", path: ["request", "scopes", 0] },
      { scope: "stats.read", path: ["request", "scopes", 2] },
    ]);
    expect(error.message).toContain('but received "alerts.read"');
    expect(paths(standIn)).toEqual(["GET /v3/scopes"]);
    expect(standIn.account.keys.size).toBe(1);
  });

  it("fails before any key exists if the caller may not create keys at all", async () => {
    const standIn = await startStandIn(["mail.send", "stats.read"]);
    const error = await rejection(createKey(clientFor(standIn), mailer));
    expect(error.issues).toMatchObject([{ scope: "api_keys.create" }]);
    expect(error.message).toContain("POST /v3/api_keys needs scope 'api_keys.create' (documented).");
    expect(paths(standIn)).toEqual(["GET /v3/scopes"]);
  });

  it.each([
    [
      "network-error",
      { kind: "closed" } as const,
      `expected an answer to GET "/v3/scopes" but received none: UND_ERR_SOCKET. Try again.`,
    ],
    [
      "http-error",
      { kind: "answer", reply: failure(500, "internal server error") } as const,
      `expected an answer to GET "/v3/scopes" but received status 500: "internal server error".`,
    ],
    ["rate-limited", tooMany(9_999_999_999), `expected an answer to GET "/v3/scopes" but received status 429`],
    ["invalid-response", malformed(), "expected an answer with a list of scopes but received text that is no JSON."],
  ])("creates no key where that cannot be checked, and says so: %s", async (code, fault, words) => {
    const standIn = await startStandIn(all);
    standIn.faults.push(fault);
    const error = await rejection(createKey(clientFor(standIn), mailer));
    expect(error.code).toBe(code);
    expect(error.message.startsWith(`createKey: ${words}`)).toBe(true);
    expect(error.message.endsWith("{ preflight: false } skips this check.")).toBe(true);
    expect(error.issues[0]?.next).toContain("No key was created: it could not be checked what the calling key has.");
    expect(paths(standIn)).toEqual(["GET /v3/scopes"]);
    expect(standIn.account.keys.size).toBe(1);
  });

  it("leaves that check to SendGrid on request", async () => {
    const standIn = await startStandIn([...manager, "mail.send"]);
    const error = await rejection(createKey(clientFor(standIn), mailer, { preflight: false }));
    expect(error.call).toMatchObject({ status: 403, messages: [{ message: "access forbidden" }] });
    expect(paths(standIn)).toEqual(["POST /v3/api_keys"]);
  });

  it("reports what SendGrid silently dropped, and does not lose the secret over it", async () => {
    const standIn = await startStandIn(all, { drops: ["stats.read"] });
    const created = await createKey(clientFor(standIn), mailer);
    expect(created.dropped).toEqual(["stats.read"]);
    expectTypeOf(created.dropped).toEqualTypeOf<readonly ("mail.send" | "stats.read")[]>();
    expect(created.secret.reveal()).toMatch(/^SG\./);
  });

  it("reports what came back unasked", async () => {
    const standIn = await startStandIn(all);
    const body = {
      api_key: "SG.a.b",
      api_key_id: "a",
      name: "Mailer",
      scopes: [...mailer.scopes, "alerts.read", "new.one", ...added],
    };
    standIn.faults.push({ kind: "answer", reply: { status: 201, body } });
    const created = await createKey(clientFor(standIn), mailer, { preflight: false });
    expect(created).toMatchObject({ dropped: [], unexpected: ["alerts.read", "new.one"] });
  });

  it("says so if SendGrid does not return the scopes of the new key", async () => {
    const standIn = await startStandIn(all, { hidesScopes: true });
    expect(await createKey(clientFor(standIn), mailer)).toMatchObject({ isVerified: false, scopes: [], dropped: [] });
  });

  it.each([
    ["nothing", { name: "Full", scopes: [] }, "at least one scope"],
    ["an unknown scope", { name: "Typo", scopes: ["mail.sned"] }, "fit no key type"],
    ["a mixture of key types", { name: "Mixed", scopes: ["mail.send", "billing.read"] }, "fit no key type"],
    ["an automatic scope", { name: "Auto", scopes: ["2fa_required"] }, "fit no key type"],
    ["no name", { name: " ", scopes: ["mail.send"] }, "a name that is not empty"],
  ])("sends no request that asks for %s", async (_, request, words) => {
    const standIn = await startStandIn(all);
    const error = await rejection(createKey(clientFor(standIn), request as unknown as typeof mailer));
    expect(error.code).toBe("invalid-key-request");
    expect(error.message).toContain(words);
    expect(standIn.requests).toEqual([]);
  });

  it("takes only a key request", () => {
    expectTypeOf<{ name: string; scopes: "mail.send"[] }>().not.toExtend<Parameters<typeof createKey>[1]>();
    expectTypeOf<KeyRequest<"general", "mail.send">>().toExtend<Parameters<typeof createKey>[1]>();
    expectTypeOf<KeyRequest<"no such", "mail.send">>().not.toExtend<Parameters<typeof createKey>[1]>();
  });

  it("creates billing keys with a caller that has billing scopes", async () => {
    const standIn = await startStandIn([...manager, "billing.read"]);
    const created = await createKey(clientFor(standIn), billingKey({ name: "Bills", scopes: ["billing.read"] }));
    expect(standIn.account.keys.get(created.id)?.scopes).toEqual(["billing.read"]);
  });

  it("says that a key may exist where the answer cannot be read", async () => {
    const standIn = await startStandIn(all);
    standIn.faults.push(malformed(201));
    const error = await rejection(createKey(clientFor(standIn), mailer, { preflight: false }));
    expect(error.code).toBe("invalid-response");
    expect(error.message).toContain("A key may have been created");
  });

  it("reports SendGrid's own words if there are too many keys", async () => {
    const standIn = await startStandIn(all);
    for (let number = 1; number < 100; number++) standIn.account.add(`Key ${number}`, ["mail.send"]);
    const error = await rejection(createKey(clientFor(standIn), mailer));
    expect(error.message).toContain('status 403: "Cannot create more than 100 API Keys"');
    expect(error.message).toContain("The account has 100 API keys, which is the limit. Delete keys that nobody uses;");
    expect(error.call?.causes?.[0]).toMatchObject({ likelihood: "certain" });
  });

  it("compares with what it checked, and reads a request once", async () => {
    const standIn = await startStandIn(all, { drops: ["stats.read"] });
    let reads = 0;
    const request = {
      name: "Mailer",
      get scopes(): readonly string[] {
        return reads++ === 0 ? ["mail.send", "stats.read"] : [];
      },
    } as unknown as typeof mailer;
    expect(await createKey(clientFor(standIn), request)).toMatchObject({ dropped: ["stats.read"] });
    expect(reads).toBe(1);
  });
});

describe(updateKey.name, () => {
  it("refuses what cannot be an id before it asks anything", async () => {
    const standIn = await startStandIn(["api_keys.update", "mail.send"]);
    const error = await rejection(updateKey(clientFor(standIn), "..", mailer));
    expect(error).toMatchObject({ code: "invalid-call", issues: [{ path: ["id"], expected: "the id of a key" }] });
    expect(standIn.requests).toEqual([]);
  });

  it("replaces the whole list and reports what was dropped", async () => {
    const standIn = await startStandIn(all, { drops: ["alerts.read"] });
    const { id } = standIn.account.add("Old", ["mail.send"]);
    const result = await updateKey(
      clientFor(standIn),
      id,
      generalKey({ name: "New", scopes: ["alerts.read", "stats.read"] }),
    );
    expect(result).toMatchObject({ name: "New", dropped: ["alerts.read"] });
    expect(standIn.account.keys.get(id)?.scopes).toEqual(["stats.read"]);
  });

  it("fails with the missing scopes by name before the key changes", async () => {
    const standIn = await startStandIn([...manager, "mail.send"]);
    const { id } = standIn.account.add("Old", ["mail.send"]);
    const error = await rejection(updateKey(clientFor(standIn), id, mailer));
    expect(error.issues.map(({ scope }) => scope)).toEqual(["stats.read"]);
    expect(paths(standIn)).toEqual(["GET /v3/scopes"]);
    standIn.faults.push({ kind: "closed" });
    const unread = await rejection(updateKey(clientFor(standIn), id, mailer));
    expect(unread.message).toContain("The key was not changed: it could not be checked what the calling key has.");
    const left = await rejection(updateKey(clientFor(standIn), id, mailer, { preflight: false }));
    expect(left.call?.status).toBe(403);
    expect(standIn.account.keys.get(id)?.scopes).toEqual(["mail.send"]);
  });

  it("never sends an empty list", async () => {
    const standIn = await startStandIn(all);
    const request = { name: "Empty", scopes: [] } as unknown as typeof mailer;
    expect((await rejection(updateKey(clientFor(standIn), "id", request))).code).toBe("invalid-key-request");
    expect(standIn.requests).toEqual([]);
  });
});

// The last is what an unchecked program passes.
describe.each([
  ["", '""'],
  [".", '"."'],
  ["..", '".."'],
  ["../scopes", '"../scopes"'],
  [undefined as unknown as string, "nothing"],
])("the id %j", (id, words) => {
  it.each([
    ["readKey", readKey],
    ["deleteKey", deleteKey],
  ] as const)("is refused by %s before anything is sent", async (place, act) => {
    const standIn = await startStandIn(all);
    const error = await rejection((async () => act(clientFor(standIn), id))());
    expect(error.message).toContain(`${place}: id: expected the id of a key but received ${words}.`);
    expect(standIn.requests).toEqual([]);
  });
});

describe(renameKey.name, () => {
  it("refuses a blank name", async () => {
    const standIn = await startStandIn(all);
    expect((await rejection(renameKey(clientFor(standIn), "id", "  "))).code).toBe("invalid-call");
    expect(standIn.requests).toEqual([]);
  });
});

describe(readKey.name, () => {
  it("encodes the id, so that it stays one segment", async () => {
    const standIn = await startStandIn(all);
    await rejection(readKey(clientFor(standIn), "a/scopes?x=1"));
    expect(paths(standIn)).toEqual(["GET /v3/api_keys/a%2Fscopes%3Fx%3D1"]);
  });

  it("reads the list that SendGrid's OpenAPI file promises", async () => {
    const standIn = await startStandIn(all);
    const key = { api_key_id: "a", name: "A", scopes: ["mail.send"] };
    standIn.faults.push({ kind: "answer", reply: { status: 200, body: { result: [key] } } });
    expect(await readKey(clientFor(standIn), "a")).toEqual({ id: "a", name: "A", scopes: ["mail.send"] });
  });
});

describe(listKeys.name, () => {
  const collect = async (standIn: StandIn, pageSize?: number): Promise<readonly ListedKey[]> => {
    const keys: ListedKey[] = [];
    for await (const key of listKeys(clientFor(standIn), { pageSize })) keys.push(key);
    return keys;
  };

  it.each([
    ["pages can be asked for", true, ["?limit=3", "?limit=3&offset=3", "?limit=3&offset=6"]],
    ["the offset is ignored", false, ["?limit=3", "?limit=3&offset=3"]],
  ])("gives no key twice and comes to an end where %s", async (_, knowsOffset, queries) => {
    const standIn = await startStandIn(all, { knowsOffset });
    for (let number = 0; number < 7; number++) standIn.account.add(`Key ${number}`, ["mail.send"]);
    const keys = await collect(standIn, 3);
    expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
    expect(keys).toHaveLength(knowsOffset ? 8 : 3);
    expect(
      paths(standIn)
        .map((path) => path.replace("GET /v3/api_keys", ""))
        .slice(0, queries.length),
    ).toEqual(queries);
  });

  it("gets all keys that an account can have with one call", async () => {
    const standIn = await startStandIn(all);
    for (let number = 1; number < 60; number++) standIn.account.add(`Key ${number}`, ["mail.send"]);
    expect(await collect(standIn)).toHaveLength(60);
    expect(paths(standIn)).toEqual(["GET /v3/api_keys?limit=100"]);
  });

  it("asks for no further page than is read", async () => {
    const standIn = await startStandIn(all, { knowsOffset: true });
    for (let number = 0; number < 7; number++) standIn.account.add(`Key ${number}`, ["mail.send"]);
    for await (const { name } of listKeys(clientFor(standIn), { pageSize: 2 })) if (name === "Key 0") break;
    expect(standIn.requests).toHaveLength(1);
  });
});
