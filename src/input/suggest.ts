import { closest } from "./closest.ts";

/** Names the candidate that was probably meant. */
export type Suggest = (name: string) => string | undefined;

const most = 100;

/**
 * A suggester over these names. After 100 different questions it returns nothing: a longer list helps no reader, and each costs a search.
 *
 * @internal
 */
export function suggestFrom(names: Iterable<string>): Suggest {
  const answers = new Map<string, string | undefined>();
  let candidates: readonly string[] | undefined;
  return (name) => {
    candidates ??= [...names];
    if (!answers.has(name) && answers.size < most) answers.set(name, closest(name, candidates));
    return answers.get(name);
  };
}

/**
 * A property to spread: nothing where there is no suggestion.
 *
 * @internal
 */
export function suggestion<S extends string>(name: S | undefined): { readonly suggestion?: S } {
  return name === undefined ? {} : { suggestion: name };
}
