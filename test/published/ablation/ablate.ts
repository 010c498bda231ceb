import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { Project } from "ts-morph";
import { neutralise } from "./neutral.ts";

// Prints what each file of the audit contributes: the outcomes that change if what the file knows is taken out, in published
// packages and in the fixtures. A file without a change in published packages is one that code in use does not need.
// With texts, only files that have one of them in their paths: npm run audit:ablate -- models/ recognise/
const texts = process.argv.slice(2);
const root = new URL("../../../", import.meta.url).pathname;
const sources = join(root, "codegen/src/audit");
const run = promisify(execFile);

/** A copy of what an audit of the packages and fixtures needs, in which one file after another is changed. */
function createCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), "scopewright-ablation-"));
  const parts = ["codegen/src", "codegen/package.json", "package.json", "scopes.json", "src", "generated"];
  const tests = ["test/published", "test/codegen/audit", "test/codegen/parse.ts", "test/fixtures/audit"];
  for (const part of [...parts, ...tests]) cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const folder of ["node_modules", "codegen/node_modules"]) symlinkSync(join(root, folder), join(copy, folder));
  return copy;
}

async function outcomesIn(copy: string): Promise<ReadonlySet<string>> {
  const args = ["--import", "tsx", join(copy, "test/published/ablation/outcomes.ts")];
  const { stdout } = await run(process.execPath, args, { cwd: copy, maxBuffer: 100_000_000 });
  return new Set(stdout.split("\n"));
}

/** The number of outcomes of a kind that one set has and the other has not, both ways. */
function changesOf(kind: string, before: ReadonlySet<string>, after: ReadonlySet<string>): string {
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    [...one].filter((outcome) => outcome.startsWith(kind) && !other.has(outcome)).length;
  return `${String(-only(before, after))}/+${String(only(after, before))}`;
}

const project = new Project({ tsConfigFilePath: join(root, "codegen/tsconfig.json") });
const files = project.getSourceFiles().filter((file) => {
  const path = relative(sources, file.getFilePath());
  return !path.startsWith("..") && (texts.length === 0 || texts.some((text) => path.includes(text)));
});
const originals = files.map((file) => ({ file, lines: file.getEndLineNumber(), original: file.getFullText() }));
const changed = originals.flatMap(({ file, lines, original }) => {
  const names = neutralise(file);
  const path = relative(root, file.getFilePath());
  return names.length === 0 ? [] : [{ path, lines, names, original, neutral: file.getFullText() }];
});
const copies = [createCopy(), createCopy()];
try {
  const [first = ""] = copies;
  const base = await outcomesIn(first);
  process.stdout.write("published  fixtures  lines  file: what was taken out\n");
  const waiting = [...changed];
  const work = async (copy: string): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { path, lines, names, original, neutral } = next;
      writeFileSync(join(copy, path), neutral);
      // An audit that no longer starts has no outcomes.
      const after = await outcomesIn(copy).catch(() => new Set<string>());
      writeFileSync(join(copy, path), original);
      const columns = [changesOf("published", base, after), changesOf("fixture", base, after), String(lines)];
      process.stdout.write(`${columns.map((column) => column.padEnd(9)).join(" ")} ${path}: ${names.join(", ")}\n`);
    }
  };
  await Promise.all(copies.map(work));
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}
