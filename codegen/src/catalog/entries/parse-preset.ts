import type { Preset } from "../catalog.ts";
import { list } from "../parse/parse-list.ts";
import { object, optional, required } from "../parse/parse-object.ts";
import { sources } from "./parts/parse-sources.ts";
import { name, text } from "../parse/parse-string.ts";
import type { Place } from "../parse/parser.ts";

const scopes = list(name("a scope"), "notEmpty");

const shape = object("a preset", {
  title: optional(text),
  keyType: required(name("the id of a key type")),
  read: optional(scopes),
  full: optional(scopes),
  note: optional(text),
  sources,
});

/** A preset from its entry in `presets`; it has a list `read`, a list `full` or both. */
export function parsePreset(id: string, place: Place): Preset {
  const preset: Preset = { id, ...shape.parse(place) };
  if (place.node.type === "object" && preset.read === undefined && preset.full === undefined) {
    place.report({
      offset: place.node.offset,
      path: place.path,
      expected: `a list "read" or "full"`,
      received: "neither",
    });
  }
  return preset;
}
