import type { Source } from "../../catalog.ts";
import { list } from "../../parse/parse-list.ts";
import { defaulted, object, optional, type Field } from "../../parse/parse-object.ts";
import { name, text } from "../../parse/parse-string.ts";
import type { Place } from "../../parse/parser.ts";

/** The key `sources` that every entry may have: ids into the top-level `sources`. */
export const sources: Field<readonly string[], "required"> = defaulted(list(name("the id of a source")), []);

const shape = object("a source", { title: optional(text), url: optional(name("a URL")) });

/** A source from its entry in the top-level `sources`. */
export function parseSource(id: string, place: Place): Source {
  return { id, ...shape.parse(place) };
}
