import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { Migration } from "./migrate-sources.ts";

/** Prints the changes of a migration as a patch for `git apply` or `patch -p1`. */
export function printDiff(migrations: readonly Migration[]): string {
  return migrations
    .filter(({ text, migrated }) => text !== migrated)
    .map(({ path, text, migrated }) => {
      const name = path.replaceAll("\\", "/").replace(/^\/+/, "");
      return createTwoFilesPatch(`a/${name}`, `b/${name}`, text, migrated, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      });
    })
    .join("");
}
