import { StructureKind, type ExportDeclarationStructure, type ImportDeclarationStructure } from "ts-morph";
import { sorted } from "./facts.ts";

/** `import type { A, B } from "module";` */
export function importTypes(from: string, names: readonly string[]): ImportDeclarationStructure {
  return { ...importValues(from, names), isTypeOnly: true };
}

/** `import { a, b } from "module";` */
export function importValues(from: string, names: readonly string[]): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier: specifier(from), namedImports: [...sorted(names)] };
}

/** `import * as name from "module";` */
export function importAll(name: string, from: string): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier: specifier(from), namespaceImport: name };
}

/** `export * from "module";`, or `export * as name from "module";` */
export function exportAll(from: string, name?: string): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: specifier(from),
    ...(name !== undefined && { namespaceExport: name }),
  };
}

/** `export { a, b } from "module";` */
export function exportNamed(from: string, names: readonly string[], isTypeOnly = false): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: specifier(from),
    namedExports: [...sorted(names)],
    isTypeOnly,
  };
}

/** ts-morph puts quotes around a module's name and escapes nothing. */
function specifier(name: string): string {
  return JSON.stringify(name).slice(1, -1);
}
