import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const marks = ["package.json", ".git", "deno.json", "deno.jsonc"];

/** Returns the nearest folder, from a folder upwards, that has a manifest or is a repository. */
export function projectAbove(folder: string): string | undefined {
  const here = resolve(folder);
  if (marks.some((mark) => existsSync(join(here, mark)))) return here;
  return dirname(here) === here ? undefined : projectAbove(dirname(here));
}
