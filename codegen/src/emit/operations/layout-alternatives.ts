import type { Alternative } from "../../catalog/catalog.ts";
import { sorted } from "../../catalog/scopes-of.ts";
import { indentation, layoutList, layoutTypes, layoutUnion, lineWidth } from "../../print/layout.ts";
import { quote } from "../../print/text/quote.ts";

type Entry = string | Alternative;

/** `anyOf: ["a", { allOf: ["b", "c"] }],`: alternatives as data, in the order of the catalog. */
export function layoutAlternatives(before: string, entries: readonly Entry[], after: string, indent: string): string {
  if (entries.every((entry) => typeof entry === "string")) return layoutList(before, entries, after, indent);
  const inline = `${indent}${before} [${entries.map(inlineData).join(", ")}]${after}`;
  // Prettier breaks a list of several objects that have several keys each.
  const isBroken = entries.length > 1 && entries.every((entry) => typeof entry !== "string" && entry.keyTypes);
  if (inline.length <= lineWidth && !isBroken) return inline;
  const deeper = indent + indentation;
  const lines = entries.map((entry) => {
    const line = `${deeper}${inlineData(entry)},`;
    return typeof entry === "string" || line.length <= lineWidth ? line : brokenData(entry, deeper);
  });
  return `${indent}${before} [\n${lines.join("\n")}\n${indent}]${after}`;
}

function inlineData(entry: Entry): string {
  if (typeof entry === "string") return quote(entry);
  const lists = listsOf(entry).map(([name, values]) => `${name}: [${values.map(quote).join(", ")}]`);
  return `{ ${lists.join(", ")} }`;
}

function brokenData(entry: Alternative, indent: string): string {
  const lists = listsOf(entry).map(([name, values]) => layoutList(`${name}:`, values, ",", indent + indentation));
  return `${indent}{\n${lists.join("\n")}\n${indent}},`;
}

/** `readonly anyOf: "a" | { readonly allOf: "b" | "c" };`: alternatives as a union of types. */
export function layoutAlternativeTypes(
  before: string,
  entries: readonly Entry[],
  after: string,
  indent: string,
): string {
  const scopes = entries.filter((entry) => typeof entry === "string");
  const types = [...sorted(scopes).map(quote), ...entries.filter((entry) => typeof entry !== "string").map(inlineType)];
  const deeper = indent + indentation;
  const isFitting = types.every((type) => `${deeper}| ${type}${after}`.length <= lineWidth);
  const inline = `${indent}${before} ${types.join(" | ")}${after}`;
  if (scopes.length === entries.length || inline.length <= lineWidth || (isFitting && types.length > 1)) {
    return layoutTypes(before, types, after, indent);
  }
  const objects = entries.filter((entry) => typeof entry !== "string");
  const [only] = objects;
  if (only !== undefined && entries.length === 1) return `${indent}${before} ${brokenType(only, indent)}${after}`;
  const lines = [
    ...sorted(scopes).map(quote),
    ...objects.map((entry) => {
      const type = inlineType(entry);
      return `${deeper}| ${type}${after}`.length <= lineWidth ? type : brokenType(entry, deeper + indentation);
    }),
  ];
  return `${indent}${before}\n${deeper}| ${lines.join(`\n${deeper}| `)}${after}`;
}

function inlineType(entry: Alternative): string {
  const members = listsOf(entry).map(([name, values]) => `readonly ${name}: ${values.map(quote).join(" | ")}`);
  return `{ ${members.join("; ")} }`;
}

function brokenType(entry: Alternative, indent: string): string {
  const members = listsOf(entry).map(([name, values]) =>
    layoutUnion(`readonly ${name}:`, values, ";", indent + indentation),
  );
  return `{\n${members.join("\n")}\n${indent}}`;
}

function listsOf({ allOf, keyTypes }: Alternative): readonly (readonly [string, readonly string[]])[] {
  return [["allOf", sorted(allOf)], ...(keyTypes === undefined ? [] : [["keyTypes", sorted(keyTypes)] as const])];
}
