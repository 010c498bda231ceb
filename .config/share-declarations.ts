import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Gives the module build the declarations of the CommonJS build, by one line for each entry. With two copies a type of one
 * build would not be the type of the other, and the package would be larger. It is this way round because a CommonJS
 * declaration must not import a module's. An entry with a default export keeps its own: `export *` leaves that out.
 */
const entries = "dist/esm/src";

for (const name of readdirSync(entries).filter((file) => file.endsWith(".d.ts"))) {
  const file = join(entries, name);
  if (/^export default /mu.test(readFileSync(file, "utf8"))) continue;
  writeFileSync(file, `export * from "../../cjs/src/${name.replace(/\.d\.ts$/u, ".js")}";\n`);
}
