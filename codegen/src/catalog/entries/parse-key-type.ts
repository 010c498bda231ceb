import type { KeyType } from "../catalog.ts";
import type { Place } from "../parse/parser.ts";
import { object, optional } from "../parse/parse-object.ts";
import { imported } from "./parse-imported.ts";
import { sources } from "./parts/parse-sources.ts";
import { text } from "../parse/parse-string.ts";

const shape = object("a key type", {
  title: optional(text),
  description: optional(text),
  imported: optional(imported),
  sources,
});

/** A key type from its entry in `keyTypes`. */
export function parseKeyType(id: string, place: Place): KeyType {
  return { id, ...shape.parse(place) };
}
