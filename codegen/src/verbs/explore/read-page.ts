import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSource } from "../../files/read/read-source.ts";

/** The places of the empty page: from the bundle and from the compiled code, beside them; from source, in the build. */
const places = [
  "../../../explorer/page.html",
  "../../../../explorer/page.html",
  "../../../dist/explorer/page.html",
].map((place) => fileURLToPath(new URL(place, import.meta.url)));

/**
 * Reads the page without data.
 *
 * @throws {CommandError} if it was not built
 */
export function readPage(): Promise<string> {
  const path = places.find((place) => existsSync(place)) ?? places.at(-1) ?? "";
  return readSource(path, 'Build the page with "npm run build:explorer"');
}
