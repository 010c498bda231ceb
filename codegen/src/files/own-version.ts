import { createRequire } from "node:module";

/** Returns the version of this package. */
export function ownVersion(): string {
  // Its own manifest, which npm does not publish without a version.
  const manifest = createRequire(import.meta.url)("scopewright-codegen/package.json") as { readonly version: string };
  return manifest.version;
}
