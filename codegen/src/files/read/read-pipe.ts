import { closeSync, constants, openSync, readSync } from "node:fs";
import { visible } from "../../text/show.ts";
import { CommandError } from "../command-error.ts";
import { hasCode } from "../has-code.ts";

/** The longest wait for a program that writes, in milliseconds: a request over a slow network takes less. */
const patience = 5000;
const pause = 20;

/**
 * Reads a pipe to its end. Opened as usual, a pipe without a writer would block the process for good.
 *
 * @throws {CommandError} if nothing comes, or more than `most` bytes
 */
export function readPipe(path: string, most: number): Buffer {
  const pipe = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    let end = Date.now() + patience;
    for (;;) {
      const chunk = Buffer.alloc(65_536);
      const count = readNow(pipe, chunk);
      // Without a byte so far, the end only means that no program has opened the pipe yet.
      if (count === 0 && size > 0) return Buffer.concat(chunks);
      if (count > 0) {
        chunks.push(chunk.subarray(0, count));
        size += count;
        if (size > most) throw refused(path, "a text that fits into memory", "an endless one");
        end = Date.now() + patience;
      } else if (Date.now() > end) throw refused(path, "a program that writes into the pipe", "nothing");
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  } finally {
    closeSync(pipe);
  }
}

/** Returns the number of bytes that are there; 0 at the end, and -1 if a program may still write. */
function readNow(pipe: number, chunk: Buffer): number {
  try {
    return readSync(pipe, chunk);
  } catch (error) {
    if (hasCode(error, "EAGAIN")) return -1;
    throw error;
  }
}

function refused(path: string, expected: string, received: string): CommandError {
  return new CommandError(
    `${visible(path)}: expected ${expected} but received ${received}. Save the text in a file, and name that.`,
    { code: "io", file: path },
  );
}
