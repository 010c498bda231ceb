import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { fetchClient, type FetchClientOptions, grantedScopes, type RequestClient } from "../../../../src/client.ts";
import { rejection } from "../errors.ts";
import { type StandIn, startStandIn } from "../stand-in/start.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const connect = (standIn: StandIn, options: Partial<FetchClientOptions> = {}): RequestClient =>
  fetchClient({ baseUrl: standIn.url, apiKey: standIn.caller.secret, ...options } as FetchClientOptions);

/** What an unchecked program passes. */
const unchecked = (options: unknown): RequestClient => fetchClient(options as FetchClientOptions);

describe("the time of a request", () => {
  it("includes the body of its answer, and outlives a garbage collection", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push({ kind: "stalled" });
    const answer = rejection(grantedScopes(connect(standIn, { timeout: 200 })));
    const collecting = setInterval(collectGarbage, 20);
    expect((await answer).message).toContain("received none: the timeout of 200 ms was over.");
    clearInterval(collecting);
  });

  it("may be longer than the longest delay of a timer", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push({ kind: "slow", milliseconds: 30 });
    expect(await grantedScopes(connect(standIn, { timeout: Infinity }))).toEqual(["mail.send"]);
  });
});

describe("the size of an answer", () => {
  it("is 32 MiB at most, after decompression", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push({ kind: "bomb", bytes: 40_000_000 });
    const error = await rejection(grantedScopes(connect(standIn)));
    expect(error.message).toContain("received none: an answer of more than 33554432 bytes.");
  });

  it("is not read beyond that, however long it is", async () => {
    let mebibytes = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        mebibytes++;
        controller.enqueue(new Uint8Array(2 ** 20));
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    const fetch = (): Promise<Response> => Promise.resolve(new Response(endless));
    const error = await rejection(grantedScopes(unchecked({ apiKey: "key", fetch })));
    expect(error.message).toContain("an answer of more than 33554432 bytes");
    expect(mebibytes).toBeLessThan(36);
    expect(isCancelled).toBe(true);
  });

  it("is what the options say", async () => {
    const standIn = await startStandIn(["mail.send"]);
    standIn.faults.push({ kind: "bomb", bytes: 2000 }, { kind: "text", status: 200, text: '{"scopes":["ü"]}' });
    const error = await rejection(grantedScopes(connect(standIn, { maxBytes: 1999 })));
    expect(error.message).toContain("an answer of more than 1999 bytes");
    expect(await grantedScopes(connect(standIn, { maxBytes: 17 }))).toEqual(["ü"]);
  });

  it("is bounded too where a fetch of one's own gives no stream", async () => {
    const fetch = (): Promise<never> =>
      Promise.resolve({ status: 200, headers: [], text: () => Promise.resolve("x".repeat(11)) } as never);
    const error = await rejection(grantedScopes(unchecked({ apiKey: "key", maxBytes: 10, fetch })));
    expect(error.message).toContain("an answer of more than 10 bytes");
  });

  it("bounds the body that is sent", async () => {
    const standIn = await startStandIn(["mail.send"]);
    const client = connect(standIn, { maxBytes: 10 });
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    for (const body of ["x".repeat(11), cyclic, 7n, () => 1]) {
      const error = await rejection(Promise.resolve(client.request({ method: "POST", url: "/v3/alerts", body })));
      expect(error.message).toMatch(/body: expected a body that is JSON of at most 10 bytes but received one/u);
    }
    expect(standIn.requests).toEqual([]);
  });
});

describe("a redirect", () => {
  it("is not followed, so that the key does not leave the host", async () => {
    const other = await startStandIn(["mail.send"]);
    const standIn = await startStandIn(["mail.send"]);
    const headers = { location: `${other.url}/v3/scopes` };
    for (const status of [301, 302, 307, 308]) {
      standIn.faults.push({ kind: "answer", reply: { status, headers } });
      const error = await rejection(grantedScopes(connect(standIn)));
      expect(error).toMatchObject({ code: "http-error", call: { status } });
      expect(error.message).toContain("no redirect is followed, as it could lead the key elsewhere. Check baseUrl.");
    }
    expect(other.requests).toEqual([]);
  });
});

describe("the headers of a request", () => {
  it("hold each name once, wherever it was set and however it is spelt", async () => {
    const standIn = await startStandIn(["mail.send"]);
    const client = connect(standIn, {
      headers: { "On-Behalf-Of": "sub1", ACCEPT: "text/plain", "Content-Type": "a/b" },
    });
    const headers = { "on-behalf-of": "sub2", "content-type": "text/plain" };
    await client.request({ method: "POST", url: "/v3/alerts", headers, body: {} });
    const [{ headers: received } = { headers: {} }] = standIn.requests;
    expect(received).toMatchObject({
      "on-behalf-of": "sub2",
      accept: "text/plain",
      "content-type": "application/json",
      authorization: `Bearer ${standIn.caller.secret}`,
    });
  });

  it.each(["authorization", "Host", "X-HTTP-Method-Override"])("cannot be %s", async (name) => {
    expect(() => unchecked({ apiKey: "key", headers: { [name]: "x" } })).toThrow(`fetchClient: headers`);
    const client = unchecked({ apiKey: "key", baseUrl: "http://127.0.0.1:9" });
    const error = await rejection(
      Promise.resolve(client.request({ method: "GET", url: "/v3/scopes", headers: { [name]: "x" } })),
    );
    expect(error.code).toBe("invalid-call");
  });
});

describe("the host of a request", () => {
  it.each([
    "@evil.example/",
    ".evil.example/",
    ":80@evil.example",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/",
    "",
    7,
  ])("is that of the client, and not %j", async (url) => {
    const sent: string[] = [];
    const fetch = (target: string): Promise<never> => (sent.push(target), Promise.reject(new Error("sent")));
    const client = unchecked({ apiKey: "key", fetch });
    const error = await rejection(Promise.resolve(client.request({ method: "GET", url: url as string })));
    expect(error.message).toContain('url: expected a path, such as "/things"');
    expect(sent).toEqual([]);
  });

  it.each(["ftp://x", "https://user:pass@x", "https://x?y", "https://x#y", "x", 7, null])("cannot be %j", (baseUrl) => {
    expect(() => unchecked({ apiKey: "key", baseUrl })).toThrow("fetchClient: baseUrl: expected the URL of the API");
  });
});

describe("options", () => {
  it("are own properties only", async () => {
    const urls: string[] = [];
    const fetch = (url: string): Promise<never> => (urls.push(url), Promise.reject(new Error("sent")));
    const polluted = Object.prototype as Record<string, unknown>;
    const client = unchecked({ apiKey: "key", fetch });
    const sent: Promise<unknown>[] = [];
    Object.assign(polluted, { baseUrl: "https://evil.example", qs: { evil: 1 }, maxBytes: "none" });
    try {
      // Everything up to the call of fetch happens at once.
      for (const each of [client, unchecked({ apiKey: "key", fetch })])
        sent.push(Promise.allSettled([each.request({ method: "GET", url: "/v3/scopes" })]));
    } finally {
      for (const name of ["baseUrl", "qs", "maxBytes"]) Reflect.deleteProperty(polluted, name);
    }
    await Promise.all(sent);
    expect(urls).toEqual(Array(2).fill("https://api.sendgrid.com/v3/scopes"));
  });

  it.each([
    ["SG.aaaaaaaa.bbbbbbbb", "expected options, an object, but received text. Write fetchClient({ apiKey })."],
    [["SG.aaaaaaaa.bbbbbbbb"], "expected options, an object, but received an array."],
    [{ key: "SG.aaaaaaaa.bbbbbbbb" }, 'unknown property "key"; allowed: '],
    [{ apiKey: "key", timeOut: 1 }, 'Did you mean "timeout"?'],
    [{ apiKey: "key", timeout: "30s" }, "timeout: expected a number above 0 but received text."],
    [{ apiKey: "key", maxBytes: -1 }, "maxBytes: expected a number above 0 but received -1."],
  ])("are refused by name, and no key is shown: %j", (options, words) => {
    let message = "";
    try {
      unchecked(options);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(words);
    expect(message).not.toContain("bbbb");
  });
});
