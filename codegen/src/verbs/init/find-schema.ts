import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const installed = join("node_modules", "scopewright-codegen", "catalog.schema.json");

/**
 * The way from a catalog to the JSON Schema of catalogs: in the nearest `node_modules` above it that has this package, or
 * else in the one of the working folder, where it will be once the package is installed.
 */
export function findSchema(catalog: string): string {
  const folder = resolve(dirname(catalog));
  let above = folder;
  while (!existsSync(join(above, installed)) && dirname(above) !== above) above = dirname(above);
  const root = existsSync(join(above, installed)) ? above : process.cwd();
  const path = relative(folder, join(root, installed)).split(sep).join("/");
  return path.startsWith("../") ? path : `./${path}`;
}
