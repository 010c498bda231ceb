import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryPrefix } from "./temporary-prefix.ts";

/** What a run was given and what it left behind, so that the next one can tell at a glance that nothing has changed. */
interface FreshRecord {
  readonly inputs: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * The names of the generated files, if an earlier run with the same generator, options and catalog left exactly the files
 * that are there now; compares contents, never dates. Nothing proves nothing: the record may be missing or out of date.
 */
export function recordedFiles(source: string, out: string, options: readonly string[]): readonly string[] | undefined {
  const file = recordFile(out);
  if (file === undefined) return undefined;
  try {
    // Whatever else is in the file has other inputs, or makes this throw.
    const record = JSON.parse(readFileSync(file, "utf8")) as FreshRecord;
    if (record.inputs !== hashInputs(source, options)) return undefined;
    const found = readdirSync(out, { withFileTypes: true });
    const entries = found.filter(({ name }) => name.endsWith(".ts") || Object.hasOwn(record.outputs, name));
    const isFresh =
      // A run that was killed left something to tidy up.
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

/** Remembers that the files are what the catalog asks for. Where that cannot be kept, the next run takes the long way. */
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
    // A record is a convenience: a read-only node_modules is no reason to fail.
  }
}

function hashInputs(source: string, options: readonly string[]): string {
  return hash(JSON.stringify([generatorIdentity(), ...options]), source);
}

/** Changes with every build of the generator. */
function generatorIdentity(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${import.meta.url} ${size} ${mtimeMs}`;
}

/** In the nearest `node_modules/.cache`, as is the custom; nowhere for a generator that runs from source. */
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
