import { fillLink } from "../../../src/catalog/fill-link.ts";
import type { Choice } from "../model/choice.ts";
import type { Explored } from "../model/explored.ts";

/** Prints the address of the provider's own page for such a key, if the catalog has a template for it. */
export function printPage({ catalog }: Explored, { keyType, name, scopes }: Choice): string | undefined {
  const { create } = catalog.links;
  return create === undefined ? undefined : fillLink(create, { name, keyType, scopes: [...scopes].sort() });
}
