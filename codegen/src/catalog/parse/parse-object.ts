import { closest } from "../../../../src/input/closest.ts";
import type { JsonObject } from "../json/json-node.ts";
import { refuse, type Parser, type Place } from "./parser.ts";
import { quote } from "../../text/show.ts";

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
  const entries = Object.entries(fields);
  const known = new Set(Object.keys(fields));
  const assemble = (valueOf: (key: string, field: AnyField) => unknown): Shape<Of> => {
    const built: Record<string, unknown> = {};
    for (const [key, field] of entries) {
      const value = valueOf(key, field);
      if (value !== undefined) built[key] = value;
    }
    // It is built from the very fields that Shape is computed from, which the checker cannot follow.
    return built as Shape<Of>;
  };
  const standIn = assemble((_, field) => absent(field));

  return {
    expected,
    standIn,
    parse(place) {
      const { node } = place;
      if (node.type !== "object") return refuse(place, { expected }, standIn);
      refuseUnknownKeys(place, node, known);
      return assemble((key, field) => parseField(place, node, key, field));
    },
  };
}

/** The value of an absent key; undefined if the object then lacks the key too. */
function absent(field: AnyField): unknown {
  if ("fallback" in field) return field.fallback;
  return field.presence === "required" ? field.parser.standIn : undefined;
}

function parseField(place: Place, node: JsonObject, key: string, field: AnyField): unknown {
  const property = node.properties.get(key);
  if (property !== undefined) {
    const value = field.parser.parse({ ...place, node: property.value, path: [...place.path, key] });
    return field.presence === "checked" ? undefined : value;
  }
  if (field.presence === "required" && !("fallback" in field)) {
    const { expected } = field.parser;
    place.report({ offset: node.offset, path: [...place.path, key], expected, received: "nothing" });
  }
  return absent(field);
}

function refuseUnknownKeys(place: Place, node: JsonObject, known: ReadonlySet<string>): void {
  for (const key of node.properties.keys()) {
    if (known.has(key)) continue;
    const suggestion = closest(key, known);
    place.report({
      offset: node.properties.get(key)?.keyOffset ?? node.offset,
      path: [...place.path, key],
      expected: "a known key",
      received: quote(key),
      suggestion,
      hint: suggestion === undefined ? `Known here: ${[...known].join(", ")}.` : undefined,
    });
  }
}
