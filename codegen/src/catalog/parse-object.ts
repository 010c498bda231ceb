import { closest } from "../../../src/internal/closest.ts";
import type { JsonObject } from "./json-node.ts";
import { refuse, type Parser, type Place } from "./parser.ts";
import { quote } from "./show.ts";

/** Whether a key must be there, may be absent, or is read and then forgotten. */
type Presence = "required" | "optional" | "checked";

/** A key that an object may have. */
export interface Field<Value, Kept extends Presence> {
  readonly parser: Parser<Value>;
  readonly presence: Kept;
  /** What the object gets if the key is absent; nothing if this is absent too. */
  readonly fallback?: Value;
}

type AnyField = Field<unknown, Presence>;
type Fields = Readonly<Record<string, AnyField>>;

/** The object that fields describe: an optional one without fallback may be absent, and is then not even a key. */
export type Shape<Of extends Fields> = {
  readonly [Key in keyof Of as Of[Key]["presence"] extends "required" ? Key : never]: ValueOf<Of[Key]>;
} & {
  readonly [Key in keyof Of as Of[Key]["presence"] extends "optional" ? Key : never]?: ValueOf<Of[Key]>;
};

type ValueOf<F extends AnyField> = F extends Field<infer Value, Presence> ? Value : never;

/** A key that must be there. */
export function required<Value>(parser: Parser<Value>): Field<Value, "required"> {
  return { parser, presence: "required" };
}

/** A key that may be absent, and then is absent from the model. */
export function optional<Value>(parser: Parser<Value>): Field<Value, "optional"> {
  return { parser, presence: "optional" };
}

/** A key that may be absent, and then has this value in the model. */
export function defaulted<Value>(parser: Parser<Value>, fallback: Value): Field<Value, "required"> {
  return { parser, presence: "required", fallback };
}

/** A key that may be absent, and is not part of the model. */
export function checked<Value>(parser: Parser<Value>): Field<Value, "checked"> {
  return { parser, presence: "checked" };
}

/** A parser for an object with these keys and no others; `noun` says what it is ("a scope"). */
export function object<const Of extends Fields>(noun: string, fields: Of): Parser<Shape<Of>> {
  const expected = `an object for ${noun}`;
  // The entries are built from the very fields that Shape is computed from, which the checker cannot follow.
  const assemble = (value: (key: string, field: AnyField) => [unknown] | []): Shape<Of> =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([key, field]) => value(key, field).map((found) => [key, found])),
    ) as Shape<Of>;
  const standIn = assemble((_, field) => absent(field));

  return {
    expected,
    standIn,
    parse(place) {
      const { node } = place;
      if (node.type !== "object") return refuse(place, { expected }, standIn);
      refuseUnknownKeys(place, node, fields);
      return assemble((key, field) => parseField(place, node, key, field));
    },
  };
}

function absent(field: AnyField): [unknown] | [] {
  if ("fallback" in field) return [field.fallback];
  return field.presence === "required" ? [field.parser.standIn] : [];
}

function parseField(place: Place, node: JsonObject, key: string, field: AnyField): [unknown] | [] {
  const path = [...place.path, key];
  const property = node.properties.get(key);
  if (property !== undefined) {
    const value = field.parser.parse({ ...place, node: property.value, path });
    return field.presence === "checked" ? [] : [value];
  }
  if (field.presence === "required" && !("fallback" in field)) {
    place.report({ offset: node.offset, path, expected: field.parser.expected, received: "nothing" });
  }
  return absent(field);
}

function refuseUnknownKeys(place: Place, node: JsonObject, fields: Fields): void {
  const known = Object.keys(fields);
  for (const [key, { keyOffset }] of node.properties) {
    if (Object.hasOwn(fields, key)) continue;
    const suggestion = closest(key, known);
    place.report({
      offset: keyOffset,
      path: [...place.path, key],
      expected: "a known key",
      received: quote(key),
      suggestion,
      hint: suggestion === undefined ? `Known here: ${known.join(", ")}.` : undefined,
    });
  }
}
