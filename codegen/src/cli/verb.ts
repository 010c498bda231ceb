import { Option, type Command } from "commander";
import type { ExitCode } from "../files/command-error.ts";
import type { ConfigurableOptions } from "./configuration/configuration.ts";
import { helpAfter, type HelpWords } from "./help.ts";
import type { Output } from "./output.ts";
import type { Settings } from "./settings.ts";
import { commandName } from "../text/command-words.ts";

/** What a verb does with the catalog: reads SendGrid's if there is no other, needs one of the user's own, or reads none. */
export type CatalogUse = "bundled" | "own" | "none";

/** A verb of the command: its words in the help, its options, and its action. */
export interface VerbDeclaration<Options> extends HelpWords {
  readonly name: string;
  readonly description: string;
  readonly catalog: CatalogUse;
  /** The options that `scopewright.json` may set, by the name of their property. */
  readonly configurable?: readonly (keyof ConfigurableOptions)[];
  /** Adds arguments and options. */
  readonly takes?: (command: Command) => void;
  readonly run: (call: Call<Options>) => Promise<ExitCode>;
}

/** One call of a verb: its arguments and options, completed from the configuration. */
export interface Call<Options> extends Settings {
  readonly args: readonly string[];
  readonly options: Options & JsonOption;
  readonly output: Output;
  /** The catalog and the configuration as the command line names them, for advice: `["--catalog", "pets.json"]`. */
  readonly given: readonly string[];
}

/** Runs a verb with the arguments that the command line gives it. */
export type Start = <Options>(command: Command, declaration: VerbDeclaration<Options>) => Promise<void>;

/** Adds a verb to the command. */
export type Verb = (program: Command, start: Start) => void;

/** The option that every verb has. */
export interface JsonOption {
  readonly json?: boolean;
}

/** Defines a verb, with the options and the parts of the help that all verbs share. */
export function defineVerb<Options>(declaration: VerbDeclaration<Options>): Verb {
  const { name, description, catalog, takes } = declaration;
  return (program, start) => {
    const command = program
      .command(name)
      .description(description)
      .allowExcessArguments()
      .showHelpAfterError(`Run "${commandName} ${name} --help" for usage.`);
    if (catalog !== "none") command.addOption(catalogOption(catalog));
    takes?.(command);
    command
      .option(
        "--config <file>",
        "the configuration (default: the nearest scopewright.json, up to the repository's root)",
      )
      .option("--json", "print the result as one JSON value")
      .addHelpText("after", helpAfter(declaration))
      .action(() => start(command, declaration));
  };
}

function catalogOption(use: Exclude<CatalogUse, "none">): Option {
  const otherwise = use === "bundled" ? ", or else SendGrid's catalog, which comes with the command" : "";
  return new Option("--catalog <file>", `the catalog (default: scopes.json${otherwise})`);
}
