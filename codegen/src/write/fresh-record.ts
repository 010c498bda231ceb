import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ownVersion } from "../files/own-version.ts";
import { temporaryPrefix } from "./temporary-prefix.ts";

/** Hashes of the inputs and outputs of a run. If they still match, the next run has nothing to do. */
interface FreshRecord {
  readonly inputs: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Returns the names of the generated files if an earlier run with the same generator, options and catalog left exactly the
 * files that exist now. It compares contents, never dates. `undefined` means that the record is missing or out of date.
 */
export function recordedFiles(source: string, out: string, options: readonly string[]): readonly string[] | undefined {
  const file = recordFile(out);
  if (file === undefined) return undefined;
  try {
    // A damaged record has other inputs, or makes this throw.
    const record = JSON.parse(readFileSync(file, "utf8")) as FreshRecord;
    if (record.inputs !== hashInputs(source, options)) return undefined;
    const found = readdirSync(out, { withFileTypes: true });
    const entries = found.filter(({ name }) => name.endsWith(".ts") || Object.hasOwn(record.outputs, name));
    const isFresh =
      // A run that was killed left temporary files.
      !found.some(({ name }) => name.startsWith(temporaryPrefix)) &&
      entries.length === Object.keys(record.outputs).length &&
      entries.every(
        (entry) => entry.isFile() && record.outputs[entry.name] === hash(readFileSync(join(out, entry.name))),
      );
    return isFresh ? entries.map(({ name }) => name) : undefined;
  } catch {
    return undefined;
  }
}

/** Records that the files are up to date. If the record cannot be written, the next run generates again. */
export function recordFresh(
  source: string,
  out: string,
  options: readonly string[],
  files: readonly { readonly name: string; readonly text: string }[],
): void {
  const file = recordFile(out);
  if (file === undefined) return;
  const outputs = Object.fromEntries(files.map(({ name, text }) => [name, hash(text)]));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify({ inputs: hashInputs(source, options), outputs }));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The record only saves time: a read-only node_modules is no reason to fail.
  }
}

function hashInputs(source: string, options: readonly string[]): string {
  return hash(JSON.stringify([generatorIdentity(), ...options]), source);
}

/** Changes with every version of the generator, and with every build of it: npm gives all files the same date. */
function generatorIdentity(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${import.meta.url} ${ownVersion()} ${size} ${mtimeMs}`;
}

/** The record's path in the nearest `node_modules/.cache`; `undefined` if the generator runs from source. */
function recordFile(out: string): string | undefined {
  if (import.meta.url.endsWith(".ts")) return undefined;
  const folder = resolve(out);
  for (let at = dirname(folder); ; at = dirname(at)) {
    if (existsSync(join(at, "node_modules")))
      return join(at, "node_modules/.cache/scopewright", `${hash(folder)}.json`);
    if (at === dirname(at)) return undefined;
  }
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
}
