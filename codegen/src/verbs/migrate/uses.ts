import { Node, type Identifier, type SourceFile } from "ts-morph";
import type { Catalog } from "../../catalog/catalog.ts";
import { resolveNames } from "../../names/resolve-names.ts";
import { createCallVisitor } from "./find/find-in-calls.ts";
import { createRequestVisitor } from "./find/find-in-requests.ts";
import { findInTypes } from "./find/find-in-types.ts";
import { isString, type Found } from "./find/found.ts";
import type { MemberPaths } from "./member-paths.ts";
import { createMentionTest } from "./mention-test.ts";
import { relevantFiles } from "./relevant-files.ts";
import { createScopeTypeTest } from "./types/scope-types.ts";
import { declarationsOf, sdkPath } from "./syntax/sdk-path.ts";

/** A retired name where it is used as a scope: a string, or a member of `scopes`. */
export interface Use {
  readonly node: Node;
  readonly name: string;
}

/** The uses of scopes in files. */
export interface Uses {
  /** Every use of a retired name, in the order of the text. */
  readonly uses: readonly Use[];
  /** The lists that hold nothing but scopes, in no order that matters. */
  readonly lists: ReadonlySet<Node>;
}

/** Every use of a retired name in these files, and in files whose constants they use. */
export function findUses(catalog: Catalog, files: readonly SourceFile[], members: MemberPaths): Uses {
  const names = resolveNames(catalog);
  const retired = new Set(catalog.retired.map(({ name }) => name));
  const visitCall = createCallVisitor(names);
  const visitRequest = createRequestVisitor(catalog);
  const unions = new Set(["Scope", ...[...names.keyTypes.values()].map(({ scopeType }) => scopeType)]);
  const uses = new Map<Node, string>();
  const lists = new Set<Node>();
  const types = new Set<Node>();
  const found: Found = {
    string: (node) => void (retired.has(node.getLiteralText()) && uses.set(node, node.getLiteralText())),
    list: (node) => void lists.add(node),
    type: (declaration) => void types.add(declaration),
  };

  const { relevant, loaded } = relevantFiles(files, createMentionTest(catalog, members));
  for (const file of [...relevant, ...loaded]) {
    file.forEachDescendant((node) => {
      if (Node.isCallExpression(node)) visitCall(node, found);
      visitRequest(node, found);
    });
  }
  // Only now all types of the project's own are known that scopes are declared with.
  const isScopeType = createScopeTypeTest(unions, types);
  for (const file of relevant) {
    const imported = retiredImports(file, members);
    file.forEachDescendant((node) => {
      findInTypes(node, isScopeType, found);
      const name = retiredMember(node, members, imported);
      if (name !== undefined) uses.set(node, name);
    });
  }
  const inOrder = [...uses].map(([node, name]) => ({ node, name }));
  return { uses: inOrder.sort((a, b) => a.node.getStart() - b.node.getStart()), lists };
}

function retiredMember(node: Node, members: MemberPaths, imported: ReadonlySet<string>): string | undefined {
  const isImported = Node.isIdentifier(node) && imported.has(node.getText()) && isUse(node);
  if (!isImported && !members.isRetiredStep(lastStep(node) ?? "")) return undefined;
  const [first, ...path] = sdkPath(node) ?? [];
  return first === "scopes" && path.length > 0 ? members.retiredAt(path) : undefined;
}

/** The names that a file has imported and that a retired name was once exported by, as the file calls them. */
function retiredImports(file: SourceFile, members: MemberPaths): ReadonlySet<string> {
  const specifiers = file.getImportDeclarations().flatMap((declaration) => declaration.getNamedImports());
  const retired = specifiers.filter((specifier) => members.isRetiredStep(specifier.getName()));
  return new Set(retired.map((specifier) => (specifier.getAliasNode() ?? specifier.getNameNode()).getText()));
}

/** Whether an identifier is a use of an import, and not its declaration. */
function isUse(node: Identifier): boolean {
  return !Node.isImportSpecifier(node.getParent()) && declarationsOf(node).some(Node.isImportSpecifier);
}

/** The last step of a member expression. */
function lastStep(node: Node): string | undefined {
  if (Node.isPropertyAccessExpression(node)) return node.getName();
  const key = Node.isElementAccessExpression(node) ? node.getArgumentExpression() : undefined;
  return isString(key) ? key.getLiteralText() : undefined;
}
