/** How a person runs the command in a project. Yarn's Plug'n'Play has no `node_modules`, so that npx finds nothing there. */
export const commandName: string = process.versions["pnp"] === undefined ? "npx scopewright" : "yarn scopewright";

/** Returns a command line of these words for a POSIX shell: `npx scopewright audit src`. */
export function commandWords(words: readonly string[]): string {
  return [commandName, ...words.map(quoted)].join(" ");
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Returns the words of options that have a value: `["--catalog", "pets.json"]`. */
export function optionWords(options: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
}
