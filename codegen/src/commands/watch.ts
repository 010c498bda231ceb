import { access } from "node:fs/promises";
import { CommandError, ioError, type ExitCode } from "../command-error.ts";
import type { Output } from "../output.ts";
import { catchSignals } from "../watch/catch-signals.ts";
import { oneAtATime } from "../watch/one-at-a-time.ts";
import { watchFile } from "../watch/watch-file.ts";
import { generateCommand } from "./generate.ts";
import type { GenerationOptions } from "./generation-options.ts";

/** Long enough for an editor that truncates and then writes, short enough to seem immediate. */
const pause = 50;

/** Regenerates whenever the catalog changes, until Ctrl-C. What is wrong is told, and the last good output stays. */
export async function watchCommand(options: GenerationOptions, output: Output): Promise<ExitCode> {
  await access(options.catalog).catch((error: unknown) => {
    throw ioError(options.catalog, error);
  });
  const queue = oneAtATime(() => generateOnce(options, output), pause);
  const signals = catchSignals();
  const stopWatching = await watchFile(options.catalog, (event) => {
    if (event === "changed") queue.request();
    else output.say(`${options.catalog}: removed; the output stays, and watching goes on until it is back.`);
  });
  queue.request();
  output.say(`${options.catalog}: watching. Press Ctrl-C to stop.`);
  await signals.first;
  await stopWatching();
  await queue.stop();
  signals.release();
  output.say(`${options.catalog}: no longer watching.`);
  return 0;
}

async function generateOnce(options: GenerationOptions, output: Output): Promise<void> {
  try {
    await generateCommand(options, output);
  } catch (error) {
    // A file that is there again the next moment, a disk that has room again: nothing that ends the watch.
    if (!(error instanceof CommandError)) throw error;
    output.say(error.message);
  }
}
