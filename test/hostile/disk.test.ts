import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli, type Ran } from "../codegen/run-cli.ts";
import { temporaryFolder } from "../codegen/temporary-folder.ts";
import { casesOf } from "../property-runs.ts";
import { builtCli } from "./built-cli.ts";
import { snapshot, type Snapshot } from "./snapshot.ts";
import { twoCatalogs, type TwoCatalogs } from "./two-catalogs.ts";

const cli = builtCli();

/** Runs a command line. The command has to say one sentence, end with 2 and change nothing. */
async function refuse(made: TwoCatalogs, wrapper: readonly string[], args = made.args): Promise<string> {
  const before = snapshot(made.folder);
  const { code, stdout, stderr } = await cli.run(args, { wrapper });
  expectRefusal(made, before, { exitCode: code, stdout, stderr });
  return stderr;
}

/** How a command ended, whichever process it ran in. */
type Refused = Readonly<Record<"stdout" | "stderr", string> & { exitCode: number | null }>;

/** Fails unless a command said one sentence, ended with 2 and changed nothing. */
function expectRefusal(made: TwoCatalogs, before: Snapshot, { exitCode, stdout, stderr }: Refused): void {
  expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/^\/.*: (?:expected .* but received .*|permission denied)\. .*\.\n$/);
  expect(snapshot(made.folder)).toEqual(before);
}

/** Runs the command in this process, with a folder as its working folder. */
async function runIn(folder: string, args: readonly string[]): Promise<Ran> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await runCli(...args);
  } finally {
    process.chdir(before);
  }
}

/** What a command line begins with, so that root, too, is refused what its file modes forbid; nothing where that is impossible. */
const withoutPrivileges: readonly string[] | undefined =
  process.getuid?.() === 0 ? firstThatWorks(["setpriv", "--bounding-set=-dac_override,-dac_read_search"]) : [];

/** What a command line begins with for a file system of its own of 64 kB, mounted where `TINY` says. */
const withTinyDisk = firstThatWorks([
  ...["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"],
  ...[`mount -t tmpfs -o size=64k none "\${TINY:-/mnt}" && exec "$@"`, "sh"],
]);

function firstThatWorks(wrapper: readonly string[]): readonly string[] | undefined {
  const [command = "", ...rest] = wrapper;
  return spawnSync(command, [...rest, "true"]).status === 0 ? wrapper : undefined;
}

describe("a disk that is full", () => {
  it("leaves every file as it was, and says what to do", async () => {
    const made = await twoCatalogs(500);
    // In blocks of a kilobyte: small files have room, the large ones have not.
    const limited = ["bash", "-c", `ulimit -f 4; exec "$@"`, "bash"];
    const stderr = await refuse(made, limited);
    expect(stderr).toBe(
      `${made.out}: expected room to write but received a limit on the size of files. Raise it and run again; nothing was changed.\n`,
    );
    expect(await runCli(...made.args)).toMatchObject({ exitCode: 0 });
    expect(snapshot(made.out)).toEqual(made.current);
  });

  it.skipIf(!withTinyDisk)("is no different where it is a disk indeed", async () => {
    const made = await twoCatalogs(1000);
    const tiny = join(made.folder, "tiny");
    mkdirSync(tiny);
    const args = ["generate", "--catalog", made.catalog, "--out", join(tiny, "generated")];
    const env = { ...process.env, TINY: tiny };
    const { code, stderr } = await cli.run(args, { wrapper: withTinyDisk ?? [], env });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${tiny}/generated: expected room to write but received a full disk. Make room and run again; nothing was changed.\n`,
    });
  });
});

/** A catalog, code that uses a retired name of it, and a list with a new scope. */
async function changeable(): Promise<string> {
  const folder = await temporaryFolder();
  const catalog = {
    keyTypes: { general: {} },
    scopes: { "mail.send": { keyTypes: ["general"], access: "write" } },
    retired: { "mail.sent": { use: ["mail.send"] } },
  };
  writeFileSync(join(folder, "scopes.json"), JSON.stringify(catalog, null, 2));
  writeFileSync(join(folder, "code.ts"), `import { isScope } from "scopewright";\nisScope("mail.sent");\n`);
  writeFileSync(join(folder, "list.txt"), "labels.paint\n");
  writeFileSync(join(folder, "keys.schema.json"), `{ "title": "Key manifest" }`);
  return folder;
}

/** Every verb that writes one file at a time, and that file. */
const writers: readonly (readonly [file: string, ...args: readonly string[]])[] = [
  ["scopes.json", "import", "list.txt", "--write"],
  ["code.ts", "migrate", "code.ts"],
  ["keys.schema.json", "schema", "--out", "keys.schema.json"],
  ["new.json", "init", "--catalog", "new.json"],
];

describe("a limit on open files", () => {
  it.each(casesOf([19, 20, 21, 22, 23, 24, 26, 28], [21, 23]))(
    "of %d ends in a sentence, not in a trace",
    async (limit) => {
      const wrapper = ["bash", "-c", `ulimit -n ${limit}; exec "$@"`, "bash"];
      for (const args of [
        ["completion", "bash"],
        ["explain", "mail.send", "--json"],
      ]) {
        const { code, stdout, stderr } = await cli.run(args, { wrapper });
        // With fewer, Node does not get as far as the command.
        if (stderr.includes("src/main.js'")) continue;
        expect(stderr).not.toMatch(/^ {4}at /mu);
        if (code === 0) continue;
        expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/limit on open files/u) as string });
        if (args.includes("--json")) expect(JSON.parse(stdout)).toMatchObject({ error: { code: "io" } });
      }
    },
  );
});

describe("a file that cannot be written", () => {
  it.each(casesOf(writers, writers.slice(0, 2)))(
    "leaves %s as it was on a full disk, with %s",
    async (file, ...args) => {
      const folder = await changeable();
      const before = snapshot(folder);
      const wrapper = ["bash", "-c", `ulimit -f 0; trap "" XFSZ; exec "$@"`, "bash"];
      expect(await cli.run(args, { wrapper, cwd: folder })).toEqual({
        code: 2,
        signal: null,
        stdout: "",
        stderr: `${file}: expected room to write but received a limit on the size of files. Raise it and run again; nothing was changed.\n`,
      });
      expect(snapshot(folder)).toEqual(before);
      expect(await runIn(folder, args)).toMatchObject({ exitCode: 0 });
    },
  );

  it.skipIf(!withoutPrivileges).each(casesOf(writers, writers.slice(2)))(
    "leaves %s as it was in a read-only folder, with %s",
    async (file, ...args) => {
      const folder = await changeable();
      const before = snapshot(folder);
      chmodSync(folder, 0o555);
      expect(await cli.run(args, { wrapper: withoutPrivileges ?? [], cwd: folder })).toEqual({
        code: 2,
        signal: null,
        stdout: "",
        stderr: `${file}: permission denied. Check who owns it, or choose another place.\n`,
      });
      expect(snapshot(folder)).toEqual(before);
      chmodSync(folder, 0o755);
    },
  );

  it("writes through no link planted where it writes first", async () => {
    const folder = await changeable();
    const precious = join(folder, "precious");
    writeFileSync(precious, "precious");
    for (let pid = process.pid; pid < process.pid + 5; pid++)
      symlinkSync(precious, join(folder, `.scopes.json.${pid}.tmp`));
    expect(
      await runCli("import", join(folder, "list.txt"), "--write", "--catalog", join(folder, "scopes.json")),
    ).toMatchObject({
      exitCode: 0,
    });
    expect(snapshot(folder)["precious"]).toBe("file precious");
  });
});

describe.skipIf(!withoutPrivileges)("a place where nobody may write", () => {
  it("is refused where the folder is read-only, and nothing is lost", async () => {
    const made = await twoCatalogs();
    chmodSync(made.out, 0o555);
    const stderr = await refuse(made, withoutPrivileges ?? []);
    expect(stderr).toContain(`${made.out}: permission denied.`);
    chmodSync(made.out, 0o755);
  });

  it("is no trouble where there is nothing to write", async () => {
    const made = await twoCatalogs();
    expect(await runCli(...made.args)).toMatchObject({ exitCode: 0 });
    chmodSync(made.out, 0o555);
    for (const verb of ["generate", "check"]) {
      const ran = await cli.run([verb, ...made.args.slice(1)], { wrapper: withoutPrivileges ?? [] });
      expect(ran).toMatchObject({ code: 0 });
    }
    chmodSync(made.out, 0o755);
  });

  it("is refused where the folder cannot be made", async () => {
    const made = await twoCatalogs();
    mkdirSync(join(made.folder, "locked"), { mode: 0o555 });
    await refuse(made, withoutPrivileges ?? [], [...made.args.slice(0, 3), "--out", join(made.folder, "locked/out")]);
  });

  it("is refused where the folder or one of its files cannot be read", async () => {
    const made = await twoCatalogs();
    const places = [made.out, join(made.out, "types.ts"), made.catalog];
    for (const path of casesOf(places, places.slice(1))) {
      chmodSync(path, 0o000);
      const { code, stderr } = await cli.run(made.args, { wrapper: withoutPrivileges ?? [] });
      expect({ code, stderr }).toMatchObject({ code: 2 });
      expect(stderr).toMatch(/^\/.*: permission denied\. .*\.\n$/);
      chmodSync(path, 0o755);
    }
    expect(snapshot(made.out)).toEqual(made.old);
  });
});

describe("a place that takes no folder", () => {
  it.skipIf(!existsSync("/proc/self")).each<{ verb: string; args: (generate: readonly string[]) => string[] }>([
    { verb: "generate", args: (generate) => [...generate.slice(0, 3), "--out", "/proc/scopewright"] },
    { verb: "init", args: () => ["init", "--catalog", "/proc/scopewright/scopes.json"] },
    { verb: "schema", args: (generate) => ["schema", ...generate.slice(1, 3), "--out", "/proc/scopewright/key.json"] },
  ])("is refused where the system itself answers: $verb", async ({ args }) => {
    const made = await twoCatalogs();
    const before = snapshot(made.folder);
    const ran = await runCli(...args(made.args));
    expectRefusal(made, before, ran);
    expect(ran.stderr).toMatch(/^\/proc\/scopewright[^:]*: (expected a place|permission denied)/);
  });
});
