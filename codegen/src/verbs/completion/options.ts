import { Argument } from "commander";
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
  ],
  more: "The script asks the command scopewright of your PATH: install scopewright-codegen globally, or add node_modules/.bin to PATH.",
});

/** `scopewright completion`, for the help; `loadCompletion` returns the verb that works. */
export const completionVerb: Verb = (program) => {
  program
    .command("completion")
    .description(description)
    .showHelpAfterError(usage)
    .addArgument(new Argument("<shell>", "the shell").choices(["bash", "zsh", "fish", "powershell"]))
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
    program.commands
      .find((command) => command.name() === "completion")
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
