/**
 * The names in every `"scopes": [ … ]` block of a text, in its order. Missing and doubled commas do not matter, nor does a
 * quote that is missing at the end of a line.
 */
export function readBlocks(text: string): readonly string[] {
  const names: string[] = [];
  for (const start of text.matchAll(/(["']?)\bscopes\1\s*(?::|=>?)\s*\[/g)) {
    for (const name of readBlock(text.slice(start.index + start[0].length))) names.push(name);
  }
  return names;
}

const quoted = /"([^"\n\r\]]*)"|'([^'\n\r\]]*)'/y;
const unfinished = /["']([^"'\s,\]]+),?[^\S\n]*(?=\r?\n|\])/y;
const comment = /\/\/[^\n]*|#[^\n]*/y;

function readBlock(text: string): readonly string[] {
  const names: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  // A block that is never closed ends where its fence does, or where another one begins.
  while (
    at < text.length &&
    text[at] !== "]" &&
    !/^(?:```|~~~|\{%|["']?scopes["']?\s*:)/.test(text.slice(at, at + 20))
  ) {
    if (take(comment) !== null) continue;
    if (text.startsWith("/*", at)) {
      // What is opened and never closed ends the block, and the search for its end.
      const end = text.indexOf("*/", at + 2);
      at = end === -1 ? text.length : end + 2;
      continue;
    }
    const found = take(quoted) ?? take(unfinished);
    if (found === null) at++;
    else names.push((found[1] ?? found[2] ?? "").trim());
  }
  return names.filter((name) => name !== "");
}
