import type { Command } from "commander";
import type { ExitCode } from "../files/command-error.ts";
import type { Output } from "./output.ts";

/** Adds a verb to the command: its options, its help and its action. */
export type Verb = (program: Command, start: Start) => void;

/** Runs the action of a verb with the output that `--json` asks for, and keeps its exit code. */
export type Start = (json: boolean | undefined, action: (output: Output) => Promise<ExitCode>) => Promise<void>;

/** The option that every verb has. */
export interface JsonOption {
  readonly json?: boolean;
}

/** Adds a verb that takes `--json`. */
export function addVerb(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option("--json", "print the result for machines on standard output");
}
