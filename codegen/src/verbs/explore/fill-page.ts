import { deflateRawSync } from "node:zlib";
import { dataPlace } from "./data-place.ts";
import type { PageData } from "./page-data.ts";

/**
 * Puts data into the page: JSON, deflated, in base64. The alphabet of base64 has nothing that HTML could take for a tag,
 * so no name of a catalog can.
 */
export function fillPage(page: string, data: PageData): string {
  const encoded = deflateRawSync(JSON.stringify(data), { level: 9 }).toString("base64");
  return page.replace(dataPlace, () => dataPlace.replace("><", () => `>${encoded}<`));
}
