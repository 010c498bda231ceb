import { CommandError, type ExitCode } from "../../files/command-error.ts";
import type { Output } from "../../cli/output.ts";
import { catchSignals } from "./catch-signals.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { watchFile } from "./watch-file.ts";
import { reportGeneration } from "../../cli/report-generation.ts";
import { generateFiles } from "../../generation/generate-files.ts";
import { readCatalogText, type GenerationOptions } from "../../generation/generation-options.ts";

/** Long enough for an editor that truncates and then writes, short enough to seem immediate. */
const pause = 50;

/**
 * Regenerates after each change of the catalog, until Ctrl-C. Issues are reported, and the last good output stays. With
 * `--json` each run prints one line.
 */
export async function watchCommand(options: GenerationOptions, output: Output): Promise<ExitCode> {
  await readCatalogText(options.catalog);
  const lines: Output = { ...output, result: (value) => output.event(value) };
  const queue = oneAtATime(() => generateOnce(options, lines), pause);
  const signals = catchSignals();
  const stopWatching = await watchFile(options.catalog, (event) => {
    if (event === "changed") queue.request();
    else output.note(`${options.catalog}: removed; the output stays, and watching goes on until it is back.`);
  });
  queue.request();
  output.note(`${options.catalog}: watching. Press Ctrl-C to stop.`);
  const warm = warmUp(options);
  await signals.first;
  await stopWatching();
  await queue.stop();
  await warm;
  signals.release();
  output.note(`${options.catalog}: no longer watching.`);
  return 0;
}

async function generateOnce(options: GenerationOptions, output: Output): Promise<void> {
  try {
    await reportGeneration(options, await generateFiles(options), output);
  } catch (error) {
    // The file may be back the next moment, or the disk may have room again: watching goes on.
    if (!(error instanceof CommandError)) throw error;
    output.result({ ok: false, error: { code: error.code, message: error.message } });
    output.note(error.message);
  }
}

/** Generates once in memory, so that the generator is loaded before the first save. */
async function warmUp(options: GenerationOptions): Promise<void> {
  try {
    const { planGeneration } = await import("../../generation/plan-generation.ts");
    await planGeneration(await readCatalogText(options.catalog), options);
  } catch (error) {
    // The run that this prepares for reports the error.
    if (!(error instanceof CommandError)) throw error;
  }
}
