import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";

/** A mock server for an OpenAPI file, on a free port of this machine. */
export interface Prism {
  readonly url: string;
  /** Ends the server, and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

const longestStart = 300_000;

/**
 * Starts Prism for an OpenAPI file. It refuses requests that the file does not allow, and answers by the schemas of the
 * file, because examples in such files are known to leave things out.
 *
 * @throws {Error} with what Prism says if it does not start
 */
export async function startPrism(file: string): Promise<Prism> {
  const cli = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
  const options = ["--errors", "--ignoreExamples", "--host", "127.0.0.1", "--port", "0", "--multiprocess", "false"];
  const child = spawn(process.execPath, [cli, "mock", ...options, file], { stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise<void>((resolve) => child.once("close", resolve));
  const end = (): void => void child.kill();
  // Not even a program that is stopped half-way leaves a server behind.
  process.once("exit", end);
  const stop = async (): Promise<void> => {
    end();
    await gone;
    process.off("exit", end);
  };
  try {
    return { url: await readUrl(child, gone), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readUrl(child: ChildProcess, gone: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (): void => reject(new Error(`expected Prism to start but received: ${said.trim() || "nothing"}`));
    const timer = setTimeout(fail, longestStart);
    const read = (chunk: unknown): void => {
      said += String(chunk);
      const url = /listening on (http:\/\/127\.0\.0\.1:\d+)/u.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    void gone.then(() => {
      clearTimeout(timer);
      fail();
    });
  });
}
