import { isUtf8 } from "node:buffer";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project, type Project } from "../codegen/project.ts";
import { runCli, type Ran } from "../codegen/run-cli.ts";
import { expectHarmless } from "./expect-harmless.ts";
import { snapshot } from "./snapshot.ts";
import { runsOf } from "../property-runs.ts";

/** Something of every kind that JSON is made of, in few bytes, and characters of one to four of them. */
const small = `{
  "provider": "Größe \\u00e9\\n€ 😀",
  "hosts": ["api.example.com"],
  "keyTypes": { "a": { "title": "A" } },
  "scopes": { "b.c": { "keyTypes": ["a"], "access": "read" }, "é": { "keyTypes": ["a"], "access": "write" } },
  "operations": { "GET /b": { "evidence": "rule", "allOf": ["b.c"] } }
}
`;

const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u;

/** A project whose files are up to date. */
async function generated(): Promise<Project> {
  const made = await project(small);
  expect(await runCli("generate", ...made.options)).toMatchObject({ exitCode: 0 });
  return made;
}

/** Runs `generate` over other bytes, and fails unless they were refused in a sentence and nothing was changed. */
async function refuse({ folder, catalog, options }: Project, bytes: string | Uint8Array): Promise<Ran> {
  writeFileSync(catalog, bytes);
  const before = snapshot(folder);
  const ran = await runCli("generate", ...options);
  const isText = isUtf8(Buffer.from(bytes));
  expect({ bytes: Buffer.from(bytes).toString("latin1"), ...ran }).toMatchObject({
    exitCode: isText ? 1 : 2,
    stdout: "",
  });
  const place = isText ? /^\S+scopes\.json:\d+:\d+(?: \S.*)?: / : /^\S+scopes\.json: /;
  expect(ran.stderr.replace(place, "")).toMatch(/^expected .* but received .*\.(?: .*)?\n/);
  expect(ran.stderr).not.toMatch(invisible);
  expect(snapshot(folder)).toEqual(before);
  return ran;
}

describe("a damaged catalog", () => {
  it("is refused wherever it is cut off, and nothing is lost", async () => {
    const made = await generated();
    const whole = Buffer.from(small);
    for (let end = 0; end < whole.lastIndexOf("}"); end++) await refuse(made, whole.subarray(0, end));
  });

  it.each([
    { title: "two values", text: `${small}{}` },
    { title: "nothing but a byte order mark", text: "\uFEFF" },
    { title: "a byte order mark further on", text: small.replace("{", "{\uFEFF") },
    { title: "Latin-1", text: Buffer.from(small, "latin1") },
    { title: "UTF-16", text: Buffer.from(`\uFEFF${small}`, "utf16le") },
    { title: "NUL bytes", text: Buffer.alloc(1000) },
    { title: "a NUL between tokens", text: small.replace(",", "\0,") },
    { title: "a raw control character in a name", text: small.replace("b.c", "b\u0001c") },
    { title: "half a character in a name", text: small.replace("b.c", "b\\ud800c") },
    { title: "a bidi override in a name", text: small.replace("b.c", "b\u202ec") },
    { title: "a comment", text: small.replace("{", "{ // why not") },
    { title: "a comma too many", text: small.replace(`"a"]`, `"a",]`) },
    { title: "single quotes", text: small.replaceAll('"', "'") },
    { title: "not a number", text: "NaN" },
    { title: "HTML", text: "<!doctype html><title>404</title>" },
    { title: "a conflict of a merge", text: `<<<<<<< HEAD\n${small}=======\n${small}>>>>>>> other\n` },
  ])("is refused for $title", async ({ text }) => {
    await refuse(await generated(), text);
  });

  it.each([
    { title: "a key of the catalog", key: `"keyTypes": { "z": {} }, ` },
    { title: "a section", key: `"scopes": {}, ` },
    { title: "a key written with escapes", key: String.raw`"\u0073copes": {}, ` },
  ])("is refused for $title that is there twice, with both places", async ({ key }) => {
    const { stderr } = await refuse(await generated(), small.replace("{", `{ ${key}`));
    expect(stderr).toContain("expected each key once but received this key again. The first is on line 1.");
  });

  it.each([
    { title: "lists", text: (depth: number) => "[".repeat(depth) + "]".repeat(depth) },
    { title: "lists without an end", text: (depth: number) => "[".repeat(depth) },
    { title: "objects", text: (depth: number) => `${'{"scopes":'.repeat(depth)}1${"}".repeat(depth)}` },
    {
      title: "objects in a scope",
      text: (depth: number) => small.replace(`"read"`, `${'{"access":'.repeat(depth)}"read"${"}".repeat(depth)}`),
    },
  ])("is refused for $title in each other, however deep", async ({ text }) => {
    const made = await generated();
    for (const depth of [1, 99, 100, 101, 1000, 100_000]) await refuse(made, text(depth));
  });

  it("ends with an exit code whatever bytes are changed, and only what is valid is generated", async () => {
    const { folder, catalog, out, options } = await generated();
    const whole = Buffer.from(small);
    const place = fc.nat(whole.length);
    const codes = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.tuple(place, place, fc.uint8Array({ maxLength: 4 })), async ([start, length, bytes]) => {
        const rest = whole.subarray(start + (length % 5));
        writeFileSync(catalog, Buffer.concat([whole.subarray(0, start), bytes, rest]));
        const before = snapshot(folder);
        const { exitCode, stderr } = await runCli("generate", ...options);
        codes.add(exitCode);
        expect(isUtf8(readFileSync(catalog)) ? [0, 1] : [2]).toContain(exitCode);
        expect(stderr).not.toMatch(invisible);
        if (exitCode === 0) expectHarmless(out);
        else expect(snapshot(folder)).toEqual(before);
      }),
      { seed: 20_251_123, numRuns: runsOf(500), endOnFailure: true },
    );
    expect([...codes].sort()).toEqual([0, 1, 2]);
  });
});

describe("a catalog saved by another editor", () => {
  it.each([
    { title: "with a byte order mark", change: (text: string) => `\uFEFF${text}` },
    { title: "with CRLF", change: (text: string) => text.replaceAll("\n", "\r\n") },
    { title: "with CR alone", change: (text: string) => text.replaceAll("\n", "\r") },
    { title: "on one line", change: (text: string) => text.replaceAll("\n", " ") },
    { title: "with everything escaped", change: escapeAll },
  ])("gives the same files $title", async ({ change }) => {
    const { catalog, options, out } = await generated();
    const before = snapshot(out);
    writeFileSync(catalog, change(small));
    expect(await runCli("check", ...options)).toMatchObject({ exitCode: 0 });
    expect(await runCli("generate", ...options)).toMatchObject({ exitCode: 0 });
    expect(snapshot(out)).toEqual(before);
  });

  it("reports the right line and column after CRLF and a byte order mark", async () => {
    const made = await generated();
    const { stderr } = await refuse(made, `\uFEFF${small.replace(`"write"`, `"wrte"`).replaceAll("\n", "\r\n")}`);
    expect(stderr).toContain(`${made.catalog}:5:99 scopes.é.access: expected "read" or "write" but received "wrte".`);
  });

  it("gives files with LF whatever its own line ends are, and no byte order mark", async () => {
    const { catalog, options, out } = await generated();
    writeFileSync(catalog, `\uFEFF${small.replaceAll("\n", "\r\n").replace("A", "A\\r\\nB")}`);
    await runCli("generate", ...options);
    for (const name of Object.keys(snapshot(out)))
      expect(readFileSync(join(out, name), "utf8")).not.toMatch(/[\r\uFEFF]/);
  });
});

/** Every character of every string as an escape. */
function escapeAll(text: string): string {
  return text.replace(/"((?:[^"\\]|\\.)*)"/g, (whole) => {
    const value = String(JSON.parse(whole));
    const escaped = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at).toString(16).padStart(4, "0"));
    return `"${escaped.map((code) => `\\u${code}`).join("")}"`;
  });
}
