import { closest } from "../../../../src/input/closest.ts";
import { refuse, type Parser } from "./parser.ts";
import { eitherOf, findUnseen } from "../../text/show.ts";

const loneSurrogate = /\p{Cs}/u;

/** What is wrong with a name, and the next step; nothing for a good one: not empty, and nothing in it invisible. */
export function checkName(name: string): { expected: string; hint?: string } | undefined {
  if (name === "") return { expected: "a string that is not empty" };
  const character = findUnseen(name);
  if (character === undefined) return undefined;
  return {
    expected: "a string without control or invisible characters",
    hint: `Remove ${codePoint(character)}.`,
  };
}

/** A parser for names: of scopes, key types, groups and everything else that other entries refer to. */
export function name(expected: string): Parser<string> {
  return {
    expected,
    // No name is empty, so the cross-checks recognise a stand-in.
    standIn: "",
    parse(place) {
      if (place.node.type !== "string") return refuse(place, { expected }, "");
      const wrong = checkName(place.node.value);
      if (wrong === undefined) return place.node.value;
      return refuse(place, wrong, "");
    },
  };
}

/** A parser for text that people read: any string that can be written as UTF-8. */
export const text: Parser<string> = {
  expected: "a string",
  standIn: "",
  parse(place) {
    if (place.node.type !== "string") return refuse(place, { expected: text.expected }, "");
    const character = loneSurrogate.exec(place.node.value)?.[0];
    if (character === undefined) return place.node.value;
    const hint = `Remove the lone ${codePoint(character)}.`;
    return refuse(place, { expected: "a string of whole characters", hint }, "");
  },
};

/** A parser for a closed set of words; the first is the stand-in. */
export function oneOf<Choice extends string>(...choices: readonly [Choice, ...Choice[]]): Parser<Choice> {
  const expected = eitherOf(choices);
  return {
    expected,
    standIn: choices[0],
    parse(place) {
      const { node } = place;
      const value = node.type === "string" ? node.value : "";
      const choice = choices.find((candidate) => candidate === value);
      if (choice !== undefined) return choice;
      return refuse(place, { expected, suggestion: closest(value, choices) }, choices[0]);
    },
  };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
