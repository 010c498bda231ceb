import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Returns the declaration files that entry points name or belong to, and all that these import, as absolute paths. */
export function reachableDeclarations(folder: string, entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = entries.map((path) => join(folder, toDeclaration(path)));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !isDeclaration(file) || !existsSync(file)) continue;
    reached.add(file);
    waiting.push(...importsOf(file));
  }
  return reached;
}

/** True for a declaration file and for its source map. */
export function isDeclaration(path: string): boolean {
  return /\.d\.[cm]?ts(?:\.map)?$/u.test(path);
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//gu, "");
  const specifiers = text.matchAll(/(?:\bfrom |\bimport |\bimport\()(["'])(\.[^"']*)\1/gu);
  const paths = Array.from(specifiers, ([, , to = ""]) => join(dirname(file), toDeclaration(to)));
  return [...paths, `${file}.map`];
}

function toDeclaration(path: string): string {
  return isDeclaration(path) ? path : path.replace(/\.([cm]?)[jt]s$/u, ".d.$1ts");
}
