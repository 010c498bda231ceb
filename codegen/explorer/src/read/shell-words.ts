/** The words of a shell command: quotes and escapes are resolved, a line that ends with a backslash goes on. */
export function shellWords(command: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [token, single, ansi, double, escaped, plain] of command.matchAll(pattern)) {
    if (/^\s/u.test(token) || token === "\\\n" || token === "\\\r\n") {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    const inner = double?.replace(/\\(["\\$`])/gu, "$1");
    word = (word ?? "") + (single ?? ansi ?? inner ?? escaped ?? plain ?? "");
  }
  return word === undefined ? words : [...words, word];
}

const pattern = /\\\r?\n|\s+|'([^']*)'|\$'((?:\\.|[^'\\])*)'|"((?:\\[^]|[^"\\])*)"|\\([^])|([^\s'"\\]+|["'\\])/gu;
