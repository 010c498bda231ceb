import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandError, ioError, type ExitCode } from "../command-error.ts";
import { findSchema } from "../init/find-schema.ts";
import { starterCatalog } from "../init/starter-catalog.ts";
import type { Output } from "../output.ts";

/** Writes a small catalog to start from, never over another file, and tells what to run next. */
export async function initCommand(path: string, output: Output): Promise<ExitCode> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, starterCatalog(findSchema(path)), { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      throw new CommandError(
        `${path}: expected no such file yet but received one; it was not changed. Name another with --catalog, or edit this one.`,
      );
    }
    throw ioError(path, error);
  }
  const next = path === "scopes.json" ? "npx scopewright generate" : `npx scopewright generate --catalog ${path}`;
  output.result({ ok: true, catalog: path, next });
  output.say(`${path}: written. Put your provider's scopes into it, then run:\n  ${next}`);
  return 0;
}
