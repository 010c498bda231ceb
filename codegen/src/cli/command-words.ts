/** Returns a command line of these words for a POSIX shell: `npx scopewright audit src`. */
export function commandWords(words: readonly string[]): string {
  return ["npx", "scopewright", ...words].map(quoted).join(" ");
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
