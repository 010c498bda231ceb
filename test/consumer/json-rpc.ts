import type { Readable, Writable } from "node:stream";

/** The other end of a conversation in JSON-RPC, as language servers speak it. */
export interface Peer {
  readonly request: (method: string, parameters?: object) => Promise<unknown>;
  readonly notify: (method: string, parameters?: object) => void;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Speaks to a language server through its streams; to what the server asks, the answer is always null. */
export function connect(input: Readable, output: Writable): Peer {
  const waiting = new Map<number | string, (message: Message) => void>();
  let requests = 0;

  function send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    output.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  readMessages(input, (message) => {
    if (message.id === undefined) return;
    if (message.method !== undefined) send({ id: message.id, result: null });
    else waiting.get(message.id)?.(message);
  });

  return {
    notify: (method, parameters) => send({ method, params: parameters }),
    request: (method, parameters) =>
      new Promise((resolve, reject) => {
        const id = ++requests;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
        send({ id, method, params: parameters });
      }),
  };
}

function readMessages(input: Readable, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  input.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let end = buffer.indexOf("\r\n\r\n"); end !== -1; end = buffer.indexOf("\r\n\r\n")) {
      const length = Number(/Content-Length: (\d+)/iu.exec(buffer.toString("latin1", 0, end))?.[1]);
      const start = end + 4;
      if (buffer.length < start + length) return;
      // Whatever else it holds is not looked at.
      receive(JSON.parse(buffer.toString("utf8", start, start + length)) as Message);
      buffer = buffer.subarray(start + length);
    }
  });
}
