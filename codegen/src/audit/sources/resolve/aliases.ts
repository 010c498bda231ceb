import { moduleSymbol } from "../../syntax/scopes.ts";
import { ts } from "../../syntax/typescript.ts";

/** The loaded file to which an import leads. */
type FindModule = (specifier: string, from: ts.SourceFile) => ts.SourceFile | undefined;

/** Returns a function that finds the symbol for which an imported name stands; a name that leads nowhere stands for itself. */
export function createAliases(
  symbolOf: (name: ts.Node) => ts.Symbol | undefined,
  find: FindModule,
): (symbol: ts.Symbol) => ts.Symbol {
  const follow = (symbol: ts.Symbol, seen: ReadonlySet<ts.Symbol>): ts.Symbol => {
    const declaration = symbol.declarations?.[0];
    if ((symbol.flags & ts.SymbolFlags.Alias) === 0 || declaration === undefined || seen.has(symbol)) return symbol;
    const next = target(declaration);
    return next === undefined || next === symbol ? symbol : follow(next, new Set([...seen, symbol]));
  };
  const target = (declaration: ts.Declaration): ts.Symbol | undefined => {
    const local = localName(declaration);
    if (local) return symbolOf(local);
    const imported = importOf(declaration);
    const file = imported && find(imported.specifier, declaration.getSourceFile());
    if (imported === undefined || file === undefined) return undefined;
    return imported.name === undefined ? moduleSymbol(file) : exportOf(file, imported.name);
  };
  const exportOf = (file: ts.SourceFile, name: string): ts.Symbol | undefined => {
    const seen = new Set<ts.SourceFile>();
    const inFile = (current: ts.SourceFile): ts.Symbol | undefined => {
      if (seen.has(current)) return undefined;
      seen.add(current);
      const table = moduleSymbol(current)?.exports;
      const own = table?.get(ts.escapeLeadingUnderscores(name));
      if (own) return own;
      for (const star of table?.get(ts.InternalSymbolName.ExportStar)?.declarations ?? []) {
        const specifier = ts.isExportDeclaration(star) ? star.moduleSpecifier : undefined;
        const next = specifier && ts.isStringLiteralLike(specifier) ? find(specifier.text, current) : undefined;
        const found = next && inFile(next);
        if (found) return found;
      }
      return undefined;
    };
    return inFile(file);
  };
  return (symbol) => follow(symbol, new Set());
}

/** The name of the same file that a declaration gives another name: `export { local as name }`, `module.exports = local`. */
function localName(declaration: ts.Declaration): ts.Node | undefined {
  if (ts.isExportSpecifier(declaration) && declaration.parent.parent.moduleSpecifier === undefined)
    return declaration.propertyName ?? declaration.name;
  if (ts.isExportAssignment(declaration)) return declaration.expression;
  return ts.isBinaryExpression(declaration) ? declaration.right : undefined;
}

/** The module that a declaration imports from, and the name there; no name for the whole module. */
function importOf(declaration: ts.Declaration): { readonly specifier: string; readonly name?: string } | undefined {
  if (ts.isImportClause(declaration)) return named(declaration.parent.moduleSpecifier, "default");
  if (ts.isNamespaceImport(declaration)) return named(declaration.parent.parent.moduleSpecifier, undefined);
  if (ts.isImportSpecifier(declaration))
    return named(declaration.parent.parent.parent.moduleSpecifier, (declaration.propertyName ?? declaration.name).text);
  if (ts.isExportSpecifier(declaration))
    return named(declaration.parent.parent.moduleSpecifier, (declaration.propertyName ?? declaration.name).text);
  if (ts.isImportEqualsDeclaration(declaration))
    return ts.isExternalModuleReference(declaration.moduleReference)
      ? named(declaration.moduleReference.expression, undefined)
      : undefined;
  const required = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return required && ts.isCallExpression(required)
    ? named(required.arguments[0], ts.InternalSymbolName.ExportEquals)
    : undefined;
}

function named(
  specifier: ts.Expression | undefined,
  name: string | undefined,
): { readonly specifier: string; readonly name?: string } | undefined {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return undefined;
  return { specifier: specifier.text, ...(name !== undefined && { name }) };
}
