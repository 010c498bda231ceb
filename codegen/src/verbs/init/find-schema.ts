import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";

const installed = join("node_modules", "scopewright-codegen", "catalog.schema.json");

/**
 * Returns the path from a catalog to the JSON Schema of catalogs: in the nearest `node_modules` above it that has this
 * package, or else in the package that is running; undefined if that is no file.
 */
export function findSchema(catalog: string): string | undefined {
  // Yarn's Plug'n'Play keeps packages in archives, which editors do not read.
  if (process.versions["pnp"] !== undefined) return undefined;
  const folder = resolve(dirname(catalog));
  let above = folder;
  while (!existsSync(join(above, installed)) && dirname(above) !== above) above = dirname(above);
  const schema = join(above, installed);
  const own = createRequire(import.meta.url).resolve("scopewright-codegen/catalog.schema.json");
  const path = relative(folder, existsSync(schema) ? schema : own)
    .split(sep)
    .join("/");
  return path.startsWith("../") ? path : `./${path}`;
}
