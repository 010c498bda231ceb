import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import { CommandError, type ExitCode } from "../files/command-error.ts";
import { createOutput, shown, type Streams } from "./output.ts";
import type { Start, Verb } from "./verb.ts";

/**
 * Runs the command `scopewright` with its arguments; returns the exit code.
 *
 * Each verb is loaded only when it is called, so that no verb waits for the libraries of another.
 */
export async function run(
  args: readonly string[],
  streams: Streams,
  loadVerbs: (args: readonly string[]) => Promise<readonly Verb[]>,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const start: Start = async (json, action) => {
    exitCode = await action(createOutput(streams, json === true));
  };
  try {
    const program = createProgram(streams, await loadVerbs(args), start);
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandError)) throw error;
    streams.stderr.write(`${shown(error.message)}\n`);
    return 2;
  }
}

function createProgram(streams: Streams, verbs: readonly Verb[], start: Start): Command {
  const program = new Command("scopewright")
    .description("Turns a catalog of API key permissions into TypeScript.")
    .exitOverride()
    .showHelpAfterError('Run "scopewright --help" for usage.')
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(shown(text)),
    });
  program.option("-V, --version", "print the version");
  program.on("option:version", () => {
    streams.stdout.write(`${version()}\n`);
    throw new CommanderError(0, "commander.version", "");
  });
  for (const add of verbs) add(program, start);
  return program;
}

function version(): string {
  // Its own manifest, which npm does not publish without a version.
  const manifest = createRequire(import.meta.url)("scopewright-codegen/package.json") as { readonly version: string };
  return manifest.version;
}
