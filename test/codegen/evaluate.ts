import { compileFunction } from "node:vm";
import ts from "typescript";
import type { PrintedFile } from "../../codegen/src/print/print-file.ts";
import * as core from "../../src/core.ts";

/** A module's exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/**
 * Runs generated files against the real SDK and gives the exports of each, by file name; what they import from anywhere but
 * each other is the SDK.
 */
export function evaluate(files: readonly PrintedFile[]): (name: string) => Exports {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const modules = new Map<string, Exports>();
  const load = (specifier: string): Exports => {
    const name = specifier.replace(/^\.\//, "");
    const text = texts.get(name);
    if (text === undefined) return core;
    const known = modules.get(name);
    if (known) return known;
    const exports: Exports = {};
    modules.set(name, exports);
    const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target } });
    const body: unknown = compileFunction(outputText, ["exports", "require"], { filename: name });
    if (typeof body === "function") Reflect.apply(body, undefined, [exports, load]);
    return exports;
  };
  return (name) => load(`./${name}`);
}

const target = ts.ScriptTarget.ES2022;
