import type { JsonNode } from "../../../../catalog/json/json-node.ts";
import { quote } from "../../../../text/show.ts";
import type { Documents } from "./documents.ts";
import { entriesOf, itemsOf, textOf } from "./nodes.ts";

/** One scheme of a requirement, and the scopes that it names. */
export interface Needed {
  readonly scheme: string;
  readonly scopes: readonly string[];
  /** True if the requirement says that no scope is needed. */
  readonly isFree?: boolean;
}

/**
 * Reads a `security` list: alternatives, each a list of schemes that are needed together. Returns undefined, with a flag,
 * for a value of another shape: to leave a part of it out would change what it says.
 */
export function readSecurity(
  list: JsonNode | undefined,
  file: string,
  documents: Documents,
): readonly (readonly Needed[])[] | undefined {
  if (list === undefined) return undefined;
  const wrong = wrongPart(list);
  if (wrong === undefined) return itemsOf(list).map(readRequirement);
  const flag = `expected ${wrong.expected} in "security" but received something else. What the document needs there is unknown.`;
  documents.flag({ node: wrong.node, file }, flag);
  return undefined;
}

function readRequirement(requirement: JsonNode): readonly Needed[] {
  return entriesOf(requirement).map(([scheme, scopes]) => ({
    scheme,
    scopes: itemsOf(scopes).flatMap((scope) => textOf(scope)?.trim() ?? []),
  }));
}

/** A part of a `security` list that has the wrong shape, and the right one in words. */
interface WrongPart {
  readonly node: JsonNode;
  readonly expected: string;
}

function wrongPart(list: JsonNode): WrongPart | undefined {
  if (list.type !== "array") return { node: list, expected: "a list" };
  const items = list.items;
  const requirement = items.find(({ type }) => type !== "object");
  if (requirement !== undefined) return { node: requirement, expected: "schemes with their scopes" };
  const [wrong] = items.flatMap(entriesOf).filter(([, scopes]) => scopes.type !== "array" && !isNull(scopes));
  return wrong && { node: wrong[1], expected: `a list of scopes for ${quote(wrong[0])}` };
}

/** Whether a value is empty: many documents write a scheme without scopes so. */
function isNull(node: JsonNode): boolean {
  return node.type === "other" && node.text === "null";
}
