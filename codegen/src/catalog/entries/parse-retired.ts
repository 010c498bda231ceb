import type { RetiredScope } from "../catalog.ts";
import { list } from "../parse/parse-list.ts";
import { defaulted, object, optional } from "../parse/parse-object.ts";
import { sources } from "./parts/parse-sources.ts";
import { name, text } from "../parse/parse-string.ts";
import type { Place } from "../parse/parser.ts";

const shape = object("a retired name", {
  use: defaulted(list(name("a scope")), []),
  reason: optional(text),
  sources,
});

/** A retired name from its entry in `retired`. */
export function parseRetired(scope: string, place: Place): RetiredScope {
  return { name: scope, ...shape.parse(place) };
}
