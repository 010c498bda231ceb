import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The packages that these files belong to, and those of the same workspaces, by name, with their folders: packages of one
 * repository import each other by name. What a known package does is known without reading it, in the repository that it is
 * made in as everywhere else; one that is private only shares its name.
 */
export function findPackages(files: Iterable<string>, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const add = (folder: string): void => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const manifest = readManifest(folder);
    const { name } = manifest;
    if (typeof name === "string" && (manifest["private"] === true || !known.has(name))) packages.set(name, folder);
    for (const pattern of workspacesOf(folder, manifest)) for (const member of membersOf(folder, pattern)) add(member);
  };
  for (const file of files) for (let folder = dirname(file); !seen.has(folder); folder = dirname(folder)) add(folder);
  return packages;
}

type Manifest = Readonly<Record<string, unknown>>;

/** The manifest in a folder; an empty one where there is none, or none that is JSON. */
function readManifest(folder: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as unknown;
    // JSON from a file: each entry is looked at before it is used.
    return typeof manifest === "object" && manifest !== null ? (manifest as Manifest) : {};
  } catch {
    return {};
  }
}

/** The patterns of folders that a manifest, or the file of pnpm beside it, calls workspaces. */
function workspacesOf(folder: string, { workspaces }: Manifest): readonly string[] {
  const listed =
    typeof workspaces === "object" && workspaces !== null && "packages" in workspaces
      ? workspaces.packages
      : workspaces;
  const own = Array.isArray(listed) ? listed.filter((pattern) => typeof pattern === "string") : [];
  return [...own, ...pnpmWorkspaces(folder)];
}

function pnpmWorkspaces(folder: string): readonly string[] {
  try {
    const text = readFileSync(join(folder, "pnpm-workspace.yaml"), "utf8");
    const [, list = ""] = /^packages:\s*\n((?:[ \t]+-.*\n?|[ \t]*(?:#.*)?\n)*)/mu.exec(text) ?? [];
    return Array.from(
      list.matchAll(/^[ \t]+-[ \t]*["']?([^"'\n#]+?)["']?[ \t]*(?:#.*)?$/gmu),
      ([, pattern = ""]) => pattern,
    );
  } catch {
    // Most repositories have none.
    return [];
  }
}

const deepest = 3;

/** The folders that a pattern of workspaces names: `packages/*`, `apps/**`, `tools/cli`. */
function membersOf(folder: string, pattern: string): readonly string[] {
  if (pattern.startsWith("!")) return [];
  const [, root = "", star = ""] = /^(?:\.\/)?(.*?)\/?(\*\*|\*)?(?:\/\*)?\/?$/u.exec(pattern) ?? [];
  const start = join(folder, root);
  if (star === "") return [start];
  return foldersIn(start, star === "*" ? 1 : deepest);
}

function foldersIn(folder: string, levels: number): readonly string[] {
  if (levels === 0) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
      .flatMap(({ name }) => [join(folder, name), ...foldersIn(join(folder, name), levels - 1)]);
  } catch {
    // A pattern may name a folder that is not there.
    return [];
  }
}
