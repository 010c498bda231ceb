import type { AutomaticScope } from "../catalog.ts";
import { object, optional } from "../parse/parse-object.ts";
import { sources } from "./parts/parse-sources.ts";
import { text } from "../parse/parse-string.ts";
import type { Place } from "../parse/parser.ts";

const shape = object("an automatic scope", { description: optional(text), sources });

/** An automatic scope from its entry in `automatic`. */
export function parseAutomatic(scope: string, place: Place): AutomaticScope {
  return { name: scope, ...shape.parse(place) };
}
