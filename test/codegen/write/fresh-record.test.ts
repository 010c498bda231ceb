import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { recordedFiles, recordFresh } from "../../../codegen/src/write/fresh-record.ts";
import { temporaryFolder } from "../temporary-folder.ts";

interface Built {
  readonly folder: string;
  readonly out: string;
  /** The module itself. */
  readonly path: string;
  readonly recordedFiles: typeof recordedFiles;
  readonly recordFresh: typeof recordFresh;
}

/** The module as it is once built, in a project with an output folder of two files. */
async function build(): Promise<Built> {
  const folder = await temporaryFolder();
  const path = await transpile(new URL("../../../codegen/src/write/fresh-record.ts", import.meta.url), folder);
  const out = join(folder, "generated");
  for (const needed of [out, join(folder, "node_modules")]) await mkdir(needed);
  // The manifest of the generator, which its identity reads.
  await writeFile(join(folder, "package.json"), `{ "version": "1.2.3" }`);
  for (const { name, text } of files) await writeFile(join(out, name), text);
  return { folder, out, path, ...((await import(path)) as Pick<Built, "recordedFiles" | "recordFresh">) };
}

/** Compiles a module and what it imports of its neighbours into a folder, each under its own name. */
async function transpile(source: URL, folder: string): Promise<string> {
  const text = await readFile(source, "utf8");
  const compilerOptions = { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  const neighbours = Array.from(outputText.matchAll(/ from "(\..*)\.ts"/g), ([, name = ""]) => name);
  for (const name of neighbours) await transpile(new URL(`${name}.ts`, source), folder);
  const path = join(folder, basename(source.pathname).replace(/ts$/, "mjs"));
  await writeFile(path, outputText.replace(/ from "\..*?([\w-]+)\.ts"/g, ' from "./$1.mjs"'));
  return path;
}

const files = [
  { name: "a.ts", text: "a" },
  { name: "b.ts", text: "b" },
];

describe(recordedFiles.name, () => {
  it("knows nothing before anything was recorded", async () => {
    const built = await build();
    expect(built.recordedFiles("{}", built.out, ["x"])).toBeUndefined();
  });

  it("gives the files of a run that was recorded, whatever their dates", async () => {
    const built = await build();
    built.recordFresh("{}", built.out, ["x"], files);
    await utimes(join(built.out, "a.ts"), 1e9, 1e9);
    expect(built.recordedFiles("{}", built.out, ["x"])).toEqual(["a.ts", "b.ts"]);
  });

  it.each<{ title: string; change: (out: string) => Promise<unknown> }>([
    { title: "a file was changed", change: (out) => writeFile(join(out, "a.ts"), "A") },
    { title: "a file is gone", change: (out) => rm(join(out, "a.ts")) },
    { title: "a file was added", change: (out) => writeFile(join(out, "c.ts"), "") },
    {
      title: "a file was replaced by a link to its like",
      change: async (out) => {
        await rm(join(out, "a.ts"));
        await writeFile(join(out, "a"), "a");
        await symlink(join(out, "a"), join(out, "a.ts"));
      },
    },
    { title: "a run that was killed left something", change: (out) => mkdir(join(out, ".scopewright-1.tmp")) },
    { title: "the folder is gone", change: (out) => rm(out, { recursive: true }) },
    { title: "the record is gone", change: (out) => rm(join(dirname(out), "node_modules"), { recursive: true }) },
  ])("gives nothing where $title", async ({ change }) => {
    const built = await build();
    built.recordFresh("{}", built.out, ["x"], files);
    await change(built.out);
    expect(built.recordedFiles("{}", built.out, ["x"])).toBeUndefined();
  });

  it.each(["null", "[]", '"inputs"', "{}", "{", ""])("gives nothing where the record is damaged: %j", async (text) => {
    const built = await build();
    built.recordFresh("{}", built.out, ["x"], files);
    const records = join(built.folder, "node_modules/.cache/scopewright");
    for (const name of await readdir(records)) await writeFile(join(records, name), text);
    expect(built.recordedFiles("{}", built.out, ["x"])).toBeUndefined();
  });

  it("does not mind what else is in the folder", async () => {
    const built = await build();
    built.recordFresh("{}", built.out, ["x"], files);
    await writeFile(join(built.out, "README.md"), "Generated.");
    expect(built.recordedFiles("{}", built.out, ["x"])).toEqual(["a.ts", "b.ts"]);
  });

  it("gives nothing to a generator that was built again", async () => {
    const built = await build();
    built.recordFresh("{}", built.out, ["x"], files);
    await utimes(built.path, 1e9, 1e9);
    expect(built.recordedFiles("{}", built.out, ["x"])).toBeUndefined();
  });

  it("gives nothing for another catalog, other options or another folder", async () => {
    const built = await build();
    built.recordFresh("{}", built.out, ["x", "y"], files);
    expect(built.recordedFiles("{ }", built.out, ["x", "y"])).toBeUndefined();
    expect(built.recordedFiles("{}", built.out, ["xy"])).toBeUndefined();
    expect(built.recordedFiles("{}", built.folder, ["x", "y"])).toBeUndefined();
  });

  it("knows nothing when it runs from source, which changes without a build", async () => {
    const { out } = await build();
    recordFresh("{}", out, ["x"], files);
    expect(recordedFiles("{}", out, ["x"])).toBeUndefined();
  });
});

describe(recordFresh.name, () => {
  it("keeps the record in the nearest node_modules, however far up", async () => {
    const built = await build();
    const out = join(built.folder, "a/b/generated");
    await mkdir(out, { recursive: true });
    for (const { name, text } of files) await writeFile(join(out, name), text);
    built.recordFresh("{}", out, ["x"], files);
    expect(built.recordedFiles("{}", out, ["x"])).toEqual(["a.ts", "b.ts"]);
    expect(await readdir(join(built.folder, "a"))).toEqual(["b"]);
    expect(await readdir(join(built.folder, "a/b"))).toEqual(["generated"]);
    expect(await readdir(join(built.folder, "node_modules/.cache/scopewright"))).toHaveLength(1);
  });

  it("does without a record where it cannot keep one", async () => {
    const built = await build();
    await rm(join(built.folder, "node_modules"), { recursive: true });
    await mkdir(join(built.folder, "node_modules"));
    await writeFile(join(built.folder, "node_modules/.cache"), "a file");
    expect(() => built.recordFresh("{}", built.out, ["x"], files)).not.toThrow();
    expect(built.recordedFiles("{}", built.out, ["x"])).toBeUndefined();
  });
});
