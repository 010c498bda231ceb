import type { VerbDeclaration } from "./verb.ts";

type Helped = Pick<VerbDeclaration<never>, "examples" | "finds" | "more">;

/** Returns the end of a verb's help: examples, and the meaning of each exit code. */
export function helpAfter({ examples, finds, more }: Helped): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  return [
    "",
    examples.length === 1 ? "Example:" : "Examples:",
    ...examples.map(([line, does]) => `  $ npx scopewright ${line.padEnd(width)}  ${does}`),
    ...(more === undefined ? [] : ["", more]),
    "",
    "Exit codes:",
    "  0  everything is fine",
    ...(finds === undefined ? [] : [`  1  ${finds}`]),
    "  2  the command line is wrong, or a file cannot be read or written",
  ].join("\n");
}
