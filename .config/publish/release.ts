import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { formatIssue } from "../../codegen/src/catalog/issue.ts";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { diffCatalogs } from "../../codegen/src/diff/diff-catalogs.ts";
import { printMarkdown } from "../../codegen/src/verbs/diff/print-changes.ts";
import { compareReports, printChanges } from "../api/compare-reports.ts";
import { packPackage } from "./pack-package.ts";
import { releaseProblems } from "./release-problems.ts";

/**
 * A dry release: packs both packages, checks the archives, and prints what would be published and what changed since the
 * last release (`--since <revision>`, by default the last tag). It sends nothing.
 */
const root = join(import.meta.dirname, "../..");
const destination = join(root, ".cache/release");
const reportFolder = ".github/api";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

function git(...args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    // The revision or the file does not exist there.
    return undefined;
  }
}

async function packAll(): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const folder of ["", "codegen"]) {
    const { tarball, size, unpackedSize, files, manifest } = packPackage(join(root, folder), destination);
    console.log(`\n${String(manifest["name"])} ${String(manifest["version"])}`);
    console.log(`  ${tarball}`);
    console.log(`  ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked, ${files.length} files`);
    console.log(`  entry points: ${Object.keys(manifest["exports"] ?? {}).join(", ")}`);
    for (const [group, count] of countBy(files)) console.log(`  ${group}: ${count}`);
    const archive = readFileSync(tarball);
    const { messages, pkg } = await publint({ pack: { tarball: toArrayBuffer(archive) }, strict: true });
    problems.push(...messages.map((message) => `${String(manifest["name"])}: ${formatMessage(message, pkg) ?? ""}`));
  }
  return problems;
}

function toArrayBuffer(data: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(data.byteLength);
  new Uint8Array(copy).set(data);
  return copy;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** The number of files in each folder of the package, two levels deep. */
function countBy(files: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const file of files) {
    const parts = file.split("/");
    const group = parts.length === 1 ? file : `${parts.slice(0, Math.min(2, parts.length - 1)).join("/")}/`;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

function printPublicChanges(since: string): void {
  const names = readdirSync(join(root, reportFolder)).filter((name) => name.endsWith(".md"));
  const lines = names.flatMap((name) => {
    const after = read(join(reportFolder, name));
    const [, entry = name] = /^# The public surface of `(.*)`$/mu.exec(after) ?? [];
    return printChanges(entry, compareReports(git("show", `${since}:${reportFolder}/${name}`) ?? "", after)) ?? [];
  });
  console.log(`\nChanges of the public surface since ${since}, for .github/CHANGELOG.md:\n`);
  console.log(lines.length === 0 ? "None." : lines.join("\n"));
  const [before, after] = [git("show", `${since}:scopes.json`), read("scopes.json")].map((text) =>
    text === undefined ? undefined : parseCatalog(text, "scopes.json"),
  );
  if (before === undefined || after === undefined) return;
  if (!before.ok || !after.ok)
    throw new Error(
      [before, after]
        .flatMap((one) => (one.ok ? [] : one.issues))
        .map(formatIssue)
        .join("\n"),
    );
  console.log(`\nChanges of the catalog since ${since}:\n`);
  console.log(printMarkdown(diffCatalogs(before.catalog, after.catalog)));
}

function sinceRevision(): string | undefined {
  const index = process.argv.indexOf("--since");
  return index === -1 ? git("describe", "--tags", "--abbrev=0")?.trim() : process.argv[index + 1];
}

const problems = [
  ...releaseProblems({
    sdk: read("package.json"),
    codegen: read("codegen/package.json"),
    lock: read("package-lock.json"),
    changelog: read(".github/CHANGELOG.md"),
  }),
  ...(await packAll()),
  ...(existsSync(join(root, "codegen/dist/reference"))
    ? []
    : ['codegen/dist/reference: is missing. Run "npm run build:reference" first.']),
];
const since = sinceRevision();
if (since === undefined)
  console.log("\nNo earlier release is tagged; name a revision with --since to see what changed.");
else printPublicChanges(since);
if (problems.length > 0) {
  console.error(`\n${problems.join("\n")}\nNot ready to publish.`);
  process.exitCode = 1;
} else {
  console.log("\nNothing was published. To publish with provenance, run in CI, in this order:");
  for (const name of readdirSync(destination).sort())
    if (name.endsWith(".tgz")) console.log(`  npm publish .cache/release/${name}`);
}
