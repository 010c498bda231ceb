import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exploreCommand } from "../../../../codegen/src/verbs/explore/run.ts";
import type { PageData } from "../../../../codegen/src/verbs/explore/page-data.ts";
import { type Ran, runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { textOf } from "../catalogs.ts";

describe(exploreCommand, () => {
  const home = process.cwd();
  let folder = "";

  beforeEach(async () => {
    folder = await temporaryFolder();
    process.chdir(folder);
    await writeFile("scopes.json", textOf({ provider: "</script><b>&" }));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    process.chdir(home);
  });

  const explore = (...args: readonly string[]): Promise<Ran> => runCli("explore", ...args);
  const dataOf = async (path: string): Promise<PageData> => {
    const [, encoded = ""] = /id="scopewright-data">([\w+/=]+)</u.exec(await readFile(path, "utf8")) ?? [];
    // The command wrote it.
    return JSON.parse(inflateRawSync(Buffer.from(encoded, "base64")).toString()) as PageData;
  };

  it("writes a page with the catalog, and leaves one that is up to date alone", async () => {
    expect(await explore()).toEqual({ exitCode: 0, stdout: "scopes.html: written.\n", stderr: "" });
    const { catalog, runtime, helpers, granted } = await dataOf("scopes.html");
    expect([catalog.provider, runtime, granted]).toEqual(["</script><b>&", "./generated/index.js", []]);
    expect(helpers).toContainEqual(["general", "generalKey"]);
    expect(await readFile("scopes.html", "utf8")).not.toContain("</script><b>&");
    expect((await explore()).stdout).toBe("scopes.html: up to date.\n");
    expect(JSON.parse((await explore("--json")).stdout)).toMatchObject({
      ok: true,
      out: "scopes.html",
      written: false,
    });
  });

  it("replaces its own page, and no other file", async () => {
    await explore();
    await writeFile("scopes.json", textOf({ provider: "Other" }));
    expect((await explore()).stdout).toBe("scopes.html: written.\n");
    await writeFile("home.html", "<h1>Home</h1>");
    expect(await explore("--out", "home.html")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr:
        "home.html: is not a page that explore wrote; refusing to overwrite it. Move it away, or choose another --out; nothing was written.\n",
    });
    expect(await readFile("home.html", "utf8")).toBe("<h1>Home</h1>");
  });

  it("imports from the SDK for the SDK's own catalog", async () => {
    const own = join(home, "scopes.json");
    await explore("--catalog", own, "--out", "a/b.html");
    expect((await dataOf("a/b.html")).runtime).toBe("scopewright");
    await explore("--catalog", own, "--runtime", "#keys");
    expect((await dataOf("scopes.html")).runtime).toBe("#keys");
  });

  it("puts a report and the scopes of keys into the page, and nothing else of their files", async () => {
    const call = { operation: "GET /mail", scopes: ["mail.read"], file: "a.ts", line: 3, column: 1, evidence: "rule" };
    await writeFile("report.json", JSON.stringify({ scopes: ["mail.read"], keyType: "general", calls: [call] }));
    await writeFile("key.json", JSON.stringify({ api_key: "SG.secret", scopes: ["mail.read"] }));
    expect((await explore("--audit", "report.json", "--granted", "key.json")).exitCode).toBe(0);
    expect(await dataOf("scopes.html")).toMatchObject({
      report: {
        scopes: ["mail.read"],
        keyType: "general",
        calls: [{ operation: "GET /mail", scopes: ["mail.read"], file: "a.ts", line: 3 }],
      },
      granted: [{ name: "key.json", scopes: ["mail.read"] }],
    });
    expect(JSON.stringify(await dataOf("scopes.html"))).not.toContain("SG.secret");
  });

  it("reports everything that is wrong with its files at once, and writes nothing", async () => {
    await writeFile("report.json", '{ "scopes": [1], "calls": [{ "operation": "GET /a" }] }');
    await writeFile("key.json", "{}");
    const { exitCode, stderr } = await explore("--audit", "report.json", "--granted", "key.json");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("report.json:1:14 scopes[0]: expected a string but received 1. Save the result of");
    expect(stderr).toContain("report.json:1:28 calls[0].file: expected a string but received nothing.");
    expect(stderr).toContain("key.json: expected the scopes of a key but received none.");
    await expect(readFile("scopes.html")).rejects.toThrow("ENOENT");
  });

  it("reports an invalid catalog, and more keys than two", async () => {
    await writeFile("bad.json", "{}");
    expect(await explore("--catalog", "bad.json")).toMatchObject({ exitCode: 1 });
    const { exitCode, stderr } = await explore("--granted", "a", "b", "c");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("one or two files after --granted")]);
  });

  it("opens the page, or says that it cannot", async () => {
    vi.stubEnv("PATH", folder);
    expect(await explore("--open")).toMatchObject({
      exitCode: 2,
      stdout: "scopes.html: written.\n",
      stderr: "scopes.html: written, but no browser could be started. Open the file by hand.\n",
    });
    await writeFile("xdg-open", `#!/bin/sh\necho "$1" > "${folder}/opened"\n`);
    await chmod("xdg-open", 0o755);
    expect(await explore("--open")).toMatchObject({ exitCode: 0 });
    await expect.poll(() => readFile("opened", "utf8").catch(() => "")).toBe(`${join(folder, "scopes.html")}\n`);
  });
});
