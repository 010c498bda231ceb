import { readdirSync } from "node:fs";

// Loads the part that is mutated before its tests. What a module does as it loads, Stryker would otherwise hold for the
// concern of the one test that happens to load it first, and run no other. A mutant that cannot be loaded fails in its tests.
const part = new URL(`../codegen/src/${process.env["PART"] ?? "catalog"}/`, import.meta.url);
const modules = readdirSync(part, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
await Promise.allSettled(modules.map((name) => import(new URL(name, part).href) as Promise<unknown>));
