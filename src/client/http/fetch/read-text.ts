import { readProperty } from "../../../input/read.ts";

/** As much of an answer of `fetch` as is used here. A `fetch` of one's own may leave out the stream of its body. */
export interface FetchAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  text(): PromiseLike<string>;
}

interface Reader {
  read(): PromiseLike<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): PromiseLike<void>;
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

// Every runtime has it, but only some libraries of TypeScript declare it.
interface Runtime {
  readonly TextDecoder: new () => Decoder;
}

/**
 * Reads the text of an answer, at most a number of bytes after decompression: 1 MB of gzip can become 1 GB.
 *
 * @throws Error if there is more; the rest is not read.
 * @internal
 */
export async function readText(answer: FetchAnswer, maxBytes: number): Promise<string> {
  const body = readProperty(answer, "body");
  const getReader = readProperty(body, "getReader");
  if (typeof getReader !== "function") {
    const text = await answer.text();
    if (text.length > maxBytes) throw tooLong(maxBytes);
    return text;
  }
  // A stream's reader has these functions, by the standard of `fetch`.
  return readStream(Reflect.apply(getReader, body, []) as Reader, maxBytes);
}

async function readStream(reader: Reader, maxBytes: number): Promise<string> {
  const { TextDecoder } = globalThis as unknown as Runtime;
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      // Closes the connection; there is nothing to wait for.
      reader.cancel().then(undefined, () => undefined);
      throw tooLong(maxBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function tooLong(maxBytes: number): Error {
  return new Error(`an answer of more than ${maxBytes} bytes`);
}
