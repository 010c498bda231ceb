import type { Scope } from "../catalog.ts";
import { list } from "../parse/parse-list.ts";
import { object, optional, required } from "../parse/parse-object.ts";
import { imported } from "./parse-imported.ts";
import { sources } from "./parts/parse-sources.ts";
import { name, oneOf, text } from "../parse/parse-string.ts";
import { refuse, type Parser, type Place } from "../parse/parser.ts";

const form = /^[a-z][a-zA-Z\d]*(?:\.[a-z][a-zA-Z\d]*)*$/u;

const member: Parser<string> = {
  expected: 'a name in camel case, with dots ("repoStatus", "repo.statusOnly")',
  standIn: "",
  parse(place) {
    const { node } = place;
    if (node.type === "string" && form.test(node.value)) return node.value;
    return refuse(place, { expected: member.expected }, member.standIn);
  },
};

/** The fields of the model that an entry has; its name is its key. A new one does not compile until it is parsed. */
type FieldsOfScope = Readonly<Required<Record<Exclude<keyof Scope, "name">, unknown>>>;

const shape = object("a scope", {
  keyTypes: required(list(name("the id of a key type"), "notEmpty")),
  access: required(oneOf("read", "write")),
  group: optional(name("the id of a group")),
  description: optional(text),
  legacy: optional(text),
  implies: optional(list(name("a scope"), "notEmpty")),
  escalates: optional(text),
  automaticFor: optional(list(oneOf("key", "teammate", "subuser"), "notEmpty")),
  member: optional(member),
  note: optional(text),
  imported: optional(imported),
  sources,
} satisfies FieldsOfScope);

/** A scope from its entry in `scopes`. */
export function parseScope(scope: string, place: Place): Scope {
  return { name: scope, ...shape.parse(place) };
}
