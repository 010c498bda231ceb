import { createRequire } from "node:module";

/**
 * ts-morph, loaded as the CommonJS that it is: an `import` would first search its ten megabytes for the names of exports.
 *
 * @see https://nodejs.org/api/esm.html#commonjs-namespaces
 */
// What is required has no type; these are the package's own.
export const tsMorph: typeof import("ts-morph") = createRequire(import.meta.url)(
  "ts-morph",
) as typeof import("ts-morph");
