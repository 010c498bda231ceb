import type { Alternative } from "../../../../../src/operations/alternative.ts";
import { list, listOf } from "../../parse/parse-list.ts";
import { object, optional, required } from "../../parse/parse-object.ts";
import { name } from "../../parse/parse-string.ts";
import type { Parser } from "../../parse/parser.ts";

const scope = name("a scope");

const shape = object("an alternative", {
  allOf: required(list(scope, "notEmpty")),
  keyTypes: optional(list(name("the id of a key type"), "notEmpty")),
});

const entry: Parser<string | Alternative> = {
  expected: "a scope or an alternative",
  standIn: "",
  parse: (place) => (place.node.type === "object" ? simplify(shape.parse(place)) : scope.parse(place)),
};

/** A parser for the list `anyOf`: scopes and alternatives, one or more. */
export const alternatives: Parser<readonly (string | Alternative)[]> = listOf({
  item: entry,
  expected: "a list of one or more scopes or alternatives",
  size: "notEmpty",
  keyOf: keyOfAlternative,
});

/** A single scope for keys of any type has one form. */
function simplify(alternative: Alternative): string | Alternative {
  const [only, second] = alternative.allOf;
  return only !== undefined && second === undefined && alternative.keyTypes === undefined ? only : alternative;
}

/** A text that two alternatives share if they mean the same; empty for a stand-in. */
function keyOfAlternative(value: string | Alternative): string {
  if (typeof value === "string") return value;
  const { allOf, keyTypes = [] } = value;
  if (allOf.length === 0) return "";
  const scopes = [...allOf].sort().join(" and ");
  return keyTypes.length === 0 ? scopes : `${scopes} for ${[...keyTypes].sort().join(" or ")}`;
}
