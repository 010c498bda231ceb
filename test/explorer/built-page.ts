import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { filesBelow } from "./files-below.ts";
import { runCli } from "../codegen/run-cli.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The page of SendGrid that `npm run build` puts into the package. */
export const sendgridPage: string = join(root, "codegen/dist/explorer/scopes.html");

/** A folder of the test file for its own pages. */
let folder: string | undefined;

/** Writes a file into the folder of the test, and returns its path. */
export function writeInput(name: string, content: unknown): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), "scopewright-explorer-"));
    folder = made;
    afterAll(() => rmSync(made, { recursive: true, force: true }));
  }
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

/** Runs `explore` with these options, and returns the page that it wrote. */
export async function writePage(name: string, ...options: readonly string[]): Promise<string> {
  checkBuild();
  const path = writeInput(name, undefined);
  const { exitCode, stderr } = await runCli("explore", "--out", path, ...options);
  if (exitCode !== 0) throw new Error(stderr);
  return path;
}

/** @throws {Error} if the page was not built, or is older than its sources */
export function checkBuild(): void {
  const sources = ["codegen/explorer", "codegen/src/verbs/explore", "src"].flatMap((name) =>
    filesBelow(join(root, name)),
  );
  const newest = Math.max(...sources.filter((path) => !path.endsWith(".md")).map((path) => statSync(path).mtimeMs));
  const built = statSync(sendgridPage, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < newest) throw new Error('expected a page newer than its sources. Run "npm run build:explorer" first.');
}
