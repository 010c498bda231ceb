import type { Command } from "commander";

/**
 * Adds to commander's message about an unknown verb or option the names that begin with it, as in `scopewright gen`. Commander
 * itself suggests names for typos only.
 *
 * @param first - the first argument: the verb, if there is one
 */
export function suggestLonger(message: string, program: Command, first: string | undefined): string {
  const [, kind, given = ""] = /^error: unknown (command|option) '([^'\n]+)'\n?$/u.exec(message) ?? [];
  if (kind === undefined) return message;
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const verb = commands.find((command) => command.name() === first);
  const names =
    kind === "command"
      ? commands.map((command) => command.name())
      : help.visibleOptions(verb ?? program).flatMap(({ long }) => long ?? []);
  const longer = names.filter((name) => given.replaceAll("-", "") !== "" && name.startsWith(given.toLowerCase()));
  if (longer.length === 0) return message;
  const meant = longer.length > 1 ? `one of ${longer.join(", ")}` : longer[0];
  const end = message.endsWith("\n") ? "\n" : "";
  return `${message.trimEnd()}\n(Did you mean ${meant}?)${end}`;
}
