/**
 * The names in a plain list: one on each line or several with commas between them, with or without bullets and quotes; `#`
 * begins a comment. Nothing where a line is prose.
 */
export function readLines(text: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const bare = line
      .replace(/(?:^|\s)#.*$/, "")
      .replace(/^\s*[-*+]\s+/, "")
      .trim();
    if (bare === "" || bare === "[" || bare === "]") continue;
    for (const part of bare.split(",").map((each) => each.trim())) {
      const name = /^(["'`]?)([^\s"'`]+)\1$/.exec(part)?.[2];
      if (part !== "" && name === undefined) return undefined;
      if (name !== undefined) names.push(name);
    }
  }
  return names.length === 0 ? undefined : names;
}
