import { chmod, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { createTwoFilesPatch } from "diff";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importCommand } from "../../../../codegen/src/verbs/import/run.ts";
import { runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { base, catalogOf, scope, textOf } from "../catalogs.ts";
import { takeTime } from "../../../processor-time.ts";
import { runsOf } from "../../../property-runs.ts";

const sendgrid = await readFile(new URL("../../../../scopes.json", import.meta.url), "utf8");
const seed = await readFile(new URL("../../../fixtures/api-key-permissions.md", import.meta.url), "utf8");

/** Sections that refer to no scope. */
const bare = { retired: {}, presets: {}, operations: {}, groups: {} };

/** The lines that a change adds and removes. */
function changedLines(before: string, after: string): { readonly added: string[]; readonly removed: string[] } {
  const lines = createTwoFilesPatch("a", "b", before, after).split("\n").slice(4);
  const starting = (sign: string): string[] =>
    lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
  return { added: starting("+"), removed: starting("-") };
}

describe(importCommand, () => {
  const home = process.cwd();

  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  const importFile = async (
    text: string,
    { file = "answer.json", catalog = textOf() }: { readonly file?: string; readonly catalog?: string } = {},
    ...options: readonly string[]
  ): Promise<{ exitCode: number; result: unknown; stderr: string; catalog: string }> => {
    await writeFile("scopes.json", catalog);
    await writeFile(file, text);
    const { exitCode, stdout, stderr } = await runCli("import", file, "--json", ...options);
    const result: unknown = stdout === "" ? undefined : JSON.parse(stdout);
    return { exitCode, result, stderr, catalog: await readFile("scopes.json", "utf8") };
  };

  it("reports what is known, new, absent, automatic, retired and unknown, and changes nothing", async () => {
    const text = "mail.read\n2fa_required\nmail.sent\nmail.sned\nlabels.read\n";
    const { exitCode, result, stderr, catalog } = await importFile(text, { file: "list.txt" });
    expect(exitCode).toBe(1);
    expect(catalog).toBe(textOf());
    expect(result).toEqual({
      ok: false,
      new: [
        {
          name: "labels.read",
          keyTypes: ["general"],
          access: "write",
          note: "Imported. Assumed, to be checked: the key type (as of most scopes in the file), write access (the safer choice).",
          sources: ["import-list"],
        },
      ],
      kind: "list",
      known: ["mail.read"],
      automatic: ["2fa_required"],
      retired: [{ name: "mail.sent", use: ["mail.send"] }],
      unknown: [{ name: "mail.sned", suggestion: "mail.send" }],
      secrets: 0,
      absent: ["mail.send", "stats.read", "tags.read"],
      notUnderstood: [],
      written: false,
    });
    expect(stderr).toBe(
      [
        "list.txt: 5 names, 1 of them scopes of the catalog.",
        'new (1): "labels.read" as general, write',
        'automatic (1): "2fa_required"',
        'retired (1): "mail.sent", use "mail.send"',
        'unknown (1): "mail.sned", did you mean "mail.send"?',
        'absent (3): "mail.send", "stats.read", "tags.read"',
        "scopes.json: not changed. Run again with --write to add what is new.",
        "",
      ].join("\n"),
    );
  });

  it("ends with 0 where nothing is new or wrong, and says so", async () => {
    const { exitCode, result, stderr } = await importFile(`{ "scopes": ["mail.read", "2fa_required"] }`);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ ok: true, new: [] });
    expect(stderr).toMatch(/\nscopes\.json: not changed; nothing is new\.\n$/);
  });

  it("lists few of many absent scopes to people, and all of them to machines", async () => {
    const { result, stderr } = await importFile(`{ "scopes": ["billing.read"] }`, { catalog: sendgrid });
    expect(result).toMatchObject({ absent: expect.objectContaining({ length: 3 }) as unknown });
    expect(stderr).toMatch(/\nabsent \(3\): "billing\.create", "billing\.delete", "billing\.update"\n/);
    const other = await importFile(`{ "scopes": ["mail.send"] }`, { catalog: sendgrid });
    expect(other.stderr).toMatch(/\nabsent \(267\): (?:"[^"]+", ){9}"[^"]+" and 257 more, which --json lists\n/);
  });

  it("believes an answer of the provider, and doubts what people wrote", async () => {
    const answer = await importFile(`{ "scopes": ["mail.sned"] }`);
    expect(answer.result).toMatchObject({ new: [{ name: "mail.sned" }], unknown: [] });
    const page = await importFile(`"scopes": [ "mail.sned", "mail.read" ]`, { file: "page.md" });
    expect(page.result).toMatchObject({ new: [], unknown: [{ name: "mail.sned", suggestion: "mail.send" }] });
  });

  it("finds nothing new the second time, though what was new brought words that make others likely", async () => {
    const list = "alphe.read\nalphe.monitors.paint\nalpha.raed\n";
    const scopes = { "alpha.read": scope(), "beta.read": scope() };
    const first = await importFile(list, { file: "list.txt", catalog: textOf({ ...bare, scopes }) }, "--write");
    expect(first.result).toMatchObject({
      new: [{ name: "alphe.read" }, { name: "alphe.monitors.paint" }],
      unknown: [{ name: "alpha.raed", suggestion: "alpha.read" }],
    });
    const second = await importFile(list, { file: "list.txt", catalog: first.catalog }, "--write");
    expect(second.catalog).toBe(first.catalog);
  });

  it.each([
    ["mail.share", "new"],
    ["mail.write", "new"],
    ["tag.read", "unknown"],
    ["mail_send", "unknown"],
    ["mail.sned", "unknown"],
  ])("takes %s beside what is known for a %s name", async (name, kind) => {
    const { result } = await importFile(`${name}\n`, { file: "list.txt" });
    expect(result).toMatchObject({ new: [], unknown: [], [kind]: [{ name }] });
  });

  it("doubts every name of a long page that is near a known one", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `statz${index}.read`);
    const catalog = textOf({ scopes: { ...base.scopes, ...Object.fromEntries(names.map((name) => [name, scope()])) } });
    const typos = names.map((name) => JSON.stringify(name.replace("statz", "stazt")));
    const { result } = await importFile(`"scopes": [${typos.join(", ")}]`, { file: "page.md", catalog });
    expect(result).toMatchObject({ new: [], unknown: expect.objectContaining({ length: 300 }) as unknown });
  });

  it("takes a name of known words for a new scope, however near it is to another", async () => {
    const { result } = await importFile("stats.send\n", { file: "list.txt" });
    expect(result).toMatchObject({ new: [{ name: "stats.send" }], unknown: [] });
  });

  it("takes the group that the nearest scopes agree on", async () => {
    const { result } = await importFile(`["mail.drop", "mail.read"]`);
    expect(result).toMatchObject({
      new: [
        {
          name: "mail.drop",
          keyTypes: ["general"],
          group: "mail",
          note: "Imported. Assumed, to be checked: the key type (as of `mail.read`), the group (as of `mail.read`), write access (the safer choice).",
        },
      ],
    });
  });

  it("takes no group where the nearest scopes disagree, and no key type but that of most", async () => {
    const scopes = {
      ...base.scopes,
      "mail.tags.read": scope("general", "read", { group: "stats" }),
      "mail.tags.write": scope("general", "write", { group: "mail" }),
    };
    const { result } = await importFile(`{ "scopes": ["mail.tags.drop"] }`, { catalog: textOf({ scopes }) });
    expect(result).toMatchObject({ new: [{ name: "mail.tags.drop", keyTypes: ["general"] }] });
    expect(JSON.stringify(result)).not.toContain('"group"');
  });

  it("takes the decisions that were made, and then assumes nothing", async () => {
    const options = ["--key-type", "billing", "--access", "read", "--source", "page", "--write"];
    const { exitCode, catalog } = await importFile(`["labels.read"]`, {}, ...options);
    expect(exitCode).toBe(0);
    const { added, removed } = changedLines(textOf(), catalog);
    expect(removed).toEqual([]);
    expect(added.join("\n")).not.toContain("note");
    expect(catalogOf(catalog).scopes.find(({ name }) => name === "labels.read")).toEqual({
      name: "labels.read",
      keyTypes: ["billing"],
      access: "read",
      sources: ["page"],
    });
  });

  it.each([
    [
      "a\u200Bb",
      'expected a string without control or invisible characters but received "a\\u{200B}b". Remove U+200B.',
    ],
  ])("refuses %j as the id of a source", async (id, words) => {
    const { exitCode, stderr, catalog } = await importFile(`["labels.read"]`, {}, "--write", "--source", id);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: `--source: ${words}\n` });
    expect(catalog).toBe(textOf());
  });

  it("refuses a key type that there is not, and another access", async () => {
    const { exitCode, stderr } = await importFile(`["x"]`, {}, "--key-type", "biling");
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      '--key-type: expected a key type of the catalog but received "biling". Did you mean "billing"?\n',
    );
    expect((await importFile(`["x"]`, {}, "--access", "all")).exitCode).toBe(2);
  });

  it("never shows a string that looks like a key", async () => {
    const secret = "SG.aB3dE6fG8hJ0kL2mN4pQ6.rS8tU0vW2xY4zA6bC8dE0fG2hJ4kL6mN8pQ0rS2tU4v";
    const { exitCode, result, stderr } = await importFile(`mail.read\n${secret}\n`, { file: "list.txt" }, "--write");
    expect(exitCode).toBe(1);
    expect(result).toMatchObject({ secrets: 1, new: [], unknown: [] });
    expect(JSON.stringify(result) + stderr).not.toContain(secret.slice(0, 12));
  });

  it.each([
    ["cloudfront:CreateDistribution2020_05_31", 0],
    ["elasticloadbalancing:DescribeLoadBalancerPolicyTypes", 0],
    ["https://www.example.com/auth/drive.activity.readonly", 0],
    ["xkeysib-0a1B2c3D4e5F6a7B8c9D0e1F2a3B4c5D", 1],
    ["ghp_16C7e42F292c6912E7710c838347Ae178B4a", 1],
  ])("takes %s for %i keys", async (name, secrets) => {
    const { result } = await importFile(JSON.stringify({ scopes: [name] }));
    expect(result).toMatchObject({ secrets });
  });

  it("ends with 2 on a file with no names, and with 1 on an invalid catalog", async () => {
    const { exitCode, stderr } = await importFile("Nothing here.", { file: "page.md" });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("page.md: expected the names of scopes but received none");
    expect((await importFile("[]", { catalog: "{}" })).exitCode).toBe(1);
    await writeFile("scopes.json", textOf());
    expect(await runCli("import", "none.json")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "none.json: No such file. Check the path.\n",
    });
  });

  it("merges many names into ten times as many scopes, sorted or not, in seconds", async () => {
    const [known, fresh] = [runsOf(20_000), runsOf(2000)];
    const scopes = Object.fromEntries(
      Array.from({ length: known }, (_, index) => [`service${index % 500}.thing${index}.read`, scope()]),
    );
    const names = Array.from({ length: fresh }, (_, index) => `service${index % 500}.fresh${index}.paint`);
    const list = JSON.stringify({ scopes: names });
    const { result: imported, seconds } = await takeTime(() =>
      importFile(list, { catalog: textOf({ ...bare, scopes }) }, "--write"),
    );
    // If each name looked at each scope, 2,000 names and 20,000 scopes would take minutes.
    expect(seconds).toBeLessThan(60);
    expect(imported.result).toMatchObject({
      written: true,
      new: expect.objectContaining({ length: fresh }) as unknown,
    });
    expect(catalogOf(imported.catalog).scopes).toHaveLength(known + fresh);
  });

  it("adds only lines to the catalog of SendGrid, sorted, in its layout, and says where they come from", async () => {
    const text = `{ "scopes": ["mail.send", "zzz.last", "templates.archive.create", "aaa.first", "alerts.export"] }`;
    const { exitCode, catalog } = await importFile(text, { catalog: sendgrid }, "--write");
    expect(exitCode).toBe(0);
    const { added, removed } = changedLines(sendgrid, catalog);
    expect(removed).toEqual([]);
    expect(added).toHaveLength(2 * 6 + 2 * 7 + 3);
    const { scopes, sources } = catalogOf(catalog);
    const names = scopes.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(sources).toContainEqual({ id: "import-answer", title: "Imported from answer.json" });
    expect(scopes.filter((each) => each.sources.includes("import-answer"))).toHaveLength(4);
  });

  it("changes nothing when it runs twice", async () => {
    const first = await importFile(`["labels.read", "mail.drop"]`, {}, "--write");
    const second = await importFile(`["labels.read", "mail.drop"]`, { catalog: first.catalog }, "--write");
    expect(second.catalog).toBe(first.catalog);
    expect(second).toMatchObject({ exitCode: 0, result: { new: [], written: false } });
  });

  it("keeps CRLF and a byte order mark", async () => {
    const catalog = `\uFEFF${textOf().replaceAll("\n", "\r\n")}`;
    const { catalog: merged } = await importFile(`["labels.read"]`, { catalog }, "--write");
    expect(merged.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(merged.startsWith("\uFEFF{")).toBe(true);
    expect(catalogOf(merged).scopes).toHaveLength(6);
  });

  it("finds nothing new in the document that the catalog began with", async () => {
    const { result } = await importFile(seed, { file: "seed.md", catalog: sendgrid });
    expect(result).toMatchObject({ new: [], unknown: [], secrets: 0 });
  });

  it("writes nothing where a new name would make the catalog invalid", async () => {
    const { exitCode, catalog } = await importFile(JSON.stringify({ scopes: ["a\u200Bb", "\u0000"] }), {}, "--write");
    expect(exitCode).toBe(1);
    expect(catalog).toBe(textOf());
  });

  it.skipIf(process.platform === "win32")("keeps a link and the permissions of the catalog", async () => {
    await writeFile("real.json", textOf());
    await chmod("real.json", 0o640);
    await symlink("real.json", "linked.json");
    await writeFile("list.txt", "labels.read\n");
    expect((await runCli("import", "list.txt", "--catalog", "linked.json", "--write")).exitCode).toBe(0);
    expect(catalogOf(await readFile("real.json", "utf8")).scopes).toHaveLength(6);
    expect((await stat("real.json")).mode & 0o777).toBe(0o640);
  });

  it("merges any names so that the catalog stays valid and a second run finds nothing new", async () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom("__proto__", "constructor", '"', "\\", "mail.x", "a:b", "mail"),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1 }), async (names) => {
        const text = JSON.stringify({ scopes: names });
        const { catalog } = await importFile(text, {}, "--write");
        const known = new Set(catalogOf(catalog).scopes.map((each) => each.name));
        for (const each of Object.keys(base.scopes)) expect(known).toContain(each);
        expect(changedLines(textOf(), catalog).removed).toEqual([]);
        expect((await importFile(text, { catalog }, "--write")).catalog).toBe(catalog);
      }),
      { numRuns: runsOf(50) },
    );
  });

  it("never takes the word of a page for an entry of another section", async () => {
    const { catalog } = await importFile(
      `["labels.read"]`,
      { catalog: textOf({ scopes: { ...base.scopes, z: scope() } }) },
      "--write",
    );
    expect(catalogOf(catalog).keyTypes).toEqual(catalogOf(textOf()).keyTypes);
  });
});
