/** What a doc comment says: paragraphs of text, then tags. */
export interface Doc {
  readonly text: readonly (string | undefined)[];
  readonly tags?: readonly { readonly name: string; readonly text: string }[];
}

/**
 * The lines of a doc comment, without its delimiters.
 *
 * Text from a catalog stays text: it cannot end the comment, begin a tag or a link, or hide in invisible characters.
 */
export function docLines(doc: Doc): readonly string[] {
  const paragraphs = doc.text
    .filter((text) => text !== undefined && text.trim() !== "")
    .map((text) => cleanLines(text ?? ""));
  const tags = (doc.tags ?? []).map(({ name, text }) => {
    const [first = "", ...rest] = cleanLines(text);
    return [`@${name} ${first}`.trimEnd(), ...rest];
  });
  const parts = tags.length > 0 ? [...paragraphs, tags.flat()] : paragraphs;
  return parts.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** The comment, indented, with its line break at the end; nothing where there is nothing to say. */
export function printDoc(doc: Doc, indent: string): string {
  const lines = docLines(doc);
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** The comment of an export for users, with the tag that knip reads: it reports no such export as unused. */
export function publicDoc(doc: Doc): string {
  return printDoc({ ...doc, tags: [...(doc.tags ?? []), { name: "public", text: "" }] }, "");
}

/** Code for an `@example`: the same program, written so that it cannot end the comment or begin a tag. */
export function exampleCode(code: string): string {
  return code.replace(/\*\//g, "*\\/").replace(/@/g, "\\u0040");
}

function cleanLines(text: string): readonly string[] {
  // Neither control characters nor anything that a comment or a tag is made of: nearly every text.
  if (/^[ -)+-?A-~]*$/.test(text)) return [text.trim()];
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu, showCharacter).trim())
    .map((line) => line.replace(/\*\//g, "*\\/").replace(/^\s*\{/.test(line) ? /@/g : /(?<=^|[\s{(])@/g, "\\@"))
    .filter((line, index, all) => line !== "" || (index > 0 && all[index - 1] !== ""));
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}

function showCharacter(character: string): string {
  return character === "\t" ? " " : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
