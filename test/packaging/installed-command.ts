import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { packCommand, packSdk } from "../consumer/packed-sdk.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A project that has nothing but the command, as npm publishes it, and the packages that the command names. */
export interface CommandProject {
  readonly folder: string;
  /** The folder of the command. */
  readonly installed: string;
}

/**
 * Creates a project with the packed command and further packages of this repository's `node_modules`; removed after the
 * tests of the file.
 */
export function createCommandProject(...packages: readonly string[]): CommandProject {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "scopewright-command-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const modules = join(folder, "node_modules");
  const installed = join(modules, "scopewright-codegen");
  cpSync(packCommand().folder, installed, { recursive: true });
  // npm has just written it.
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of [...Object.keys(manifest.dependencies), ...packages]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    const places = [join(root, "codegen/node_modules", name), join(root, "node_modules", name)];
    symlinkSync(places.find((place) => existsSync(place)) ?? "", join(modules, name));
  }
  return { folder, installed };
}

/** Puts the packed SDK beside the command. */
export function addSdk({ folder }: CommandProject): void {
  cpSync(packSdk().folder, join(folder, "node_modules/scopewright"), { recursive: true });
}
