import { readCatalogText } from "../generation/generation-options.ts";
import { bundledCatalog, isBundledCatalog } from "./find-catalog.ts";

/** Whether the SDK `scopewright` has the key functions of a catalog: it has those of SendGrid's, also of a copy. */
export async function isSdkCatalog(path: string): Promise<boolean> {
  return isBundledCatalog(path) || (await readCatalogText(path)) === (await readCatalogText(bundledCatalog));
}
