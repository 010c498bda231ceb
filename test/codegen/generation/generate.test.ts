import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { format } from "prettier";
import { describe, expect, it, onTestFinished } from "vitest";
import type { EmitOptions } from "../../../codegen/src/print/generated-file.ts";
import { generate } from "../../../codegen/src/generation/generate.ts";
import { codeOf, generateCode } from "../generate-code.ts";
import { formatting } from "../../../codegen/src/print/formatting.ts";
import { lintComments } from "../../../codegen/src/print/print-file.ts";
import { compile, literalsOf, messagesOf, runtime } from "../compile.ts";
import { evaluate } from "../evaluate.ts";
import { expectCompiles, expectDocs, expectTypes, expectValues } from "../expect-catalog.ts";
import { exportsOf } from "../exports-of.ts";
import { builtCli } from "../../hostile/built-cli.ts";
import { runsOf } from "../../property-runs.ts";
import { catalogWith, parse } from "../parse.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const scopes = parse(read("scopes.json"));
const hostile = parse(read("test/fixtures/hostile.json"), "hostile.json");

/** As `npm run generate` has it. */
const ours: EmitOptions = {
  ...{ catalogName: "scopes.json", runtime: "../src/core.ts", importExtension: ".ts" },
  command: "npx scopewright generate --runtime ../src/core.ts --import-extension .ts",
};
/** Its files, for the tests that look at them. */
const committed = generate(scopes, ours);
const inMemory: EmitOptions = { catalogName: "scopes.json", runtime, importExtension: ".ts" };

describe(`${generate.name}, for scopes.json`, () => {
  it("gives the committed files, byte for byte", async () => {
    const files = await committed;
    expect(files.map(({ name }) => name).sort()).toEqual(readdirSync(new URL("generated", root)).sort());
    for (const { name, text } of files) expect(text, name).toBe(read(`generated/${name}`));
  });

  it("gives the same bytes in another locale, time zone and folder", async () => {
    const folder = await mkdtemp(join(tmpdir(), "scopewright-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const script = join(folder, "generate.mjs");
    const url = (path: string): string => JSON.stringify(pathToFileURL(join(builtCli().main, "..", path)).href);
    await writeFile(
      script,
      `import { readFileSync } from "node:fs";
      import { parseCatalog } from ${url("catalog/parse-catalog.js")};
      import { generate } from ${url("generation/generate.js")};
      const { catalog } = parseCatalog(readFileSync(${JSON.stringify(fileURLToPath(new URL("scopes.json", root)))}, "utf8"), "scopes.json");
      console.log(JSON.stringify([Intl.DateTimeFormat().resolvedOptions(), await generate(catalog, ${JSON.stringify(ours)})]));`,
    );
    const env = { ...process.env, LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Asia/Kathmandu" };
    const { stdout } = await promisify(execFile)(process.execPath, [script], {
      cwd: folder,
      env,
      maxBuffer: 1e8,
    });
    const [settings, files] = JSON.parse(stdout) as [unknown, unknown];
    expect(settings).toMatchObject({ locale: "tr-TR", timeZone: expect.stringMatching(/^Asia\/Kat/) as string });
    expect(files).toEqual(await committed);
  });

  it("compiles, and is exactly the catalog", async () => {
    const files = await generateCode(scopes, inMemory);
    const compiled = compile(files);
    expectCompiles(files, compiled);
    expectTypes(scopes, compiled);
    expectDocs(scopes, compiled);
    expectValues(scopes, evaluate(files));
  });
});

describe(`${generate.name}, for a hostile catalog`, () => {
  it("compiles, and is exactly the catalog", async () => {
    const files = await generateCode(hostile, inMemory);
    const compiled = compile(files);
    expectCompiles(files, compiled);
    expectTypes(hostile, compiled);
    expectDocs(hostile, compiled);
    expectValues(hostile, evaluate(files));
  });

  it("holds nothing that is not ASCII but in comments, and no invisible character", async () => {
    for (const { name, text } of await generateCode(hostile, ours)) {
      expect(text, name).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}\p{DI}]/u);
      expect(text.replace(/\/\*\*[^]*?\*\//g, ""), name).toMatch(/^[\n\x20-\x7e]*$/);
    }
  });

  it("loads as ES modules, too", async () => {
    const { default: ts } = await import("typescript");
    const folder = await mkdtemp(join(tmpdir(), "scopewright-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const files = await generateCode(hostile, {
      ...ours,
      runtime: new URL("src/core.ts", root).pathname,
      importExtension: ".mjs",
    });
    for (const { name, text } of files) {
      const { outputText } = ts.transpileModule(text, {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
      });
      await writeFile(join(folder, name.replace(/ts$/, "mjs")), outputText);
    }
    const modules = new Map<string, Readonly<Record<string, unknown>>>();
    for (const { name } of files)
      modules.set(name, { ...((await import(join(folder, name.replace(/ts$/, "mjs")))) as object) });
    expectValues(hostile, (name) => modules.get(name) ?? {});
  });
});

describe(generate.name, () => {
  it.each([
    { title: "SendGrid's", catalog: scopes },
    { title: "a hostile", catalog: hostile },
    { title: "a minimal", catalog: catalogWith("mail") },
  ])("gives the same for $title catalog in every run, formatted as prettier would", async ({ catalog }) => {
    const files = await generateCode(catalog, ours);
    expect(catalog === scopes ? codeOf(await committed) : await generateCode(catalog, ours)).toEqual(files);
    for (const { name, text } of files) expect(await format(text, formatting), name).toBe(text);
  });

  it("begins every file with the same lines, and ends it with one line break", async () => {
    for (const { text } of await generateCode(hostile, { ...ours, catalogName: "hostile.json" })) {
      expect(text).toMatch(
        /^\/\/ Generated by scopewright from hostile\.json\. Do not edit: run "npx scopewright generate --runtime .*"\.\n\/\* eslint-disable \*\/\n/,
      );
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toContain("\r");
    }
  });

  it("keeps the name of the catalog in its line", async () => {
    const files = await generateCode(catalogWith("mail"), {
      ...inMemory,
      catalogName: "a\nevil();\u2028\u202E*/.json",
    });
    for (const { text } of files) {
      expect(text.split("\n").slice(0, 2 + lintComments.length)).toEqual([
        `// Generated by scopewright from a\\u{A}evil();\\u{2028}\\u{202E}*/.json. Do not edit: run "npx scopewright generate".`,
        ...lintComments,
        "",
      ]);
      expect(text.replace(/\/\*\*[^]*?\*\//g, "").slice(text.indexOf("\n"))).not.toContain("evil");
    }
  });

  it.each(["scopewright/core", `./it's "the" core.js`, "..\\core", "@scope/é"])(
    "imports its factories from %s",
    async (name) => {
      const files = await generateCode(catalogWith("mail"), { ...ours, runtime: name });
      const { default: ts } = await import("typescript");
      const imported = files.flatMap(({ text }) =>
        ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName),
      );
      expect(new Set(imported.filter((from) => !from.endsWith(".ts")))).toEqual(new Set([name]));
    },
  );

  it("lets files name each other with the extension that is asked for", async () => {
    const files = await generateCode(catalogWith("mail"), { ...ours, runtime: "core", importExtension: ".js" });
    expect(files.at(-1)?.text).toContain(`export * from "./bindings.js";\n`);
    expect(files.some(({ text }) => text.includes(`.ts";`))).toBe(false);
  });

  it.each([
    { title: "one scope", catalog: catalogWith("mail") },
    { title: "three scopes", catalog: catalogWith("mail", "repo", "repo:status") },
    {
      title: "a key type and a group without scopes",
      catalog: {
        ...catalogWith("mail"),
        keyTypes: [
          { id: "general", sources: [] },
          { id: "none", sources: [] },
        ],
        groups: [{ id: "empty", sources: [] }],
      },
    },
  ])("takes a catalog of $title", async ({ catalog }) => {
    const files = await generateCode(catalog, inMemory);
    const compiled = compile(files);
    expectCompiles(files, compiled);
    expectTypes(catalog, compiled);
    expectDocs(catalog, compiled);
    expectValues(catalog, evaluate(files));
  });

  it("takes a catalog of thousands of scopes", async () => {
    const names = Array.from({ length: runsOf(20_000) }, (_, index) => `area${index % 97}.thing${index}.read`);
    const catalog = catalogWith(...names);
    const files = await generateCode(catalog, inMemory);
    const compiled = compile(files);
    for (const name of ["types.ts", "scopes.ts", "keys.ts"]) expect(messagesOf(compiled.errorsOf(name))).toEqual([]);
    expect(literalsOf(compiled.checker, compiled.typeOf("types.ts", "Scope"))).toEqual([...names].sort());
    expect(evaluate(files)("tables.ts")).toHaveProperty("scopeTable.keyTypes.0.scopes", [...names].sort());
  });
});

describe("the index of the generated code", () => {
  it("exports every public name, and none twice", async () => {
    const files = (await committed).filter(({ name }) => name.endsWith(".ts"));
    const exported = new Map(files.map(({ name, text }) => [name, exportsOf(text)]));
    const passedOn = ["bindings.ts", "details.ts", "keys.ts", "operations.ts", "types.ts"];
    const names = ["index.ts", ...passedOn].flatMap((name) => exported.get(name) ?? []);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining([
        ...[
          "generalKey",
          "billingKey",
          "validationKey",
          "keyFor",
          "delegate",
          "amend",
          "scopes",
          "presets",
          "groups",
          "isScope",
        ],
        ...["isGeneralScope", "isBillingScope", "isValidationScope", "parseScopes", "scopeSchema", "keyRequestSchema"],
        ...[
          "missingScopes",
          "compareScopes",
          "requiredScopes",
          "findOperation",
          "ScopeError",
          "KeyRequest",
          "ScopesOf",
        ],
        ...["RequiredScopes", "MissingScopes", "GeneralScope", "BillingScope", "ValidationScope", "Scope", "KeyType"],
        ...["ScopesByKeyType", "ScopeDetails", "AutomaticScope", "RetiredScopes", "Operations"],
      ]),
    );
  });

  it("has at run time the values and nothing else", async () => {
    const index = evaluate(await generateCode(catalogWith("mail"), inMemory))("index.ts");
    expect(
      Object.keys(index)
        .filter((name) => name !== "__esModule")
        .sort(),
    ).toEqual([
      ...[
        "ScopeError",
        "amend",
        "compareScopes",
        "delegate",
        "findOperation",
        "generalKey",
        "groups",
        "isGeneralScope",
      ],
      ...["isScope", "keyFor", "keyRequestSchema", "missingScopes", "parseScopes", "presets", "requiredScopes"],
      ...["scopeSchema", "scopes"],
    ]);
  });
});
