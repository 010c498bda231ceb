import { ts } from "../../syntax/typescript.ts";
import type { Code } from "../../syntax/code.ts";
import { classOf, type FunctionNode, variableOf } from "../../syntax/nodes.ts";

/**
 * The classes of wrappers, and what these implement and extend: code that takes the interface calls the wrapper without
 * importing it.
 */
export function contracts(
  code: Code,
  wrappers: ReadonlySet<FunctionNode>,
): ReadonlySet<ts.ClassLikeDeclaration | ts.InterfaceDeclaration> {
  const seen = new Set<ts.ClassLikeDeclaration | ts.InterfaceDeclaration>();
  const visit = (node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const { types } of node.heritageClauses ?? [])
      for (const { expression } of types)
        for (const declaration of declarationsOf(code, expression))
          if (ts.isInterfaceDeclaration(declaration) || ts.isClassLike(declaration)) visit(declaration);
  };
  for (const wrapper of wrappers) {
    const owner = classOf(wrapper) ?? (ts.isPropertyDeclaration(wrapper.parent) ? classOf(wrapper.parent) : undefined);
    if (owner) visit(owner);
  }
  return seen;
}

/** The names by which a file exports a class or interface of its own; a default export also has any other. */
export function exportedAs(node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): readonly string[] {
  const own = node.name?.text ?? (ts.isClassExpression(node) ? variableOf(node)?.text : undefined);
  const others = node.getSourceFile().statements.flatMap((statement) => {
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    const elements = clause && ts.isNamedExports(clause) ? clause.elements : [];
    return elements.flatMap(({ name, propertyName }) => (propertyName?.text === own ? [name.text] : []));
  });
  return own === undefined ? [] : [own, ...others];
}

/** Where a name is declared; asks for the file that it is imported from, which may not be read yet. */
function declarationsOf(code: Code, name: ts.Expression): readonly ts.Declaration[] {
  if (!ts.isIdentifier(name)) return [];
  const symbol = code.symbolOf(name);
  const [declaration] = symbol?.declarations ?? [];
  if (symbol === undefined || declaration === undefined) return [];
  if ((symbol.flags & ts.SymbolFlags.Alias) === 0) return symbol.declarations ?? [];
  for (let up: ts.Node | undefined = declaration; up !== undefined; up = up.parent as ts.Node | undefined)
    if (ts.isImportDeclaration(up) && ts.isStringLiteral(up.moduleSpecifier))
      code.resolve(up.moduleSpecifier.text, up.getSourceFile());
  return code.aliased(symbol).declarations ?? [];
}
