import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { Account, type AccountKey, type AccountOptions, type Reply } from "./account.ts";
import type { Fault } from "./faults.ts";
import { type ReceivedRequest, route } from "./route.ts";

/** A stand-in for SendGrid on a real socket. */
export interface StandIn {
  readonly url: string;
  readonly account: Account;
  /** A key of the account that may do what it was started with. */
  readonly caller: AccountKey;
  /** What came in, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** What the next requests meet, one after the other. */
  readonly faults: Fault[];
}

/** Starts a stand-in whose caller has these scopes; it ends with the test. */
export async function startStandIn(scopes: readonly string[], options: AccountOptions = {}): Promise<StandIn> {
  const standIn = await startServer(scopes, options);
  onTestFinished(standIn.close);
  return standIn;
}

/** Starts a stand-in that goes on until it is closed. */
export async function startServer(
  scopes: readonly string[],
  options: AccountOptions = {},
): Promise<StandIn & { readonly close: () => Promise<void> }> {
  const account = new Account(options);
  const caller = account.add("Caller", scopes);
  const requests: ReceivedRequest[] = [];
  const faults: Fault[] = [];
  const server = createServer((incoming, response) => {
    void serve(incoming, response);
  });
  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(incoming);
    const { method = "", url = "", headers } = incoming;
    const request = { method, url, headers, body: text === "" ? undefined : JSON.parse(text) };
    requests.push(request);
    const fault = faults.shift();
    if (fault !== undefined && (await fail(fault, response))) return;
    write(response, route(account, request));
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, account, caller, requests, faults, close };
}

/** Lets a request fail; false if it is answered nevertheless. */
async function fail(fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case "answer":
      write(response, fault.reply);
      return true;
    case "text":
      response.writeHead(fault.status, { "content-type": "application/json" }).end(fault.text);
      return true;
    case "slow":
      await sleep(fault.milliseconds);
      return response.destroyed;
    case "broken":
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"scopes": ["mail.');
      await sleep(5);
      response.destroy();
      return true;
    case "stalled":
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"scopes": ["mail.');
      return true;
    case "bomb":
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync(Buffer.alloc(fault.bytes, "a"), { level: 1 }));
      return true;
    case "closed":
      response.destroy();
      return true;
  }
}

function write(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  response.writeHead(status, { ...headers, ...(body !== undefined && { "content-type": "application/json" }) });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function readText(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming) text += String(chunk);
  return text;
}
