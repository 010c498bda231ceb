import { list, quote } from "../../../src/input/show.ts";

export { list, quote, shorten, showPath, visible } from "../../../src/input/show.ts";

/** A place in a catalog: the keys and indices that lead to it from the root. */
export type Path = readonly (string | number)[];

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u;

/** The first invisible character or character that acts on its neighbours: control, bidi, zero-width, half a character. */
export function findUnseen(text: string): string | undefined {
  return unseen.exec(text)?.[0];
}

/** Choices as people write them: `"a"`, `"a" or "b"`, `"a", "b" or "c"`. */
export function eitherOf(choices: readonly string[]): string {
  return list(choices.map(quote), "or");
}

/** Names as people list them: `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
export function allOf(names: readonly string[]): string {
  return list(names.map(quote), "and");
}
