import type { Catalog } from "../../catalog/catalog.ts";
import { sortBy } from "../../catalog/scopes-of.ts";
import { indentation, lineWidth } from "../../print/layout.ts";
import { publicDoc } from "../../print/text/doc-comment.ts";
import { quote } from "../../print/text/quote.ts";

const one = indentation;
const two = indentation.repeat(2);
const three = indentation.repeat(3);

/** True if a scope of the catalog is legacy, or lets a key widen what it can reach. */
export function hasScopeWarnings({ scopes }: Catalog): boolean {
  return scopes.some(({ legacy, escalates }) => legacy !== undefined || escalates !== undefined);
}

/** The declaration of `scopeWarnings`: why scopes are legacy, and what keys with certain scopes can do. */
export function scopeWarnings(catalog: Catalog): string {
  const scopes = sortBy(catalog.scopes, ({ name }) => name);
  const legacy = scopes.flatMap(({ name, legacy: why }) => (why === undefined ? [] : [[name, why] as const]));
  const escalates = scopes.flatMap(({ name, escalates: what }) => (what === undefined ? [] : [[name, what] as const]));
  const doc = publicDoc({ text: ["Why scopes are legacy, and what a key can do with scopes that widen its rights."] });
  return [
    `${doc}export const scopeWarnings: ScopeWarnings = {`,
    layoutWords("legacy", legacy),
    layoutWords("escalates", escalates),
    "};",
  ].join("\n");
}

/** `legacy: [["a", "why"]],`: on one line if there is one pair and it fits, else a pair a line. */
function layoutWords(key: string, pairs: readonly (readonly [string, string])[]): string {
  const printed = pairs.map(([name, words]) => [quote(name), quote(words)] as const);
  const inline = `${one}${key}: [${printed.map((pair) => `[${pair.join(", ")}]`).join(", ")}],`;
  if (pairs.length < 2 && inline.length <= lineWidth) return inline;
  const lines = printed.map(([name, words]) => {
    const line = `${two}[${name}, ${words}],`;
    return line.length <= lineWidth ? line : `${two}[\n${three}${name},\n${three}${words},\n${two}],`;
  });
  return `${one}${key}: [\n${lines.join("\n")}\n${one}],`;
}
