import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { ownVersion } from "../files/own-version.ts";
import type { GenerationOptions } from "./generation-options.ts";

/** Returns a sentence if the installed SDK, which generated code imports, is of another version than the generator. */
export function unfitSdk({ out, runtime }: Pick<GenerationOptions, "out" | "runtime">): string | undefined {
  if (!/^scopewright(?:\/|$)/u.test(runtime)) return undefined;
  const installed = installedVersion(resolve(out));
  const own = ownVersion();
  if (installed === undefined || installed === own) return undefined;
  return `scopewright: expected version ${own}, which fits this scopewright-codegen, but received ${installed}. Run "npm install scopewright@${own}".`;
}

function installedVersion(folder: string): string | undefined {
  try {
    const manifest = createRequire(join(folder, "index.js")).resolve("scopewright/package.json");
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    // Nothing is installed yet.
    return undefined;
  }
}
