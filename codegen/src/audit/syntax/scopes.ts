import { parentOf } from "./nodes.ts";
import { ts } from "./typescript.ts";

/** Properties that the compiler's binder sets on nodes and symbols, and that its types do not declare. */
interface Bound {
  readonly locals?: ts.SymbolTable;
  readonly symbol?: ts.Symbol;
  readonly commonJsModuleIndicator?: ts.Node;
  readonly externalModuleIndicator?: ts.Node | true;
}

/** The meaning of a name at its place. */
type Meaning = "value" | "type";

const flagsOf = {
  value: ts.SymbolFlags.Value | ts.SymbolFlags.Alias,
  type: ts.SymbolFlags.Type | ts.SymbolFlags.Namespace | ts.SymbolFlags.Alias,
};

/** The symbol that a declaration declares. */
export function symbolOfDeclaration(node: ts.Node): ts.Symbol | undefined {
  const { symbol } = node as Bound;
  return symbol && exported(symbol);
}

/** The symbol of a file that is a module. */
export function moduleSymbol(file: ts.SourceFile): ts.Symbol | undefined {
  return (file as Bound).symbol;
}

/** True if the top-level names of a file are its own, and not those of all scripts. */
export function isModule(file: ts.SourceFile): boolean {
  const { externalModuleIndicator, commonJsModuleIndicator } = file as Bound;
  return externalModuleIndicator !== undefined || commonJsModuleIndicator !== undefined;
}

/**
 * Finds the symbol that a name refers to, in the scopes around it. Asks the compiler's binder alone: its type checker
 * would need all files at once, and does much more for each name.
 */
export function resolveName(name: ts.Identifier): ts.Symbol | undefined {
  const parent = parentOf(name);
  if (parent === undefined) return undefined;
  if (isDeclarationName(name, parent)) return symbolOfDeclaration(parent);
  if (isMemberName(name, parent)) return undefined;
  const meaning = isTypeContext(parent) ? "type" : "value";
  for (let up: ts.Node | undefined = parent; up !== undefined; up = parentOf(up)) {
    const found = inScope(up, name, meaning);
    if (found) return found;
  }
  return undefined;
}

function inScope(scope: ts.Node, { text, escapedText }: ts.Identifier, meaning: Meaning): ts.Symbol | undefined {
  const { locals, symbol } = scope as Bound;
  const matching = (found: ts.Symbol | undefined): ts.Symbol | undefined =>
    found && (exported(found).flags & flagsOf[meaning]) !== 0 ? exported(found) : undefined;
  const local = matching(locals?.get(escapedText));
  if (local) return local;
  if (ts.isModuleDeclaration(scope) || ts.isEnumDeclaration(scope)) return matching(symbol?.exports?.get(escapedText));
  if (ts.isClassLike(scope) || ts.isInterfaceDeclaration(scope)) {
    const parameter = symbol?.members?.get(escapedText);
    if (parameter && meaning === "type" && (parameter.flags & ts.SymbolFlags.TypeParameter) !== 0) return parameter;
  }
  // The name of an expression is known inside of it alone.
  return (ts.isFunctionExpression(scope) || ts.isClassExpression(scope)) && scope.name?.text === text
    ? symbol
    : undefined;
}

/** The symbol that importers see, if a file has two of one name. */
function exported(symbol: ts.Symbol): ts.Symbol {
  return (symbol as ts.Symbol & { readonly exportSymbol?: ts.Symbol }).exportSymbol ?? symbol;
}

function isDeclarationName(name: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isShorthandPropertyAssignment(parent) || ts.isExportSpecifier(parent)) return false;
  return (parent as Bound).symbol !== undefined && (parent as ts.Node & { readonly name?: ts.Node }).name === name;
}

/** True for a name that is looked up in an object, as the last one of `client.send` and the first one of `{ send: mail }`. */
function isMemberName(name: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name;
  if (ts.isQualifiedName(parent)) return parent.right === name;
  return (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) && parent.propertyName === name;
}

function isTypeContext(parent: ts.Node): boolean {
  if (ts.isTypeReferenceNode(parent)) return true;
  if (ts.isQualifiedName(parent)) return isTypeContext(parent.parent);
  if (!ts.isExpressionWithTypeArguments(parent)) return false;
  const clause = parentOf(parent);
  return (
    clause !== undefined &&
    ts.isHeritageClause(clause) &&
    (clause.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(clause.parent))
  );
}
