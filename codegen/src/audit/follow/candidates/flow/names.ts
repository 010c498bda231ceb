import { groupBy } from "../../../../collections/group-by.ts";
import { symbolOfDeclaration } from "../../../syntax/scopes.ts";
import { memoised } from "../../../../collections/memoised.ts";
import { functionAround, type FunctionNode, nameText } from "../../../syntax/nodes.ts";
import { ts } from "../../../syntax/typescript.ts";
import { collectAliases, collectImports } from "../imported-names.ts";
import { namesOf } from "../names-of.ts";
import type { Climb } from "./climb.ts";
import { client, heldBy, holderOf, own, type Kinds } from "./kinds.ts";
import { Known } from "./known.ts";
import { isTypeOfData } from "./data.ts";
import { isExported } from "./shapes.ts";
import { common } from "./words.ts";

/** Names through which values flow to other places: symbols, members, and modules with their imports and exports. */
export class Names {
  readonly #climb: Climb;
  readonly #symbols = new Known<ts.Symbol>();
  readonly #types = new Known<ts.Symbol>();
  readonly #members = new Known<string>();
  readonly #modules = new Known<ts.SourceFile>();
  #imports: ReadonlyMap<string, readonly ts.Node[]> | undefined;
  #aliases: ReadonlyMap<ts.Symbol, readonly ts.Symbol[]> | undefined;

  /** The names of a file that are written alike, by their symbols: in minified code, one letter stands for hundreds. */
  readonly #uses = memoised((file: ts.SourceFile) =>
    memoised((text: string) => groupBy(namesOf(file).names.get(text) ?? [], (node) => this.#climb.code.symbolOf(node))),
  );

  constructor(climb: Climb) {
    this.#climb = climb;
  }

  /** Notes a value in a symbol, and so in all its uses. */
  symbol(symbol: ts.Symbol | undefined, kinds: Kinds): void {
    if (symbol === undefined || kinds === 0 || !this.#symbols.add(symbol, kinds)) return;
    this.#climb.later(() => this.#useSymbol(symbol, kinds));
  }

  /** Notes a value in what has a type, by the symbol of the type. */
  type(symbol: ts.Symbol | undefined, from: Kinds): void {
    const kinds = own(from);
    if (symbol === undefined || kinds === 0 || !this.#types.add(symbol, kinds)) return;
    this.#climb.later(() => {
      for (const node of this.#usesOf(symbol)) if (ts.isTypeReferenceNode(node.parent)) this.#climb.reach(node, kinds);
      for (const alias of this.#aliasesOf(symbol)) this.type(alias, kinds);
    });
  }

  /** The places where a symbol is written in the files that declare it; in all files if it is global. */
  #usesOf(symbol: ts.Symbol): readonly ts.Node[] {
    const declaring = symbol.declarations?.map((declaration) => declaration.getSourceFile());
    const files = new Set(this.#climb.code.isGlobal(symbol) ? this.#climb.files : declaring);
    return [...files].flatMap((file) => writtenAs(symbol).flatMap((text) => this.#uses(file)(text).get(symbol) ?? []));
  }

  #useSymbol(symbol: ts.Symbol, kinds: Kinds): void {
    for (const node of this.#usesOf(symbol))
      this.#climb.reach(node, isIn(functionAround(node), symbol) ? kinds : own(kinds));
    for (const alias of this.#aliasesOf(symbol)) this.symbol(alias, own(kinds));
    for (const declaration of symbol.declarations ?? []) {
      const namespace = ts.findAncestor(declaration.parent, ts.isModuleDeclaration);
      if (namespace) this.symbol(symbolOfDeclaration(namespace), own(holderOf(kinds)));
    }
    if (symbol.declarations?.some(isExported) !== true) return;
    for (const text of writtenAs(symbol)) this.member(text, kinds);
    for (const file of new Set(symbol.declarations.map((declaration) => declaration.getSourceFile())))
      this.export(file, holderOf(kinds));
  }

  /** Notes a value in the members of a name. */
  member(name: string | undefined, from: Kinds): void {
    const kinds = own(from);
    if (name === undefined || common.has(name) || !this.#members.add(name, kinds)) return;
    this.#climb.later(() => {
      for (const node of this.#climb.named(name)) if (this.#isMember(node)) this.#climb.reach(node, kinds);
    });
  }

  /** True if a member of this name may hold a value of the provider. */
  #isMember(node: ts.MemberName): boolean {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent)) return parent.name === node && this.#climb.nodes.has(parent.expression);
    return (
      ts.isBindingElement(parent) &&
      (parent.propertyName ?? parent.name) === node &&
      this.#climb.nodes.has(parent.parent)
    );
  }

  /** The kinds of an object's member, by its name; an unknown name may stand for any member. */
  kindsOf(name: string | undefined, kinds: Kinds): Kinds {
    if (name === undefined) return heldBy(kinds);
    return common.has(name) ? kinds | heldBy(kinds) : this.#members.of(name);
  }

  /** Notes a value in the names that a statement imports from a module. */
  import(node: ts.ImportDeclaration | ts.ImportEqualsDeclaration, kinds: Kinds): void {
    if (ts.isImportEqualsDeclaration(node)) {
      this.symbol(symbolOfDeclaration(node), kinds);
      return;
    }
    const { name, namedBindings } = node.importClause ?? {};
    const isPackage =
      ts.isStringLiteral(node.moduleSpecifier) &&
      this.#climb.code.pathOf(node.moduleSpecifier.text, node.getSourceFile()) === undefined;
    if (name && node.importClause) this.symbol(symbolOfDeclaration(node.importClause), this.kindsOf("default", kinds));
    if (namedBindings && ts.isNamespaceImport(namedBindings)) this.symbol(symbolOfDeclaration(namedBindings), kinds);
    else
      for (const element of namedBindings?.elements ?? []) {
        if (isPackage && isTypeOfData(this.#climb.code, element)) continue;
        const key = (element.propertyName ?? element.name).text;
        this.symbol(symbolOfDeclaration(element), (kinds & client) | this.kindsOf(key, kinds));
      }
  }

  /** Notes a value in what a file exports from another. */
  exportFrom(node: ts.ExportDeclaration, from: ts.Node, kinds: Kinds): void {
    const file = node.getSourceFile();
    if (from === node.moduleSpecifier && node.exportClause && ts.isNamedExports(node.exportClause))
      for (const element of node.exportClause.elements) this.symbol(symbolOfDeclaration(element), kinds);
    this.export(file, from === node.moduleSpecifier ? kinds | holderOf(kinds) : holderOf(kinds));
  }

  /** Notes a value in what files import of this one. */
  export(file: ts.SourceFile, from: Kinds): void {
    const kinds = own(from);
    if (!this.#modules.add(file, kinds)) return;
    this.#climb.later(() => {
      this.#imports ??= collectImports(this.#climb.code, this.#climb.files);
      for (const node of this.#imports.get(file.fileName) ?? []) this.#climb.reach(node, kinds);
    });
  }

  /** The names that files import for a symbol. */
  #aliasesOf(symbol: ts.Symbol): readonly ts.Symbol[] {
    this.#aliases ??= collectAliases(this.#climb.code, this.#climb.files);
    return this.#aliases.get(symbol) ?? [];
  }
}

/** The names that a symbol may be written as: its own, and those that its declarations give it. */
function writtenAs(symbol: ts.Symbol): readonly string[] {
  const declared = (symbol.declarations ?? []).flatMap(
    (declaration) => nameText(ts.getNameOfDeclaration(declaration)) ?? [],
  );
  return [...new Set([ts.symbolName(symbol), ...declared])];
}

/** True for the function that a symbol is declared in. */
export function isIn(owner: FunctionNode | undefined, { declarations = [] }: ts.Symbol): boolean {
  return owner !== undefined && declarations.some((declaration) => functionAround(declaration) === owner);
}
