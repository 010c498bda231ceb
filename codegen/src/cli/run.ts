import { Command, CommanderError } from "commander";
import { CommandError, type ExitCode } from "../files/command-error.ts";
import { ownVersion } from "../files/own-version.ts";
import { commandName, optionWords } from "../text/command-words.ts";
import { checkUsage } from "./check-usage.ts";
import { createOutput, shown, type Streams } from "./output.ts";
import { applyConfiguration, loadConfiguration, settle } from "./settings.ts";
import { suggestLonger } from "./suggest-longer.ts";
import { toCommandError } from "./to-command-error.ts";
import type { JsonOption, Start, Verb } from "./verb.ts";

/** The options that this module reads itself. */
interface CommonOptions extends JsonOption {
  readonly catalog?: string;
  readonly config?: string;
}

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
  const start: Start = async (command, declaration) => {
    checkUsage(command);
    const { catalog, config, json = false } = command.opts<CommonOptions>();
    const output = createOutput(streams, json);
    const configuration = await loadConfiguration(config, { note: (line) => output.note(line) });
    applyConfiguration(command, declaration.configurable ?? [], configuration);
    exitCode = await declaration.run({
      ...settle(catalog, configuration, output),
      ...{ args: command.args, options: command.opts(), output, given: optionWords({ catalog, config }) },
    });
    output.end();
  };
  const program = new Command("scopewright");
  const suggest = (message: string): string => suggestLonger(message, program, args);
  try {
    setUp(program, streams, suggest);
    for (const add of await loadVerbs(args)) add(program, start);
    // -V is the spelling of earlier versions.
    await program.parseAsync(args[0] === "-V" ? ["-v"] : [...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const failure = toCommandError(error, ownVersion, suggest);
    // Commander has already printed its own errors for people.
    if (!(error instanceof CommanderError)) streams.stderr.write(`${shown(failure.message)}\n`);
    if (asksForJson(args)) streams.stdout.write(`${JSON.stringify({ error: describe(failure) }, undefined, 2)}\n`);
    return 2;
  }
}

/** Whether the arguments ask for JSON; read by hand, because wrong arguments are not parsed. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? undefined : end).includes("--json");
}

function describe({ code, message, file }: CommandError): object {
  return { code, message, ...(file !== undefined && { file }) };
}

/** Before any verb is added: each takes the settings that there are. */
function setUp(program: Command, streams: Streams, suggest: (message: string) => string): void {
  program
    .description("Turns a catalog of API key permissions into TypeScript.")
    .exitOverride()
    .showHelpAfterError(`Run "${commandName} --help" for usage.`)
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(shown(text)),
      outputError: (message, write) => write(suggest(message)),
    })
    .version(ownVersion(), "-v, --version", "print the version");
}
