import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateCommand } from "../../../../codegen/src/verbs/generate/run.ts";
import { catalogText, fileNames, invalid, project, scope, valid } from "../../project.ts";
import { runCli } from "../../run-cli.ts";

describe(generateCommand.name, () => {
  it("writes the files and prints their names", async () => {
    const { options, out } = await project();
    expect(await runCli("generate", ...options)).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: `${out}: wrote ${fileNames.join(", ")}.\n`,
    });
    expect(await readdir(out)).toEqual([...fileNames].sort());
    expect(await readFile(join(out, "keys.ts"), "utf8")).toContain(`from "scopewright/core";\n`);
    expect(await readFile(join(out, "index.ts"), "utf8")).toContain(`from "./keys.js";\n`);
  });

  it("leaves everything as it is the second time", async () => {
    const { options, out } = await project();
    await runCli("generate", ...options);
    const before = await Promise.all(fileNames.map((name) => stat(join(out, name), { bigint: true })));
    expect(await runCli("generate", ...options)).toEqual({ exitCode: 0, stderr: "", stdout: `${out}: up to date.\n` });
    const after = await Promise.all(fileNames.map((name) => stat(join(out, name), { bigint: true })));
    expect(after.map(({ ino, ctimeNs }) => [ino, ctimeNs])).toEqual(before.map(({ ino, ctimeNs }) => [ino, ctimeNs]));
  });

  it("writes what changed and removes what is needed no more, and nothing of other people", async () => {
    const { options, out, catalog } = await project();
    await runCli("generate", ...options);
    await writeFile(join(out, "old.ts"), await readFile(join(out, "types.ts")));
    await writeFile(join(out, "mine.ts"), "export {};\n");
    await writeFile(catalog, catalogText({ "mail.read": { ...scope, access: "write" }, "mail.send": scope }));
    expect(await runCli("generate", ...options, "--json")).toEqual({
      exitCode: 0,
      stdout: `${JSON.stringify(
        {
          ok: true,
          written: ["details.ts", "scopes.ts"],
          removed: ["old.ts"],
          unchanged: fileNames.filter((name) => name !== "details.ts" && name !== "scopes.ts"),
        },
        undefined,
        2,
      )}\n`,
      stderr: `${out}: wrote details.ts, scopes.ts; removed old.ts.\n`,
    });
    expect(await readdir(out)).toEqual([...fileNames, "mine.ts"].sort());
  });

  it("imports from the given runtime", async () => {
    const { options, out } = await project();
    await runCli("generate", ...options, "--runtime", "../core.ts", "--import-extension", "none");
    expect(await readFile(join(out, "index.ts"), "utf8")).toContain(`from "./keys";\n`);
    expect(await readFile(join(out, "index.ts"), "utf8")).toContain(`from "../core.ts";\n`);
  });

  it("writes nothing for an invalid catalog, and reports every issue with its place", async () => {
    const { options, folder, catalog } = await project(invalid);
    const { exitCode, stdout, stderr } = await runCli("generate", ...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr.replaceAll(catalog, "scopes.json").split("\n")).toEqual([
      `scopes.json:4:33 scopes["mail.read"].keyTypes[0]: expected a declared key type but received "genral". Did you mean "general"?`,
      `scopes.json:4:54 scopes["mail.read"].access: expected "read" or "write" but received "raed". Did you mean "read"?`,
      `scopes.json:5:63 scopes["mail.send"].grup: expected a known key but received "grup". Did you mean "group"?`,
      "scopes.json: 3 issues.",
      "",
    ]);
    expect(await readdir(folder)).toEqual(["scopes.json"]);
  });

  it("keeps the old files where the catalog has become invalid", async () => {
    const { options, out, catalog } = await project();
    await runCli("generate", ...options);
    const before = await readFile(join(out, "types.ts"), "utf8");
    await writeFile(catalog, invalid);
    expect((await runCli("generate", ...options)).exitCode).toBe(1);
    expect(await readFile(join(out, "types.ts"), "utf8")).toBe(before);
    expect(await readdir(out)).toEqual([...fileNames].sort());
  });

  it("overwrites its own files after a merge that left conflicts in them", async () => {
    const { options, out } = await project();
    await runCli("generate", ...options);
    const before = await readFile(join(out, "types.ts"), "utf8");
    await writeFile(join(out, "types.ts"), `<<<<<<< HEAD\n${before}=======\n${before}>>>>>>> branch\n`);
    expect((await runCli("check", ...options)).exitCode).toBe(1);
    expect((await runCli("generate", ...options)).stdout).toBe(`${out}: wrote types.ts.\n`);
    expect(await readFile(join(out, "types.ts"), "utf8")).toBe(before);
  });

  it("refuses other people's files in its way, and writes nothing at all", async () => {
    const { options, out, catalog } = await project();
    await mkdir(out);
    await writeFile(join(out, "types.ts"), "export type Mine = 1;\n");
    await symlink(catalog, join(out, "keys.ts"));
    expect(await runCli("generate", ...options)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `${out}/types.ts, ${out}/keys.ts: are not generated files; refusing to overwrite them. Move them away, or choose another --out; nothing was written.\n`,
    });
    expect(await readdir(out)).toEqual(["keys.ts", "types.ts"]);
    expect(await readFile(join(out, "types.ts"), "utf8")).toBe("export type Mine = 1;\n");
    expect(await readFile(catalog, "utf8")).toBe(valid);
  });
});
