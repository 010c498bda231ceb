import type { Code } from "../../syntax/code.ts";
import { isRequireName } from "../../syntax/require-names.ts";
import { symbolOfDeclaration } from "../../syntax/scopes.ts";
import { ts } from "../../syntax/typescript.ts";
import { namesOf } from "./names-of.ts";

/** The module specifiers that lead to each file. */
export function collectImports(code: Code, files: readonly ts.SourceFile[]): ReadonlyMap<string, readonly ts.Node[]> {
  const imports = new Map<string, ts.Node[]>();
  for (const file of files)
    for (const text of namesOf(file).texts) {
      const target = isSpecifier(text) ? code.pathOf(text.text, file) : undefined;
      if (target !== undefined) imports.set(target, [...(imports.get(target) ?? []), text]);
    }
  return imports;
}

/** The imported names, by the symbol that they stand for. */
export function collectAliases(
  code: Code,
  files: readonly ts.SourceFile[],
): ReadonlyMap<ts.Symbol, readonly ts.Symbol[]> {
  const aliases = new Map<ts.Symbol, ts.Symbol[]>();
  for (const file of files)
    for (const text of namesOf(file).texts)
      for (const symbol of ts.isImportDeclaration(text.parent) ? importedSymbols(text.parent) : []) {
        const target = code.aliased(symbol);
        if (target !== symbol) aliases.set(target, [...(aliases.get(target) ?? []), symbol]);
      }
  return aliases;
}

/** The symbols of the names that a statement imports one by one. */
function importedSymbols({ importClause }: ts.ImportDeclaration): readonly ts.Symbol[] {
  const bindings = importClause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  const all: readonly ts.Declaration[] = [...(importClause?.name ? [importClause] : []), ...named];
  return all.flatMap((declaration) => symbolOfDeclaration(declaration) ?? []);
}

/** The package that a module specifier stands for, by whatever name the code imports it; undefined for other texts. */
export function packageNamed(code: Code, node: ts.LiteralLikeNode): string | undefined {
  if (!isSpecifier(node)) return undefined;
  const file = node.getSourceFile();
  if (code.pathOf(node.text, file) !== undefined) return undefined;
  const found = code.resolve(node.text, file);
  return found.kind === "package" ? found.name : undefined;
}

/** True for a text that may say what is imported. */
export function isSpecifier(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    (ts.isCallExpression(parent) && namesModule(parent.expression))
  );
}

function namesModule(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee) && isRequireName(callee)) return true;
  return /^(?:import|.*require\w*|.*mock)$/iu.test(callee.getText().slice(-30));
}
