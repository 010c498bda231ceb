import { closest } from "../../../src/input/closest.ts";

/** Names the declared one that was probably meant. */
export type Suggest = (name: string) => string | undefined;

const most = 100;

/**
 * A suggester over these names. After 100 different questions it returns nothing: a longer list helps no reader, and each costs a
 * search.
 */
export function suggestFrom(names: Iterable<string>): Suggest {
  const candidates = [...names];
  const answers = new Map<string, string | undefined>();
  return (name) => {
    if (!answers.has(name) && answers.size < most) answers.set(name, closest(name, candidates));
    return answers.get(name);
  };
}
