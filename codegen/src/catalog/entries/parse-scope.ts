import type { Scope } from "../catalog.ts";
import { list } from "../parse/parse-list.ts";
import { object, optional, required } from "../parse/parse-object.ts";
import { sources } from "./parse-sources.ts";
import { name, oneOf, text } from "../parse/parse-string.ts";
import type { Place } from "../parse/parser.ts";

const shape = object("a scope", {
  keyTypes: required(list(name("the id of a key type"), "notEmpty")),
  access: required(oneOf("read", "write")),
  group: optional(name("the id of a group")),
  description: optional(text),
  legacy: optional(text),
  implies: optional(list(name("a scope"), "notEmpty")),
  escalates: optional(text),
  automaticFor: optional(list(oneOf("key", "teammate", "subuser"), "notEmpty")),
  note: optional(text),
  sources,
});

/** A scope from its entry in `scopes`. */
export function parseScope(scope: string, place: Place): Scope {
  return { name: scope, ...shape.parse(place) };
}
