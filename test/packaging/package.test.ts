import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { formatMessage } from "publint/utils";
import { publint } from "publint";
import { describe, expect, it } from "vitest";
import { run } from "../consumer/compilers.ts";
import { packSdk } from "../consumer/packed-sdk.ts";

interface Manifest {
  readonly license: string;
  readonly sideEffects: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const { folder, tarball } = packSdk();
const packed = filesIn(folder);
// npm and the tests below check its shape.
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

describe("the packed package", () => {
  it("holds its manual, its licence and the build, and nothing else", () => {
    expect(packed.filter((name) => !/^dist\/(cjs|esm)\/(src|generated)\//u.test(name))).toEqual([
      ...["LICENSE", "README.md", "dist/cjs/package.json", "package.json"],
    ]);
  });

  it("is smaller than 150 kB", () => {
    expect(statSync(tarball).size).toBeLessThan(150_000);
  });

  it("holds the same files as ES modules and as CommonJS", () => {
    const code = (format: string): readonly string[] =>
      packed.flatMap((name) => new RegExp(`^dist/${format}/(.*\\.js)$`, "u").exec(name)?.[1] ?? []);
    expect(code("esm")).toContain("generated/operation-table.js");
    expect(code("cjs")).toEqual(code("esm"));
  });

  it("exports the same names from both, for Node as well", async () => {
    const require = createRequire(join(folder, "package.json"));
    for (const name of ["index", "core", "scopes", "presets", "groups", "client", "eslint"]) {
      const names = namesIn(await import(join(folder, `dist/esm/src/${name}.js`)));
      expect(names).not.toBe("");
      expect(namesIn(require(join(folder, `dist/cjs/src/${name}.js`)))).toBe(names);
      // Node finds the names of a CommonJS module in its text.
      const found = namesIn(await import(join(folder, `dist/cjs/src/${name}.js`)));
      expect(found.replace(/\b(?:module\.exports|__esModule|default) /gu, "")).toBe(names.replace(/\bdefault /u, ""));
    }
  });

  it("has no doc comments in its code, and keeps the annotations that bundlers read", () => {
    const code = packed.filter((name) => name.endsWith(".js")).map((name) => readFileSync(join(folder, name), "utf8"));
    expect(code.filter((text) => text.includes("/**"))).toEqual([]);
    expect(code.some((text) => text.includes("/* @__PURE__ */"))).toBe(true);
  });

  it("says under which licence it may be used, the same as the generator", () => {
    const licence = readFileSync(join(folder, "LICENSE"), "utf8");
    expect(licence).toContain(`${manifest.license} License`);
    expect(readFileSync(join(root, "codegen/LICENSE"), "utf8")).toBe(licence);
  });

  it("needs no other package, neither to run nor to be installed", () => {
    for (const name of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"]) {
      expect(manifest).not.toHaveProperty(name);
    }
    expect(manifest).not.toHaveProperty(["scripts", "postinstall"]);
    expect(manifest.sideEffects).toBe(false);
  });

  it("imports nothing but its own files: no package, and nothing of Node", () => {
    const specifiers = packed.filter((name) => /\.(js|d\.ts)$/u.test(name)).flatMap(importsOf);
    expect(specifiers.length).toBeGreaterThan(50);
    expect(specifiers.filter(({ to }) => !to.startsWith("."))).toEqual([]);
    const declarationOf = (path: string): string => path.replace(/(?:\.d)?\.[jt]s$/u, ".d.ts");
    const missing = specifiers.filter(({ from, to }) => {
      const path = join(folder, from, "..", to);
      return !existsSync(from.endsWith(".d.ts") ? declarationOf(path) : path);
    });
    expect(missing).toEqual([]);
  });

  it("uses nothing that only Node or only browsers have", () => {
    const code = packed.filter((name) => name.endsWith(".js")).map((name) => readFileSync(join(folder, name), "utf8"));
    const found = /\b(process|Buffer|__dirname|__filename|window|document|globalThis)\b(?=[.[(])/u;
    expect(code.flatMap((text) => found.exec(withoutComments(text))?.[0] ?? [])).toEqual([]);
  });

  it("is what publint expects of a package", async () => {
    const { messages, pkg } = await publint({ pkgDir: folder, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("has the right types for every way to resolve it", async () => {
    const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    const { exitCode, output } = await run(folder, attw, tarball, "--format", "json");
    const { analysis, problems = {} } = readReport(output);
    expect(exitCode, output).toBe(0);
    expect(Object.keys(analysis.entrypoints)).toEqual(Object.keys(manifest.exports));
    expect(Object.values(problems).flat()).toEqual([]);
  });
});

interface Report {
  readonly analysis: { readonly entrypoints: Readonly<Record<string, unknown>> };
  readonly problems?: Readonly<Record<string, readonly object[]>>;
}

/** The names that a module exports, each followed by a space. */
function namesIn(exports: unknown): string {
  const names = Object.keys(Object(exports) as object).sort();
  return names.map((name) => `${name} `).join("");
}

function readReport(output: string): Report {
  // The tests look only at what is typed here.
  return JSON.parse(output) as Report;
}

function importsOf(from: string): readonly { readonly from: string; readonly to: string }[] {
  const text = withoutComments(readFileSync(join(folder, from), "utf8"));
  const specifiers = text.matchAll(/(?:\bfrom |\bimport |\bimport\(|\brequire\()(["'])(.*?)\1/gu);
  return Array.from(specifiers, ([, , to = ""]) => ({ from, to }));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
}

/** The files in a folder and below, by their paths, sorted. */
function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort();
}
