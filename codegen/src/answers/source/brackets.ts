import type { Token } from "./tokenise.ts";

const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Returns true if a token opens a bracket. */
export function isOpening(token: Token | undefined): boolean {
  return token?.kind === "sign" && "([{".includes(token.text) && token.text.length === 1;
}

/** Returns true if a token closes a bracket. */
export function isClosing(token: Token | undefined): boolean {
  return token?.kind === "sign" && token.text.length === 1 && token.text in pairs;
}

/** Brackets that may be missing before one that closes. */
const tolerated = 3;

/** For each token the index of the bracket that it stands in, -1 outside of all; a bracket that opens stands outside itself. */
export function findParents(tokens: readonly Token[]): readonly number[] {
  const open: number[] = [];
  return tokens.map((token, index) => {
    if (isClosing(token)) {
      const from = Math.max(0, open.length - tolerated);
      const match = open.slice(from).findLastIndex((each) => tokens[each]?.text === pairs[token.text]);
      // A bracket that closes nothing is a mistake of the text.
      if (match !== -1) open.length = from + match;
    }
    const parent = open.at(-1) ?? -1;
    if (isOpening(token)) open.push(index);
    return parent;
  });
}
