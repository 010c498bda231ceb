import ts from "typescript";

/**
 * Rewrites an ES module as CommonJS: only imports and exports change. With bodies that are equal byte for byte, an archive
 * holds the second build almost for free, which it does not with the compiler's `(0, module_js_1.name)(…)`. Names are read
 * once, when a file is loaded, so files must not import each other in a circle; "npm run check:imports" forbids that.
 *
 * @throws {Error} for a statement that no file of the SDK has so far
 */
export function toCommonJs(text: string): string {
  const { statements } = ts.createSourceFile("built.js", text, ts.ScriptTarget.ES2022, true);
  const hasStars = statements.some((statement) => ts.isExportDeclaration(statement) && !statement.exportClause);
  const head = [
    '"use strict";',
    'Object.defineProperty(exports, "__esModule", { value: true });',
    // Node finds the names of a module by this name of the function.
    ...(hasStars ? ["const __exportStar = (from, to) => Object.assign(to, from);"] : []),
  ];
  const body = statements.map(rewrite).filter((part) => part !== "");
  return `${[...head, ...body, ...statements.flatMap(exportsOf)].join("\n")}\n`;
}

function rewrite(statement: ts.Statement): string {
  const text = statement.getText();
  if (ts.isImportDeclaration(statement)) return requireFor(statement);
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return "";
  return isExported(statement) ? text.replace(/^export /u, "") : text;
}

function requireFor({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const bindings = importClause?.namedBindings;
  if (!bindings) throw new Error(`${moduleSpecifier.getText()}: expected an import of names or of a namespace.`);
  const names = ts.isNamespaceImport(bindings)
    ? bindings.name.text
    : `{ ${bindings.elements.map(({ propertyName, name }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text)).join(", ")} }`;
  return `const ${names} = require(${moduleSpecifier.getText()});`;
}

function exportsOf(statement: ts.Statement): readonly string[] {
  if (ts.isExportAssignment(statement)) return [`exports.default = ${statement.expression.getText()};`];
  if (ts.isExportDeclaration(statement)) return reExports(statement);
  if (!isExported(statement)) return [];
  return declaredNames(statement).map((name) => `exports.${name} = ${name};`);
}

function reExports({ exportClause, moduleSpecifier }: ts.ExportDeclaration): readonly string[] {
  const source = moduleSpecifier && `require(${moduleSpecifier.getText()})`;
  if (!exportClause) return [`__exportStar(${source}, exports);`];
  if (ts.isNamespaceExport(exportClause)) return [`exports.${exportClause.name.text} = ${source};`];
  return exportClause.elements.map(({ propertyName, name }) => {
    const local = (propertyName ?? name).text;
    return `exports.${name.text} = ${source ? `${source}.${local}` : local};`;
  });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function declaredNames(statement: ts.Statement): readonly string[] {
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
  return declared.map((one) => {
    const { name } = one as { readonly name?: ts.Node };
    if (!name || !ts.isIdentifier(name)) throw new Error(`${statement.getText()}: expected an export with a name.`);
    return name.text;
  });
}
