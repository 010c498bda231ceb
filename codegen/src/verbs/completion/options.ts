import { Argument, InvalidArgumentError } from "commander";
import { helpAfter } from "../../cli/help.ts";
import type { Verb } from "../../cli/verb.ts";
import { commandName } from "../../text/command-words.ts";
import { bashScript } from "./bash-script.ts";
import { zshScript } from "./zsh-script.ts";

const description = "print a script that completes verbs and options in your shell";

const usage = `Run "${commandName} completion --help" for usage.`;

const help = helpAfter({
  examples: [
    ["completion bash >> ~/.bashrc", "complete in bash"],
    ["completion zsh >> ~/.zshrc", "complete in zsh"],
    ["completion fish > ~/.config/fish/completions/scopewright.fish", "complete in fish"],
    ["completion powershell >> $PROFILE", "complete in PowerShell"],
  ],
  more: "The script asks the command scopewright of your PATH: install scopewright-codegen globally, or add node_modules/.bin to PATH.",
});

const shells: readonly string[] = ["bash", "zsh", "fish", "powershell"];

/**
 * Returns the shell that was meant: in any case of letters, as the path of its program, or PowerShell by that program's name.
 *
 * @throws {InvalidArgumentError} for a shell without a script
 */
function readShell(given: string): string {
  const name =
    /[^/\\]*$/u
      .exec(given)?.[0]
      .toLowerCase()
      .replace(/\.exe$/u, "") ?? "";
  const shell = name === "pwsh" ? "powershell" : name;
  if (!shells.includes(shell)) throw new InvalidArgumentError(`There are scripts for ${shells.join(", ")}.`);
  return shell;
}

/** `scopewright completion`, for the help; `loadCompletion` returns the verb that works. */
export const completionVerb: Verb = (program) => {
  program
    .command("completion")
    .description(description)
    .showHelpAfterError(usage)
    .addArgument(new Argument("<shell>", "the shell").choices(shells))
    .addHelpText("after", help);
};

/** What the script is told where the words are all that there is. */
const onlyWords = 4;

/** The scripts of this command; the library's one for bash runs what stands on the command line. */
const ownScripts: ReadonlyMap<string, string> = new Map([
  ["bash", bashScript],
  ["zsh", zshScript],
]);

/**
 * Loads the verbs `completion` and, hidden, `complete`, which the script calls at each Tab. They have to be added last,
 * because the library reads the verbs that there are. No other verb waits for the library.
 */
export async function loadCompletion(): Promise<Verb> {
  const { default: addCompletion } = await import("@bomb.sh/tab/commander");
  return (program) => {
    const completion = addCompletion(program, { completionCommandName: "completion" });
    // The library has no words for files, and would forbid the shell to complete them.
    Object.defineProperty(completion, "directive", {
      get: () => (completion.completions.length > 0 ? onlyWords : 0),
      set: () => undefined,
    });
    const name = program.name();
    const verb = program.commands.find((command) => command.name() === "completion");
    // In place of the library's own reader, which takes exact names alone.
    verb?.registeredArguments[0]?.argParser(readShell);
    verb
      ?.description(description)
      .showHelpAfterError(usage)
      .addHelpText("after", help)
      .action((shell: string) => {
        const script = ownScripts.get(shell);
        if (script === undefined) completion.setup(name, name, shell);
        else console.log(script.trimEnd());
      });
  };
}
