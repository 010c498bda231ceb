import { existsSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import type { Needed } from "../../audit/result/compare.ts";
import { isAuditFile, printKey, type KeyFileOptions } from "../../audit/result/key-file/print-key-file.ts";
import { orIoError } from "../../files/command-error.ts";
import { isFile } from "../../files/has-path.ts";
import { makeFolder } from "../../files/write/make-folder.ts";
import { readManifest } from "../../files/read/read-manifest.ts";
import { readSource } from "../../files/read/read-source.ts";
import { refuseForeign } from "../../files/write/refuse-foreign.ts";
import { replaceFile } from "../../files/write/replace-file.ts";

/** A file that a key goes into, and what the key is for. */
export interface KeyTarget {
  readonly path: string;
  readonly needed: Needed;
}

/**
 * Writes a key as a typed constant, in the module syntax that its file has; an equal file is left alone. Returns whether it
 * was written.
 *
 * @throws {CommandError} if the file was not written by the audit, or cannot be written
 */
export async function writeKey(
  { path, needed }: KeyTarget,
  keyType: string,
  options: Omit<KeyFileOptions, "isCommonJs">,
): Promise<boolean> {
  const before = existsSync(path) ? await readSource(path) : undefined;
  refuseForeign({ path, isOwn: isAuditFile, what: "a file that the audit wrote", option: "--write" }, before ?? "");
  const text = printKey(path, needed, keyType, { ...options, isCommonJs: isCommonJs(path) });
  if (before?.replaceAll("\r\n", "\n") === text) return false;
  await orIoError(path, () => {
    makeFolder(dirname(path));
  });
  await replaceFile(path, text);
  return true;
}

/** Whether Node reads a file as CommonJS: by its ending, or by the manifest of its package. TypeScript compiles either. */
function isCommonJs(path: string): boolean {
  const extension = extname(path);
  if (extension === ".cjs") return true;
  if (extension !== ".js" && extension !== ".jsx") return false;
  const manifest = above(dirname(resolve(path))).find((folder) => isFile(join(folder, "package.json")));
  return manifest !== undefined && readManifest(manifest)["type"] !== "module";
}

function above(folder: string): readonly string[] {
  const up = dirname(folder);
  return up === folder ? [folder] : [folder, ...above(up)];
}
