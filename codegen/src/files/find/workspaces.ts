import { join } from "node:path";
import { globSync } from "tinyglobby";
import { parse as parseYaml } from "yaml";
import { isManifest, readManifest } from "../read/read-manifest.ts";
import { readText } from "../read/read-text.ts";

/** Returns the patterns of the folders that npm, Yarn, pnpm, Lerna or Deno count as workspaces of a folder. */
export function workspacePatterns(folder: string): readonly string[] {
  const { workspaces } = readManifest(folder);
  const listed = isManifest(workspaces) ? workspaces["packages"] : workspaces;
  const { packages } = readManifest(folder, "lerna.json");
  const { workspace } = readManifest(folder, "deno.json");
  const members = isManifest(workspace) ? workspace["members"] : workspace;
  return [...strings(listed), ...strings(packages), ...strings(members), ...pnpmPatterns(folder)];
}

function pnpmPatterns(folder: string): readonly string[] {
  const read = readText(join(folder, "pnpm-workspace.yaml"));
  if ("problem" in read) return [];
  try {
    const content: unknown = parseYaml(read.text, { logLevel: "silent", maxAliasCount: 100 });
    return isManifest(content) ? strings(content["packages"]) : [];
  } catch {
    // Not YAML: pnpm would refuse the file as well.
    return [];
  }
}

/** Returns the folders of the workspaces of a folder: those with a manifest that the patterns name. */
export function workspaceFolders(folder: string): readonly string[] {
  // A pattern that leads out of the folder would have other people's files read.
  const inner = workspacePatterns(folder).filter((pattern) => !/^!?(?:\/|(?:\.\/)*\.\.(?:\/|$))/u.test(pattern));
  const patterns = inner.map((pattern) => pattern.replace(/\/+$/u, ""));
  if (patterns.length === 0) return [];
  const manifests = patterns.map((pattern) => `${pattern}/package.json`);
  return globSync(manifests, {
    cwd: folder,
    absolute: true,
    ignore: ["**/node_modules/**"],
    followSymbolicLinks: false,
    expandDirectories: false,
  }).map((file) => file.slice(0, -"/package.json".length));
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
