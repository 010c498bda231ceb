import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Everything in a folder, byte by byte: what each path is and holds. */
export type Snapshot = Readonly<Record<string, string>>;

/** What is in a folder now, hidden files, links and folders included; nothing where there is none. */
export function snapshot(folder: string): Snapshot {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return {};
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(names.map((name) => [name, describe(join(folder, name))]));
}

function describe(path: string): string {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  return found.isDirectory() ? "folder" : `file ${readFileSync(path, "latin1")}`;
}
