import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unfitSdk } from "../../../codegen/src/generation/unfit-sdk.ts";
import { project } from "../project.ts";
import { runCli } from "../run-cli.ts";

interface Manifest {
  readonly version: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The manifests of this repository. */
async function manifestOf(path: string): Promise<Manifest> {
  return JSON.parse(await readFile(new URL(`../../../${path}package.json`, import.meta.url), "utf8")) as Manifest;
}

describe(unfitSdk.name, () => {
  it("knows the one version that fits, which the manifest names as well", async () => {
    const [sdk, command] = [await manifestOf(""), await manifestOf("codegen/")];
    expect(command.version).toBe(sdk.version);
    expect(command.peerDependencies).toEqual({ scopewright: sdk.version });
  });

  it("says so if another version of the SDK is installed, and how to change that", async () => {
    const { version } = await manifestOf("");
    const { folder, options } = await project();
    const install = async (installed: string): Promise<void> => {
      const manifest = { name: "scopewright", version: installed, exports: { "./package.json": "./package.json" } };
      await mkdir(join(folder, "node_modules/scopewright"), { recursive: true });
      await writeFile(join(folder, "node_modules/scopewright/package.json"), JSON.stringify(manifest));
    };
    await install("0.0.1");
    const words = `scopewright: expected version ${version}, which fits this scopewright-codegen, but received 0.0.1. Run "npm install scopewright@${version}".\n`;
    expect(await runCli("generate", ...options)).toMatchObject({ exitCode: 0, stderr: words });
    expect(await runCli("check", ...options)).toMatchObject({ exitCode: 0, stderr: words });
    expect(await runCli("check", ...options, "--runtime", "./mine")).toMatchObject({ exitCode: 1, stderr: "" });
    await install(version);
    expect(await runCli("check", ...options)).toMatchObject({ exitCode: 0, stderr: "" });
  });
});
