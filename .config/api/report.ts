import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createModuleReader } from "./modules.ts";
import { printSurface } from "./print-surface.ts";
import { surfaceOf } from "./surface.ts";

/** Writes a report of the public surface of each entry point, or with `--check` compares the reports with the sources. */
const root = join(import.meta.dirname, "../..");
const folder = join(root, ".github/api");

/** The source of each entry point. */
const entries: Readonly<Record<string, string>> = {
  ...{ scopewright: "src/index.ts", "scopewright/core": "src/core.ts", "scopewright/client": "src/client.ts" },
  ...{ "scopewright/scopes": "src/scopes.ts", "scopewright/presets": "src/presets.ts" },
  ...{ "scopewright/groups": "src/groups.ts", "scopewright/eslint": "src/eslint.ts" },
  ...{ "scopewright-codegen": "codegen/src/index.ts", "scopewright-codegen/vite": "codegen/src/vite.ts" },
  ...{ "scopewright-codegen/unplugin": "codegen/src/unplugin.ts" },
};

function checkEntries(): void {
  const named = ["", "codegen"].flatMap((name) => {
    // npm checks its shape.
    const manifest = JSON.parse(readFileSync(join(root, name, "package.json"), "utf8")) as {
      readonly name: string;
      readonly exports: object;
    };
    return Object.keys(manifest.exports)
      .filter((path) => !path.endsWith(".json"))
      .map((path) => path.replace(".", manifest.name));
  });
  const missing = named.filter((name) => !Object.hasOwn(entries, name));
  if (missing.length > 0)
    throw new Error(`.config/api/report.ts: entry points are missing: ${missing.join(", ")}. Add them.`);
}

function reports(): ReadonlyMap<string, string> {
  const read = createModuleReader();
  return new Map(
    Object.entries(entries).map(([entry, source]) => [
      `${entry.replace("/", "-")}.md`,
      printSurface(entry, surfaceOf(join(root, source), read), root),
    ]),
  );
}

function differences(wanted: ReadonlyMap<string, string>): readonly string[] {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const stale = [...wanted].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), "utf8") !== text,
  );
  return [...stale.map(([name]) => name), ...present.filter((name) => !wanted.has(name))];
}

checkEntries();
const wanted = reports();
const changed = differences(wanted);
if (process.argv.includes("--check")) {
  if (changed.length > 0) {
    console.error(
      `.github/api: the public surface changed: ${changed.join(", ")}. Run "npm run api" and review the diff.`,
    );
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of changed) rmSync(join(folder, name), { force: true });
  for (const [name, text] of wanted) if (changed.includes(name)) writeFileSync(join(folder, name), text);
  console.log(`.github/api: ${changed.length === 0 ? "up to date" : `wrote ${changed.join(", ")}`}.`);
}
