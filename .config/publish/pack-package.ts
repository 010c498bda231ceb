import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { entryFiles, publishedManifest, type Manifest } from "./published-manifest.ts";
import { isDeclaration, reachableDeclarations } from "./reachable-declarations.ts";

/** A packed package, as `npm pack` reports it. */
export interface Packed {
  /** The absolute path of the archive. */
  readonly tarball: string;
  /** The size of the archive in bytes. */
  readonly size: number;
  readonly unpackedSize: number;
  /** The paths of the files in the package. */
  readonly files: readonly string[];
  /** The package.json in it. */
  readonly manifest: Manifest;
}

/**
 * Packs the package of a folder as it gets published: with a clean package.json, and with no declaration file that no
 * entry point reaches. The folder itself stays as it is; nothing is built and nothing is sent.
 */
export function packPackage(source: string, destination: string): Packed {
  const staging = mkdtempSync(join(tmpdir(), "scopewright-staging-"));
  try {
    const manifest = stagePackage(source, staging);
    mkdirSync(destination, { recursive: true });
    return { ...pack(staging, destination), manifest };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Writes the files of a package into a folder from which npm can publish them; returns the package.json to publish. */
function stagePackage(source: string, staging: string): Manifest {
  // npm refuses a package.json that is no object.
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as Manifest;
  const listed = Array.isArray(manifest["files"]) ? manifest["files"].map(String) : [];
  for (const name of [...listed, "README.md", "LICENSE"]) {
    if (!existsSync(join(source, name)))
      throw new Error(`${name}: is missing in ${source}. Run "npm run build" first.`);
    mkdirSync(dirname(join(staging, name)), { recursive: true });
    cpSync(join(source, name), join(staging, name), { recursive: true });
  }
  removeUnreachable(staging, entryFiles(manifest));
  const published = publishedManifest(manifest);
  writeFileSync(join(staging, "package.json"), `${JSON.stringify(published, undefined, 2)}\n`);
  return published;
}

function removeUnreachable(staging: string, entries: readonly string[]): void {
  const reached = reachableDeclarations(staging, entries);
  for (const path of readdirSync(staging, { recursive: true, encoding: "utf8" }).map((name) => join(staging, name)))
    if (isDeclaration(path) && !reached.has(path)) rmSync(path);
}

/** The part of the output of `npm pack --json` that is read here. */
interface NpmPacked {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

function pack(staging: string, destination: string): Omit<Packed, "manifest"> {
  const options = ["--ignore-scripts", "--offline", "--loglevel=error", "--json", "--pack-destination", destination];
  const output = execFileSync("npm", ["pack", ...options], {
    cwd: staging,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  // npm 11 and older print a list, newer ones an object by name of the package.
  const [packed] = Object.values(JSON.parse(output) as Readonly<Record<string, NpmPacked>>);
  if (packed === undefined) throw new Error(`npm pack: expected the packed package but received ${output}`);
  const { filename, size, unpackedSize, files } = packed;
  return { tarball: join(destination, filename), size, unpackedSize, files: files.map(({ path }) => path) };
}
