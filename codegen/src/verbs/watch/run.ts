import { CommandError, type ExitCode } from "../../files/command-error.ts";
import type { Output } from "../../cli/output.ts";
import { catchSignals } from "./catch-signals.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { watchFile } from "./watch-file.ts";
import { generateCommand } from "../generate/run.ts";
import { readCatalogText, type GenerationOptions } from "../../generation/generation-options.ts";

/** Long enough for an editor that truncates and then writes, short enough to seem immediate. */
const pause = 50;

/**
 * Regenerates whenever the catalog changes, until Ctrl-C. What is wrong is told, and the last good output stays. Machines
 * get a line of JSON for each run.
 */
export async function watchCommand(
  { json = false, ...options }: GenerationOptions & { readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  await readCatalogText(options.catalog);
  const lines: Output = {
    ...output,
    result: (value) => void (json && output.print(`${JSON.stringify(value)}\n`)),
  };
  const queue = oneAtATime(() => generateOnce(options, lines), pause);
  const signals = catchSignals();
  const stopWatching = await watchFile(options.catalog, (event) => {
    if (event === "changed") queue.request();
    else output.say(`${options.catalog}: removed; the output stays, and watching goes on until it is back.`);
  });
  queue.request();
  output.say(`${options.catalog}: watching. Press Ctrl-C to stop.`);
  const warm = warmUp(options);
  await signals.first;
  await stopWatching();
  await queue.stop();
  await warm;
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
    output.result({ ok: false, error: error.message });
    output.say(error.message);
  }
}

/** Generates once in memory, so that the first save need not wait until the generator is loaded. */
async function warmUp(options: GenerationOptions): Promise<void> {
  try {
    const { planGeneration } = await import("../../generation/plan-generation.ts");
    await planGeneration(await readCatalogText(options.catalog), options);
  } catch (error) {
    // The run that this prepares for tells it.
    if (!(error instanceof CommandError)) throw error;
  }
}
