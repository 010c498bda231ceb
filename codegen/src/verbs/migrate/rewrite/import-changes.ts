import { Node, SyntaxKind, type ImportSpecifier, type SourceFile } from "ts-morph";
import { replaceElements } from "../syntax/array-elements.ts";
import type { Edit } from "./edit.ts";
import { declarationsOf } from "../syntax/sdk-path.ts";

/** The changes to the imports of one file while its names change. */
export class ImportChanges {
  readonly #file: SourceFile;
  /** For each import that lost uses: how many, and the names that took its place. */
  readonly #lost = new Map<ImportSpecifier, { uses: number; readonly names: Set<string> }>();
  readonly #added = new Set<string>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** Notes that a use of an import gets another name, and returns its local name; undefined if the name is taken. */
  replace(specifier: ImportSpecifier, name: string): string | undefined {
    const siblings = specifier.getImportDeclaration().getNamedImports();
    const existing = siblings.find((sibling) => sibling.getName() === name);
    if (existing === undefined && !this.#added.has(name) && this.#isTaken(name)) return undefined;
    const lost = this.#lost.get(specifier) ?? { uses: 0, names: new Set() };
    lost.uses++;
    if (existing === undefined && !this.#added.has(name)) lost.names.add(name);
    this.#added.add(name);
    this.#lost.set(specifier, lost);
    return existing === undefined ? name : (existing.getAliasNode() ?? existing.getNameNode()).getText();
  }

  /** The edits of the import declarations: a name without uses goes, a new one comes. */
  edits(): readonly Edit[] {
    const declarations = new Set([...this.#lost.keys()].map((specifier) => specifier.getImportDeclaration()));
    return [...declarations].flatMap((declaration) => {
      const specifiers = declaration.getNamedImports();
      const texts = new Map<Node, readonly string[]>();
      for (const specifier of specifiers) {
        const lost = this.#lost.get(specifier);
        if (lost === undefined) continue;
        const isUsed = this.#countUses(specifier) > lost.uses;
        texts.set(specifier, [...(isUsed ? [specifier.getText()] : []), ...lost.names]);
      }
      return replaceElements(specifiers, texts);
    });
  }

  #countUses(specifier: ImportSpecifier): number {
    const name = (specifier.getAliasNode() ?? specifier.getNameNode()).getText();
    return this.#file
      .getDescendantsOfKind(SyntaxKind.Identifier)
      .filter((node) => node.getText() === name && !Node.isImportSpecifier(node.getParent()))
      .filter((node) => declarationsOf(node).includes(specifier)).length;
  }

  /** True if anything in the file, at any depth, is declared under a name. */
  #isTaken(name: string): boolean {
    return this.#file
      .getDescendantsOfKind(SyntaxKind.Identifier)
      .some(
        (node) => node.getText() === name && declarationsOf(node).some((declaration) => isNamedBy(declaration, node)),
      );
  }
}

/** Whether a node is the name of a variable, parameter, function or the like, not of a property. */
function isNamedBy(declaration: Node, name: Node): boolean {
  if (Node.isPropertyAssignment(declaration) || Node.isPropertySignature(declaration)) return false;
  return declaration === name.getParent();
}
