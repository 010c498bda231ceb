import type { Located } from "./documents.ts";
import { lineOf, property } from "./nodes.ts";

/** The title without what titles of documents have in common; the domain of the first host if it says nothing else. */
export function providerOf(root: Located | undefined, hosts: readonly string[]): string | undefined {
  const title = lineOf(property(property(root?.node, "info"), "title"));
  const bare = title
    ?.replace(/(?:\s+(?:reference|specification|spec|documentation|collection)|\s*\([^()]*\))+$/iu, "")
    .replace(/(?:\s+(?:web|rest|http|public|platform|v?\d[\d.]*))*\s+apis?(?:\s+v?\d[\d.]*)?$/iu, "")
    .replace(/^the\s+/iu, "")
    .trim();
  if (bare !== undefined && bare !== "" && !/^(?:(?:web|rest|http|public|open)\s*)*apis?$/iu.test(bare)) return bare;
  const domain = hosts[0]
    ?.replace(/[/:].*$/u, "")
    .split(".")
    .slice(-2)
    .join(".");
  return domain === undefined || domain.includes("{") ? title : domain;
}
