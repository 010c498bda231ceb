import type { Choice } from "../model/choice.ts";
import type { Explored } from "../model/explored.ts";
import { canCreate } from "./print-curl.ts";

/**
 * Prints a resource for the key if its provider creates keys as the SDK does, named as Terraform providers are: after the
 * domain. Any other catalog gives a local list of the scopes, for whatever resource takes them.
 */
export function printTerraform(explored: Explored, { name, scopes }: Choice): string {
  const [host = ""] = explored.catalog.hosts;
  const domain = host.split(".").at(-2)?.replaceAll("-", "_");
  const label = labelOf(name);
  const list = (indent: string): string =>
    `[\n${[...scopes]
      .sort()
      .map((scope) => `${indent}  ${hclQuote(scope)},\n`)
      .join("")}${indent}]`;
  if (domain === undefined || !canCreate(explored)) return `locals {\n  ${label}_scopes = ${list("  ")}\n}\n`;
  return `resource "${domain}_api_key" "${label}" {\n  name   = ${hclQuote(name)}\n  scopes = ${list("  ")}\n}\n`;
}

function labelOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z\d]+/gu) ?? ["key"];
  const label = words.join("_");
  return /^\d/u.test(label) ? `key_${label}` : label;
}

/** A string of HCL, in which `${` and `%{` would begin a template. */
function hclQuote(text: string): string {
  const escaped = JSON.stringify(text).replace(/[^\x20-\x7e]/gu, escapeCharacter);
  return escaped.replace(/[$%](?=\{)/gu, "$&$&");
}

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
