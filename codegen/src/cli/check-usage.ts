import type { Command } from "commander";
import { pathProblem } from "../files/path-problem.ts";
import { counted } from "../text/counted.ts";
import { quote } from "../text/show.ts";

/**
 * Stops a command whose arguments or options cannot be meant, with every problem at once: too many arguments, the empty
 * value of a variable that is not set, and paths that are none.
 */
export function checkUsage(command: Command): void {
  const problems = [...excess(command), ...inArguments(command), ...inOptions(command)];
  if (problems.length > 0) command.error(problems.map((problem) => `error: ${problem}`).join("\n"));
}

function excess(command: Command): readonly string[] {
  const taken = command.registeredArguments;
  const [first] = command.args.slice(taken.length);
  if (first === undefined || taken.at(-1)?.variadic === true) return [];
  const most = taken.length === 0 ? "no argument" : `at most ${counted(taken.length, "argument")}`;
  const also = taken.length === 0 ? "" : " as well";
  return [`${command.name()}: expected ${most} but received ${quote(first)}${also}.${meant(command, first)}`];
}

/** Returns the option that an argument was probably meant for, as a next step. */
function meant(command: Command, argument: string): string {
  if (argument.startsWith("-")) return ' Write options before "--".';
  const wanted = argument.endsWith(".json") ? ["--catalog", "--out"] : ["--out", "--catalog"];
  const option = wanted.find((name) => command.options.some(({ long }) => long === name));
  return option === undefined ? "" : ` Did you mean ${option} ${argument}?`;
}

/** The names of arguments that are no paths. */
const words: ReadonlySet<string> = new Set(["operation or scope", "path of the operation", "shell"]);

function inArguments({ args, options, registeredArguments }: Command): readonly string[] {
  return args.flatMap((value, index) => {
    const name = (registeredArguments[index] ?? registeredArguments.at(-1))?.name();
    if (name === undefined) return [];
    // After "--" an option is an argument.
    if (options.some(({ long }) => long === value))
      return [`argument <${name}>: expected a value but received ${quote(value)}. Write options before "--".`];
    return problemsOf(`argument <${name}>`, value.replace(/^!/u, ""), !words.has(name));
  });
}

function inOptions(command: Command): readonly string[] {
  return command.options.flatMap((option) => {
    const name = option.attributeName();
    const value: unknown = command.getOptionValueSource(name) === "cli" ? command.getOptionValue(name) : undefined;
    const isPath = /[<[](?:file|files\.\.\.|folder|answers)[>\]]/u.test(option.flags);
    return [value]
      .flat()
      .flatMap((each) => (typeof each === "string" ? problemsOf(`option '${option.flags}'`, each, isPath) : []));
  });
}

function problemsOf(place: string, value: string, isPath: boolean): readonly string[] {
  if (value === "")
    return [`${place}: expected a value but received an empty one. Check the variable that it comes from.`];
  const problem = isPath ? pathProblem(value) : undefined;
  return problem === undefined
    ? []
    : [`${place}: expected a path but received ${quote(problem.received)}. ${problem.hint}`];
}
