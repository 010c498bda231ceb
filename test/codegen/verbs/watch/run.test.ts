import { once } from "node:events";
import { mkdir, open, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { watchCommand } from "../../../../codegen/src/verbs/watch/run.ts";
import { oneAtATime } from "../../../../codegen/src/verbs/watch/one-at-a-time.ts";
import { runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { patience, startWatching, startWatchingProcess } from "./watching.ts";

function catalog(...scopes: readonly string[]): string {
  const entries = scopes.map((name) => [name, { keyTypes: ["general"], access: "read" }] as const);
  return JSON.stringify({ keyTypes: { general: {} }, scopes: Object.fromEntries(entries) }, null, 2);
}

describe(watchCommand, () => {
  let folder = "";
  let file = "";

  beforeEach(async () => {
    folder = await temporaryFolder();
    file = join(folder, "scopes.json");
    await writeFile(file, catalog("first"));
  });

  it("generates at once, and after every save that an editor can make", async () => {
    const { generates } = await startWatchingProcess(folder);
    await generates("first");

    await writeFile(file, catalog("in", "place"));
    await generates("in", "place");

    await writeFile(join(folder, "scopes.json.tmp"), catalog("renamed"));
    await rename(join(folder, "scopes.json.tmp"), file);
    await generates("renamed");

    await rename(file, `${file}~`);
    await writeFile(file, catalog("backed", "up"));
    await generates("backed", "up");

    const handle = await open(file, "w");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await handle.writeFile(catalog("truncated"));
    await handle.close();
    await generates("truncated");

    await writeFile(join(folder, "scopes.json.tmp"), catalog("renamed", "again"));
    await rename(join(folder, "scopes.json.tmp"), file);
    await generates("again", "renamed");
  });

  it("survives that the file is deleted and comes back", async () => {
    const { generates, hears } = await startWatching(folder);
    await generates("first");
    const removed = hears("removed; the output stays");
    await rm(file);
    await removed;
    await generates("first");
    await writeFile(file, catalog("back"));
    await generates("back");
    await writeFile(file, catalog("and", "changed"));
    await generates("and", "changed");
  });

  it("shows the issues of an invalid catalog, keeps the last good output and goes on", async () => {
    const { generates, hears } = await startWatching(folder);
    await generates("first");
    const heard = hears(/scopes\.json:1:\d+: expected .* but received/);
    await writeFile(file, `{ "keyTypes": { "general": {} }, "scopes": `);
    await heard;
    await generates("first");
    const told = hears('Did you mean "general"?');
    await writeFile(
      file,
      JSON.stringify({ keyTypes: { general: {} }, scopes: { a: { keyTypes: ["genral"], access: "read" } } }),
    );
    await told;
    await generates("first");
    await writeFile(file, catalog("good"));
    await generates("good");
  });

  it("reports what keeps it from writing, and goes on", async () => {
    const foreign = join(folder, "generated", "index.ts");
    await mkdir(join(folder, "generated"));
    await writeFile(foreign, "export const mine = 1;\n");
    const { generates, said } = await startWatching(folder);
    await vi.waitFor(() => expect(said()).toContain("is not a generated file"), patience);
    expect(await readFile(foreign, "utf8")).toBe("export const mine = 1;\n");
    await rm(foreign);
    await writeFile(file, catalog("second"));
    await generates("second");
  });

  it("starts on an invalid catalog and waits for a better one", async () => {
    await writeFile(file, "{");
    const { generates, said } = await startWatching(folder);
    await vi.waitFor(() => expect(said()).toContain("1 issue."), patience);
    await writeFile(file, catalog("good"));
    await generates("good");
  });

  it("ends at the last of many rapid saves, with nothing half-written and no leftovers", async () => {
    const { generates } = await startWatching(folder);
    await generates("first");
    for (let index = 0; index < 20; index++) await writeFile(file, catalog("common", `rapid-${index}`));
    await generates("common", "rapid-19");
    for (let index = 0; index < 20; index++) {
      await writeFile(file, catalog("common", `slow-${index}`));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await generates("common", "slow-19");
    const names = await readdir(join(folder, "generated"));
    expect(names.filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("survives that the folder of the file is deleted and comes back", async () => {
    const sub = join(folder, "sub");
    await mkdir(sub);
    await rename(file, join(sub, "scopes.json"));
    const { generates, hears, said } = await startWatching(folder, "--catalog", join(sub, "scopes.json"));
    await generates("first");
    const removed = hears("removed; the output stays");
    await rm(sub, { recursive: true });
    await removed;
    await mkdir(sub);
    await writeFile(join(sub, "scopes.json"), catalog("back"));
    await generates("back");
    await writeFile(join(sub, "scopes.json"), catalog("again"));
    await generates("again");
    expect(said().match(/removed; the output stays/g)).toHaveLength(1);
  });

  it.skipIf(process.platform === "win32")("sees what is saved where a link leads to", async () => {
    await mkdir(join(folder, "shared"));
    await rename(file, join(folder, "shared/catalog.json"));
    await symlink("shared/catalog.json", file);
    const { generates } = await startWatching(folder);
    await generates("first");
    await writeFile(join(folder, "shared/catalog.json"), catalog("behind", "the-link"));
    await generates("behind", "the-link");
    for (const name of ["once", "twice", "thrice"]) {
      await writeFile(join(folder, "shared/new.json"), catalog(name));
      await rename(join(folder, "shared/new.json"), join(folder, "shared/catalog.json"));
      await generates(name);
    }
  });

  it("prints a line of JSON for each run to machines", async () => {
    const { generates, hears, printed } = await startWatching(folder, "--json");
    await generates("first");
    const refused = hears("1 issue.");
    await writeFile(file, "{");
    await refused;
    await writeFile(file, catalog("second"));
    await generates("second");
    await vi.waitFor(() => expect(printed().match(/\n/g)).toHaveLength(3), patience);
    const results = printed()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly ok: boolean });
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it("regenerates the catalog of SendGrid after a save", async () => {
    const sendgrid = await readFile(new URL("../../../../scopes.json", import.meta.url), "utf8");
    await writeFile(file, sendgrid);
    const { hears } = await startWatching(folder);
    await hears("wrote types.ts");
    const written = hears(/wrote .*scopes\.ts/);
    const added = `"scopes": {\n    "added": { "keyTypes": ["general"], "access": "read" },`;
    await writeFile(file, sendgrid.replace(`"scopes": {`, added));
    await written;
    expect(await readFile(join(folder, "generated/types.ts"), "utf8")).toContain(`"added"`);
  });

  it("touches nothing that is as it should be", async () => {
    const { generates, hears } = await startWatching(folder);
    await generates("first");
    const before = await stat(join(folder, "generated", "index.ts"));
    const heard = hears("up to date");
    await writeFile(file, `${await readFile(file, "utf8")}\n`);
    await heard;
    expect((await stat(join(folder, "generated", "index.ts"))).mtimeMs).toBe(before.mtimeMs);
  });

  it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "stops cleanly on %s",
    async (signal) => {
      const { process: child, generates, said } = await startWatchingProcess(folder);
      await generates("first");
      const ended = once(child, "exit");
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
      expect(said()).toMatch(/no longer watching\.\n$/);
    },
  );

  it.skipIf(process.platform === "win32")("finishes a generation that has begun when it is stopped", async () => {
    const { process: child, generates } = await startWatchingProcess(folder);
    await generates("first");
    const ended = once(child, "exit");
    await writeFile(file, catalog(...Array.from({ length: 2000 }, (_, index) => `scope-${index}`)));
    await new Promise((resolve) => setTimeout(resolve, 80));
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
    const { exitCode, stderr } = await runCli("generate", "--catalog", file, "--out", join(folder, "generated"));
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  });

  it("ends with 2 where there is no catalog", async () => {
    const { exitCode, stderr } = await runCli("watch", "--catalog", join(folder, "none.json"));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/none\.json: No such file\. .* with "npx scopewright init --catalog .*none\.json"\.\n$/);
  });
});

describe(oneAtATime, () => {
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it("never runs twice at once, and runs again for what was asked meanwhile", async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const task = oneAtATime(async () => {
      runs++;
      most = Math.max(most, ++running);
      await wait(40);
      running--;
    }, 5);
    task.request();
    for (let index = 0; index < 10; index++) {
      await wait(15);
      task.request();
    }
    await wait(300);
    await task.stop();
    expect(most).toBe(1);
    expect(runs).toBeGreaterThan(1);
    const before = runs;
    task.request();
    await wait(30);
    expect(runs).toBe(before);
  });

  it("waits for a run that has begun before it is stopped", async () => {
    let done = false;
    const task = oneAtATime(async () => {
      await wait(50);
      done = true;
    }, 0);
    task.request();
    await wait(20);
    await task.stop();
    expect(done).toBe(true);
  });
});
