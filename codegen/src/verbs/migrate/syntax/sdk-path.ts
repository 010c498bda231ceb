import { Node, SyntaxKind, type Identifier, type SourceFile } from "ts-morph";
import { commonJsExports, requiredFile } from "./commonjs.ts";
import { nameOf, propertyValues } from "./declared-values.ts";
import { isGenerated } from "../../../text/is-generated.ts";
import { typedefType } from "../types/type-nodes.ts";
import { unwrap } from "./unwrap.ts";

/**
 * The way to a value or type from the face of the SDK: `[]` for the whole of it, `["generalKey"]`, `["scopes", "mail"]`.
 *
 * Undefined for a node of other code. The SDK is the package `scopewright`, or generated files of a catalog; it may
 * be imported, required, renamed, and exported again by the project's own files.
 */
export function sdkPath(node: Node): readonly string[] | undefined {
  return pathOf(node, 0);
}

/** The most re-exports on the way to an import. Real code has fewer; more could be a circle. */
const mostDetours = 8;

type Path = readonly string[] | undefined;

function pathOf(given: Node, detours: number): Path {
  const node = unwrap(given);
  if (detours > mostDetours) return undefined;
  if (Node.isIdentifier(node)) return pathOfIdentifier(node, detours);
  if (Node.isPropertyAccessExpression(node)) return pathOfMember(node.getExpression(), node.getName(), detours);
  if (Node.isQualifiedName(node)) return pathOfMember(node.getLeft(), node.getRight().getText(), detours);
  if (Node.isElementAccessExpression(node)) {
    const key = node.getArgumentExpression();
    return Node.isStringLiteral(key) ? pathOfMember(node.getExpression(), key.getLiteralValue(), detours) : undefined;
  }
  if (Node.isAwaitExpression(node)) return pathOf(node.getExpression(), detours);
  if (node.isKind(SyntaxKind.ImportType)) {
    const argument = node.getArgument();
    const specifier = Node.isLiteralTypeNode(argument) ? argument.getLiteral() : undefined;
    const base = Node.isStringLiteral(specifier) ? packagePath(specifier.getLiteralValue()) : undefined;
    return base && [...base, ...(node.getQualifier()?.getText().split(".") ?? [])];
  }
  if (!Node.isCallExpression(node)) return undefined;
  const callee = node.getExpression();
  const [specifier] = node.getArguments();
  const isLoad = callee.getText() === "require" || callee.getText() === "import";
  const path = isLoad && Node.isStringLiteral(specifier) ? packagePath(specifier.getLiteralValue()) : undefined;
  if (path !== undefined) return path;
  const [whole] = commonJs(node);
  return whole && pathOf(whole, detours + 1);
}

/** Returns the values that a required CommonJS file exports, as a whole or under a name. */
function commonJs(load: Node, name?: string): readonly Node[] {
  const file = requiredFile(load);
  if (file === undefined || isGenerated(file.getFullText())) return [];
  if (name === undefined) return commonJsExports(file);
  return [...commonJsExports(file, name), ...commonJsExports(file).flatMap((whole) => propertyValues(whole, name))];
}

function pathOfMember(owner: Node, name: string, detours: number): Path {
  const path = pathOf(owner, detours);
  if (path !== undefined) return [...path, name];
  const load = loadBehind(owner);
  const [exported] = load ? commonJs(load, name) : [];
  if (exported !== undefined) return pathOf(exported, detours + 1);
  const [declaration] = Node.isIdentifier(owner) ? declarationsOf(owner) : [];
  const file = Node.isNamespaceImport(declaration)
    ? declaration.getFirstAncestor(Node.isImportDeclaration)?.getModuleSpecifierSourceFile()
    : undefined;
  return file && pathOfExport(file, name, detours + 1);
}

/** The `require(…)` that a name stands for, or that a node is. */
function loadBehind(node: Node): Node | undefined {
  const inner = unwrap(node);
  if (Node.isCallExpression(inner)) return inner;
  const [declaration] = Node.isIdentifier(inner) ? declarationsOf(inner) : [];
  return Node.isVariableDeclaration(declaration) ? declaration.getInitializer() : undefined;
}

function pathOfIdentifier(node: Identifier, detours: number): Path {
  for (const declaration of declarationsOf(node)) {
    const path = pathOfDeclaration(declaration, detours + 1);
    if (path !== undefined) return path;
  }
  return undefined;
}

function pathOfDeclaration(declaration: Node, detours: number): Path {
  if (Node.isJSDocTypedefTag(declaration)) {
    const type = typedefType(declaration);
    return type && pathOf(type, detours);
  }
  if (Node.isImportSpecifier(declaration)) {
    const tag = declaration.getFirstAncestorByKind(SyntaxKind.JSDocImportTag);
    if (tag !== undefined) return pathOfImportTag(tag, declaration.getName());
    const origin = declaration.getImportDeclaration();
    return pathInModule(
      origin.getModuleSpecifierValue(),
      origin.getModuleSpecifierSourceFile(),
      declaration.getName(),
      detours,
    );
  }
  if (Node.isNamespaceImport(declaration)) {
    const origin = declaration.getFirstAncestor(Node.isImportDeclaration);
    return origin && modulePath(origin.getModuleSpecifierValue(), origin.getModuleSpecifierSourceFile());
  }
  if (Node.isImportEqualsDeclaration(declaration)) {
    const reference = declaration.getModuleReference();
    const specifier = Node.isExternalModuleReference(reference) ? reference.getExpression() : undefined;
    return Node.isStringLiteral(specifier) ? packagePath(specifier.getLiteralValue()) : undefined;
  }
  if (Node.isBindingElement(declaration)) {
    const owner = declaration.getParent().getParent();
    const origin = Node.isVariableDeclaration(owner) ? owner.getInitializer() : undefined;
    return (
      origin && pathOfMember(origin, nameOf(declaration.getPropertyNameNode() ?? declaration.getNameNode()), detours)
    );
  }
  const initializer = Node.isVariableDeclaration(declaration) ? declaration.getInitializer() : undefined;
  return initializer && pathOf(initializer, detours);
}

/** Returns the path of a name in `@import { Scope } from "scopewright"`. */
function pathOfImportTag(tag: Node, name: string): Path {
  const [specifier] = tag.getChildrenOfKind(SyntaxKind.StringLiteral);
  const base = specifier && packagePath(specifier.getLiteralValue());
  return base && [...base, name];
}

/** Returns the path of a module's export, if it is of the SDK. */
function pathInModule(specifier: string, file: SourceFile | undefined, name: string, detours: number): Path {
  const path = modulePath(specifier, file);
  if (path !== undefined) return [...path, name];
  return file && !file.isInNodeModules() ? pathOfExport(file, name, detours + 1) : undefined;
}

function pathOfExport(file: SourceFile, name: string, detours: number): Path {
  if (detours > mostDetours) return undefined;
  for (const declaration of file.getExportDeclarations()) {
    const specifier = declaration.getModuleSpecifierValue();
    const origin = declaration.getModuleSpecifierSourceFile();
    const named = declaration
      .getNamedExports()
      .find((each) => (each.getAliasNode() ?? each.getNameNode()).getText() === name);
    if (named !== undefined && specifier !== undefined)
      return pathInModule(specifier, origin, named.getName(), detours);
    if (named !== undefined) return pathOfLocal(file, named.getName(), detours);
    if (specifier !== undefined && declaration.getNamespaceExport()?.getName() === name)
      return modulePath(specifier, origin);
  }
  const own = pathOfLocal(file, name, detours);
  if (own !== undefined || file.getLocal(name) !== undefined) return own;
  for (const declaration of file.getExportDeclarations()) {
    const specifier = declaration.getModuleSpecifierValue();
    if (specifier === undefined || !declaration.isNamespaceExport() || declaration.getNamespaceExport()) continue;
    const path = pathInModule(specifier, declaration.getModuleSpecifierSourceFile(), name, detours);
    if (path !== undefined) return path;
  }
  return undefined;
}

function pathOfLocal(file: SourceFile, name: string, detours: number): Path {
  for (const declaration of file.getLocal(name)?.getDeclarations() ?? []) {
    const path = pathOfDeclaration(declaration, detours + 1);
    if (path !== undefined) return path;
  }
  return undefined;
}

function modulePath(specifier: string, file: SourceFile | undefined): Path {
  return packagePath(specifier) ?? (file && generatedPath(file));
}

/** Returns the path of a module of the package: `scopewright/scopes` is the namespace `scopes`. */
function packagePath(specifier: string): Path {
  const [name, part, ...others] = specifier.split("/");
  if (name !== "scopewright" || others.length > 0) return undefined;
  return part === "scopes" || part === "presets" || part === "groups" ? [part] : [];
}

/** Returns the path of a generated file: `scopes.ts` is the namespace `scopes`, `index.ts` the SDK itself. */
function generatedPath(file: SourceFile): Path {
  if (!isGenerated(file.getFullText())) return undefined;
  const name = file.getBaseNameWithoutExtension();
  return name === "scopes" || name === "presets" || name === "groups" ? [name] : [];
}

/** Where a name is declared, in its own file; for an import, the import. */
export function declarationsOf(node: Node): readonly Node[] {
  return node.getSymbol()?.getDeclarations() ?? [];
}
