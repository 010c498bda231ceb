const magic = /[*?{}[\]]/u;

/** Whether a path has the signs of a glob. */
export function isGlob(path: string): boolean {
  return magic.test(path);
}

/** The part of a glob before its first sign, up to a slash: where to begin looking. */
export function globRoot(glob: string): string {
  const parts = glob.split("/");
  const fixed = parts.slice(0, parts.findIndex(isGlob));
  return fixed.join("/") || (glob.startsWith("/") ? "/" : ".");
}

/** What the glob matches: `**` any folders, `*` and `?` within a name, `{a,b}` one of them. */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[.+^$()|[\]\\{}]/gu, (sign) => {
    if (sign === "**/") return "(?:[^/]+/)*";
    if (sign === "**") return ".*";
    if (sign === "*") return "[^/]*";
    if (sign === "?") return "[^/]";
    if (sign.startsWith("{") && sign.length > 1)
      return `(?:${sign.slice(1, -1).split(",").map(escapePattern).join("|")})`;
    return `\\${sign}`;
  });
  return new RegExp(`^${source}$`, "u");
}

/** The text, as a pattern that matches just it. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
