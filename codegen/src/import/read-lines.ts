/**
 * The names in a plain list: one on each line, with or without bullet, quotes and comma; `#` begins a comment. Nothing where
 * a line is prose.
 */
export function readLines(text: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const bare = line
      .replace(/(?:^|\s)#.*$/, "")
      .replace(/^\s*[-*+]\s+/, "")
      .trim();
    if (bare === "" || bare === "[" || bare === "]") continue;
    const name = /^(["'`]?)([^\s"'`,]+)\1,*$/.exec(bare)?.[2];
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names.length === 0 ? undefined : names;
}
