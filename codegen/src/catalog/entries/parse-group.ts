import type { Group } from "../catalog.ts";
import type { Place } from "../parse/parser.ts";
import { object, optional } from "../parse/parse-object.ts";
import { sources } from "./parts/parse-sources.ts";
import { text } from "../parse/parse-string.ts";

const shape = object("a group", { title: optional(text), description: optional(text), sources });

/** A group from its entry in `groups`. */
export function parseGroup(id: string, place: Place): Group {
  return { id, ...shape.parse(place) };
}
