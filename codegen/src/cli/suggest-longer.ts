import type { Command } from "commander";

/**
 * Adds to commander's message about a verb or an option the one that was probably meant: a longer name, as for
 * `scopewright gen`, or the option that seems to be missing because another one was misspelt. Commander itself suggests names for
 * typos only.
 */
export function suggestLonger(message: string, program: Command, args: readonly string[]): string {
  const meant = whatWasMeant(message, program, args);
  if (meant === undefined) return message;
  return `${message.trimEnd()}\n(Did you mean ${meant}?)${message.endsWith("\n") ? "\n" : ""}`;
}

function whatWasMeant(message: string, program: Command, args: readonly string[]): string | undefined {
  const [, kind, given = ""] =
    /^error: (unknown command|unknown option|required option) '([^'\n]+)'/u.exec(message) ?? [];
  // Commander's own suggestion is on a second line.
  if (kind === undefined || message.trimEnd().includes("\n")) return undefined;
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  if (kind === "unknown command")
    return oneOf(
      longer(
        given,
        commands.map((command) => command.name()),
      ),
    );
  const verb = commands.find((command) => command.name() === args[0]) ?? program;
  const options = help.visibleOptions(verb).flatMap(({ long }) => long ?? []);
  if (kind === "required option") return missing(given, options, args);
  const [name = ""] = given.split("=");
  return options.includes(name) ? `${name}, which takes no value` : oneOf(longer(given, options));
}

function longer(given: string, names: readonly string[]): readonly string[] {
  return given.replaceAll("-", "") === "" ? [] : names.filter((name) => name.startsWith(given.toLowerCase()));
}

function oneOf(names: readonly string[]): string | undefined {
  return names.length > 1 ? `one of ${names.join(", ")}` : names[0];
}

/** Commander looks for required options before unknown ones. */
function missing(required: string, options: readonly string[], args: readonly string[]): string | undefined {
  const flags = args.map((arg) => arg.split("=")[0] ?? "");
  const unknown = flags.find((flag) => /^--\w/u.test(flag) && !options.includes(flag));
  const [long = ""] = required.split(" ");
  return unknown === undefined ? undefined : `${long} by ${unknown}`;
}
