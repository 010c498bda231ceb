import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { packSdk } from "./packed-sdk.ts";

/** What every consumer of these tests is compiled with: strict, and no declaration file is skipped but TypeScript's own. */
export const strictest = {
  strict: true,
  target: "es2022",
  lib: ["es2022"],
  module: "nodenext",
  types: [],
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  noEmit: true,
} as const;

/**
 * A project of somebody else, outside this repository, with the packed SDK in its `node_modules`; removed after the
 * tests of the file.
 */
export function createConsumerProject(files: Readonly<Record<string, string | object>>): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "scopewright-consumer-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(packSdk().folder, join(folder, "node_modules", "scopewright"), { recursive: true });
  writeFiles(folder, { "package.json": { name: "consumer", private: true, type: "module" }, ...files });
  return folder;
}

/** Writes files into a folder; objects as JSON. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  }
}
