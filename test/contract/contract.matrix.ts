import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../codegen/temporary-folder.ts";
import { startPrism } from "./prism.ts";
import { fileOf, json, run } from "./run-command.ts";

const scopes = {
  type: "object",
  required: ["scopes"],
  properties: { scopes: { type: "array", items: { type: "string" } } },
};

describe("the contract with an OpenAPI file", () => {
  it("is nothing that a file without calls, another file or none could keep", async () => {
    const file = await fileOf({ "/v3/nothing": { get: { responses: { 200: { description: "" } } } } });
    const nothing = await run(file);
    expect(nothing.exitCode).toBe(2);
    expect(nothing.lines.slice(-2)).toEqual([
      "0 passed, 0 failed, 14 not described, 1 not in catalog.",
      `${file}: expected calls that the SDK makes but received none of them. Choose another file.`,
    ]);
    await writeFile(file, "swagger: '2.0'");
    expect(await run(file)).toEqual({
      exitCode: 2,
      lines: [`${file}: expected an OpenAPI file of version 3 but received something else.`],
    });
    const none = await run(`${file}.none`);
    expect([none.exitCode, none.lines[0]?.slice(0, file.length + 53)]).toEqual([
      2,
      `${file}.none: expected an OpenAPI file but received an error`,
    ]);
  });

  it("decides the exit code of the command", async () => {
    const file = await fileOf({ "/v3/scopes": { get: { responses: { 200: { description: "", ...json(scopes) } } } } });
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const command = [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "test/contract/contract.ts")];
    const start = (...args: readonly string[]): Promise<unknown> =>
      new Promise((resolve) => {
        execFile(process.execPath, [...command, ...args], (error, stdout) => {
          resolve([error?.code ?? 0, stdout.trim().split("\n").at(-1)]);
        });
      });
    expect(await start(file)).toEqual([0, "4 passed, 0 failed, 12 not described, 0 not in catalog."]);
    await writeFile(file, (await readFile(file, "utf8")).replace('"array"', '"string"'));
    expect(await start(file)).toEqual([1, "2 passed, 2 failed, 12 not described, 0 not in catalog."]);
    expect(await start()).toEqual([2, expect.stringContaining("expected one OpenAPI file but received none.")]);
  });
});

describe(startPrism, () => {
  it("says what Prism says of a file that it does not understand", async () => {
    const file = join(await temporaryFolder(), "openapi.json");
    await writeFile(file, JSON.stringify({ openapi: "3.0.3", paths: 7 }));
    await expect(startPrism(file)).rejects.toThrow(/^expected Prism to start but received: /);
  });
});
