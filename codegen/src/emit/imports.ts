import type { ExportDeclarationStructure, ImportDeclarationStructure } from "ts-morph";
import { sorted } from "../catalog/scopes-of.ts";
import { publicDoc } from "../print/text/doc-comment.ts";
import { exportDeclaration, importDeclaration } from "./structure-kinds.ts";

/** `import type { A, B } from "module";` */
export function importTypes(from: string, names: readonly string[]): ImportDeclarationStructure {
  return { ...importValues(from, names), isTypeOnly: true };
}

/** `import { a, b } from "module";` */
export function importValues(from: string, names: readonly string[]): ImportDeclarationStructure {
  return { kind: importDeclaration, moduleSpecifier: from, namedImports: [...sorted(names)] };
}

/** `import * as name from "module";` */
export function importAll(name: string, from: string): ImportDeclarationStructure {
  return { kind: importDeclaration, moduleSpecifier: from, namespaceImport: name };
}

/** `export * from "module";`, or `export * as name from "module";` */
export function exportAll(from: string, name?: string): ExportDeclarationStructure {
  return {
    kind: exportDeclaration,
    moduleSpecifier: from,
    ...(name !== undefined && { namespaceExport: name }),
  };
}

/** `export { a, b } from "module";`, with the tag that knip reads: it reports none of the names as unused. */
export function exportNamed(from: string, names: readonly string[], isTypeOnly = false): ExportDeclarationStructure {
  return {
    kind: exportDeclaration,
    leadingTrivia: publicDoc({ text: [] }),
    moduleSpecifier: from,
    namedExports: [...sorted(names)],
    isTypeOnly,
  };
}
