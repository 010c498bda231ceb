import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** Where a name of a module comes from: a declaration in it, a name of another module, or another module as a whole. */
export type Origin =
  | { readonly kind: "local"; readonly name: string }
  | { readonly kind: "other"; readonly module: string; readonly name: string }
  | { readonly kind: "namespace"; readonly module: string };

/** The declarations of a module, and its names. */
export interface Module {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly declarations: ReadonlyMap<string, readonly ts.Statement[]>;
  readonly imports: ReadonlyMap<string, Origin>;
  readonly exports: ReadonlyMap<string, Origin>;
  /** The modules whose names it passes on. */
  readonly stars: readonly string[];
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  isolatedDeclarations: true,
  declaration: true,
};

/** Returns a reader that reads each module once; a module outside of the repository's sources is undefined. */
export function createModuleReader(): (path: string) => Module | undefined {
  const known = new Map<string, Module | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, existsSync(path) ? readModule(path) : undefined);
    return known.get(path);
  };
}

/** Reads the declarations that the compiler emits for one file; isolated declarations need no other. */
function readModule(path: string): Module {
  const { outputText } = ts.transpileDeclaration(readFileSync(path, "utf8"), { compilerOptions, fileName: path });
  const source = ts.createSourceFile(path, outputText, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const declarations = new Map<string, ts.Statement[]>();
  const imports = new Map<string, Origin>();
  const exports = new Map<string, Origin>();
  const stars: string[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement))
      for (const [name, origin] of importsOf(statement, path)) imports.set(name, origin);
    else if (ts.isExportDeclaration(statement)) {
      const target = targetOf(statement.moduleSpecifier, path);
      if (statement.exportClause === undefined && target !== undefined) stars.push(target);
      for (const [name, origin] of reexportsOf(statement, target)) exports.set(name, origin);
    } else if (ts.isExportAssignment(statement)) {
      const name = statement.expression.getText();
      exports.set("default", { kind: "local", name });
    } else
      for (const name of namesOf(statement)) {
        declarations.set(name, [...(declarations.get(name) ?? []), statement]);
        if (isExported(statement)) exports.set(isDefault(statement) ? "default" : name, { kind: "local", name });
      }
  }
  return { path, source, declarations, imports, exports, stars };
}

function importsOf({ importClause, moduleSpecifier }: ts.ImportDeclaration, path: string): readonly [string, Origin][] {
  const module = targetOf(moduleSpecifier, path);
  const bindings = importClause?.namedBindings;
  if (module === undefined || bindings === undefined) return [];
  if (ts.isNamespaceImport(bindings)) return [[bindings.name.text, { kind: "namespace", module }]];
  return bindings.elements.map(({ name, propertyName }) => [
    name.text,
    { kind: "other", module, name: (propertyName ?? name).text },
  ]);
}

function reexportsOf({ exportClause }: ts.ExportDeclaration, module: string | undefined): readonly [string, Origin][] {
  if (exportClause === undefined) return [];
  if (ts.isNamespaceExport(exportClause))
    return module === undefined ? [] : [[exportClause.name.text, { kind: "namespace", module }]];
  return exportClause.elements.map(({ name, propertyName }) => {
    const own = (propertyName ?? name).text;
    return [name.text, module === undefined ? { kind: "local", name: own } : { kind: "other", module, name: own }];
  });
}

function targetOf(specifier: ts.Expression | undefined, path: string): string | undefined {
  return specifier !== undefined && ts.isStringLiteral(specifier) ? targetPath(specifier.text, path) : undefined;
}

/** The file of a relative import; undefined for a package. */
export function targetPath(specifier: string, path: string): string | undefined {
  return specifier.startsWith(".") ? join(dirname(path), specifier) : undefined;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isModuleDeclaration(statement);
  return isNamed ? [statement.name?.text ?? "default"] : [];
}

function isExported(statement: ts.Statement): boolean {
  return hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function isDefault(statement: ts.Statement): boolean {
  return hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === kind)
  );
}
