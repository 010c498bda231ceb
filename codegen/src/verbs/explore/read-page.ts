import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSource } from "../../files/read-source.ts";

/** Where the empty page is: in the build, next to the compiled code; from source, in the folder of the build. */
const places = ["../../../../explorer/page.html", "../../../dist/explorer/page.html"].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

/**
 * Reads the page without data.
 *
 * @throws {CommandError} if it was not built
 */
export function readPage(): Promise<string> {
  const path = places.find((place) => existsSync(place)) ?? places[1] ?? "";
  return readSource(path, 'Build the page with "npm run build:explorer"');
}
