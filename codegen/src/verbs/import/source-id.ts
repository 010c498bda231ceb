import { basename, extname } from "node:path";

/** The id of the source for scopes that come from a file: `import-scopes-answer` for `saved/scopes answer.json`. */
export function sourceId(file: string): string {
  const name = basename(file, extname(file)).toLowerCase();
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ["file"];
  return ["import", ...words].join("-");
}
