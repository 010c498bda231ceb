import type { JsonObject } from "../json/json-node.ts";
import { checkName } from "./parse-string.ts";
import { refuse, type Parser, type Place } from "./parser.ts";
import { quote } from "../../text/show.ts";

/** Builds one entry of a record from its key and its value. */
export type EntryParser<Entry> = (key: string, place: Place, keyOffset: number) => Entry;

/** A parser for an object whose keys are names, as a list in the order of the file; `notEmpty` refuses `{}`. */
export function record<Entry>(
  noun: string,
  parseEntry: EntryParser<Entry>,
  size: "any" | "notEmpty" = "any",
): Parser<readonly Entry[]> {
  const expected = size === "notEmpty" ? `an object with one or more ${noun}` : `an object of ${noun}`;
  return {
    expected,
    standIn: [],
    parse(place) {
      if (place.node.type !== "object") return refuse(place, { expected }, []);
      if (size === "notEmpty" && place.node.properties.size === 0) {
        place.report({ offset: place.node.offset, path: place.path, expected, received: "an empty one" });
      }
      return parseEntries(place, place.node, parseEntry);
    },
  };
}

function parseEntries<Entry>(place: Place, node: JsonObject, parseEntry: EntryParser<Entry>): readonly Entry[] {
  const entries: Entry[] = [];
  for (const key of node.properties.keys()) {
    const property = node.properties.get(key);
    if (property === undefined) continue;
    const { keyOffset, value } = property;
    const path = [...place.path, key];
    const wrong = checkName(key);
    if (wrong !== undefined) place.report({ offset: keyOffset, path, received: quote(key), ...wrong });
    entries.push(parseEntry(key, { ...place, node: value, path }, keyOffset));
  }
  return entries;
}
