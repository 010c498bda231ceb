import { methodNamed } from "../../methods.ts";
import type { Code } from "../../syntax/code.ts";
import type { HasTrace } from "../../sources/traces.ts";
import { helperOf } from "../../syntax/compiler-helpers.ts";
import { symbolOfDeclaration } from "../../syntax/scopes.ts";
import { isFunction, nameText, parentOf } from "../../syntax/nodes.ts";
import { ts } from "../../syntax/typescript.ts";
import type { CallNode } from "../../syntax/file-facts.ts";
import { collectAliases, collectImports, importsNames, packageNamed } from "./imported-names.ts";
import { namesOf } from "./names-of.ts";

/** What the provider's values may flow into, by names alone. */
export interface Candidates {
  /** True if a value of the provider may be in a node: in the callee of a call, in its arguments, in what is assigned. */
  has(node: ts.Node): boolean;
}

/** What a value of the provider begins as. */
export interface Seeds {
  readonly hasTrace: HasTrace;
  /** True for a text that begins as all paths of the provider do. */
  readonly isPath: (text: string) => boolean;
  /** Packages that make requests. */
  readonly clients: ReadonlySet<string>;
  /** Names of globals that make requests. */
  readonly globals: ReadonlySet<string>;
}

/**
 * Finds where values of the provider may flow: from texts that name it and packages that make requests, through variables,
 * members, parameters and results, told apart by their names alone. Takes one look at each node, so that what has nothing
 * to do with the provider is never evaluated, however large it is.
 */
export function findCandidates(code: Code, seeds: Seeds): Candidates {
  const { files } = code;
  const flow = new Flow(code, files);
  for (const file of files) {
    const isTraced = seeds.hasTrace(file.text);
    const { names, texts, documented } = namesOf(file);
    for (const { node, text } of documented) if (hasImport(text, seeds)) flow.document(node);
    for (const node of texts)
      if (isSeed(node.text, seeds) || isSeed(packageNamed(code, node) ?? "", seeds)) flow.reach(node);
    for (const [name, nodes] of names)
      if (seeds.hasTrace(name) || (isTraced && seeds.globals.has(name))) for (const node of nodes) flow.reach(node);
  }
  flow.run();
  return { has: (node) => flow.reached.has(node) };
}

/** True for a comment that names the provider where it gives a type. */
function hasImport(comment: string, { hasTrace }: Seeds): boolean {
  return comment.includes("@") && hasTrace(comment);
}

function isSeed(text: string, { hasTrace, isPath, clients }: Seeds): boolean {
  return hasTrace(text) || isPath(text) || clients.has(text);
}

/** Helpers of compilers that put what they are given into a private field. */
const storing = new Set([
  ...["classPrivateFieldSet", "classPrivateFieldInitSpec", "classPrivateFieldInit", "privateAdd", "privateSet"],
]);

/** Members that all functions and modules have. */
const common = new Set(["prototype", "exports", "default", "constructor"]);

class Flow {
  /** Nodes that a value of the provider may be in, with all that is around them. */
  readonly reached = new Set<ts.Node>();
  readonly #code: Code;
  readonly #files: readonly ts.SourceFile[];
  readonly #symbols = new Set<ts.Symbol>();
  readonly #members = new Set<string>();
  readonly #parameters = new Set<string>();
  readonly #exporting = new Set<string>();
  readonly #pending: (() => void)[] = [];
  #imports: ReadonlyMap<string, readonly ts.Node[]> | undefined;
  #aliases: ReadonlyMap<ts.Symbol, readonly ts.Symbol[]> | undefined;

  constructor(code: Code, files: readonly ts.SourceFile[]) {
    this.#code = code;
    this.#files = files;
  }

  run(): void {
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) next();
  }

  /** Notes a value in the parameters and variables that a comment gives types. */
  document(node: ts.Node): void {
    if (ts.isFunctionLike(node)) this.#enter(node);
    else if (ts.isVariableStatement(node))
      for (const declaration of node.declarationList.declarations) this.#declare(declaration);
    else this.#hold(node);
    ts.forEachChild(node, (child) => {
      if (ts.isVariableDeclarationList(child) || ts.isVariableDeclaration(child) || isFunction(child))
        this.document(child);
    });
  }

  /** Notes a value in a node, and in what holds the node. */
  reach(node: ts.Node): void {
    let inner = node;
    this.reached.add(node);
    for (let up = parentOf(node); up !== undefined; inner = up, up = parentOf(up)) {
      this.#passThrough(up, inner);
      if (this.reached.has(up)) continue;
      this.reached.add(up);
      this.#hold(up);
    }
  }

  /** What a node does with a value that comes to it from one of its parts. */
  #passThrough(node: ts.Node, from: ts.Node): void {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) this.#passToCall(node, from);
    if (ts.isClassLike(node) && ts.isHeritageClause(from)) this.#reachSelf(node);
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) this.#passTo(node.tag.text, -1);
    if (ts.isBinaryExpression(node) && node.right === from && isAssignment(node)) this.#assign(node.left);
    if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && node.expression === from)
      this.#assign(node.initializer);
  }

  /** An object of a class that extends a client is one. */
  #reachSelf(node: ts.Node): void {
    ts.forEachChild(node, (child) => {
      if (child.kind === ts.SyntaxKind.ThisKeyword || child.kind === ts.SyntaxKind.SuperKeyword)
        this.#pending.push(() => this.reach(child));
      this.#reachSelf(child);
    });
  }

  #passToCall(node: CallNode, from: ts.Node): void {
    const index = node.arguments?.indexOf(from as ts.Expression) ?? -1;
    if (index === -1) {
      // A callback gets what it is called on.
      for (const argument of node.arguments ?? []) if (isFunction(argument)) this.#enter(argument);
      return;
    }
    const { expression } = node;
    const name = ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : ts.isIdentifier(expression)
        ? expression.text
        : undefined;
    if (name !== undefined) this.#passTo(name, node.arguments?.some(ts.isSpreadElement) ? -1 : index);
    // `list.push(client)`, `Object.assign(target, client)`: what is changed holds it.
    if (ts.isPropertyAccessExpression(expression) && methodNamed(expression.name.text)?.changes)
      this.#assign(expression.expression);
    this.#passToHelper(node, from);
    const [first] = node.arguments ?? [];
    if (name === "assign" && first && first !== from) this.#assign(first);
    for (const argument of node.arguments ?? []) if (argument !== from && isFunction(argument)) this.#enter(argument);
  }

  /** What compilers write: `__decorate([…], Class)` types parameters and fields, `__privateAdd(this, field, client)` fills one. */
  #passToHelper(node: CallNode, from: ts.Node): void {
    const helper = helperOf(node);
    const [, target, member] = node.arguments ?? [];
    if (target === undefined || target === from || helper === undefined) return;
    if (storing.has(helper)) this.#assign(target);
    if (helper !== "decorate" && helper !== "decorateClass") return;
    if (ts.isIdentifier(target)) this.#passTo(target.text, -1);
    const name = nameText(member);
    this.#member(name);
    if (name !== undefined) this.#passTo(name, -1);
  }

  /** Notes a value in the parameters of all functions of a name; -1 for all parameters. */
  #passTo(name: string, index: number): void {
    const key = `${name}:${index}`;
    if (this.#parameters.has(key)) return;
    this.#parameters.add(key);
    this.#pending.push(() => {
      for (const file of this.#files)
        for (const { parameters } of namesOf(file).functions.get(name) ?? []) {
          const own = parameters.filter((parameter) => nameText(parameter.name) !== "this");
          own.forEach((parameter, place) => {
            if (index === -1 || place === index || (parameter.dotDotDotToken && place <= index))
              this.#declare(parameter);
          });
        }
    });
  }

  #enter({ parameters }: ts.SignatureDeclaration): void {
    for (const parameter of parameters) this.#declare(parameter);
  }

  /** Notes a value in what a node declares. */
  #hold(node: ts.Node): void {
    if (ts.isVariableDeclaration(node) || ts.isParameter(node)) this.#declare(node);
    else if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node)) this.#import(node);
    else if (ts.isExportDeclaration(node)) this.#export(node.getSourceFile(), false);
    else if (ts.isExportAssignment(node)) this.#symbol(symbolOfDeclaration(node));
    else if (
      isFunction(node) ||
      ts.isClassLike(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isModuleDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node)
    )
      this.#name(node);
    else if (
      ts.isPropertyAssignment(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isPropertySignature(node) ||
      ts.isEnumMember(node) ||
      ts.isJsxAttribute(node)
    )
      this.#member(nameText(node.name));
    else if (ts.isShorthandPropertyAssignment(node)) this.#member(node.name.text);
  }

  #name(node: ts.NamedDeclaration): void {
    this.#symbol(symbolOfDeclaration(node));
    if (node.name && parentOf(node) && !isStatement(node)) this.#member(nameText(node.name));
  }

  #declare(node: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement): void {
    const { name } = node;
    if (!ts.isIdentifier(name)) {
      for (const element of name.elements) if (ts.isBindingElement(element)) this.#declare(element);
      return;
    }
    this.#symbol(symbolOfDeclaration(node));
    if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) this.#member(name.text);
  }

  /** Notes a value in what is assigned to. */
  #assign(target: ts.Node): void {
    if (ts.isVariableDeclarationList(target)) for (const declaration of target.declarations) this.#declare(declaration);
    else if (ts.isIdentifier(target)) {
      this.#symbol(this.#code.symbolOf(target));
      if (target.text === "exports" || target.text === "module") this.#export(target.getSourceFile(), true);
    } else if (ts.isPropertyAccessExpression(target)) {
      this.#member(target.name.text);
      this.#assign(target.expression);
    } else if (ts.isElementAccessExpression(target)) {
      if (ts.isStringLiteralLike(target.argumentExpression)) this.#member(target.argumentExpression.text);
      this.#assign(target.expression);
    } else if (
      ts.isArrayLiteralExpression(target) ||
      ts.isObjectLiteralExpression(target) ||
      ts.isParenthesizedExpression(target) ||
      ts.isAsExpression(target) ||
      ts.isNonNullExpression(target) ||
      ts.isSpreadElement(target) ||
      ts.isPropertyAssignment(target) ||
      ts.isCallExpression(target)
    )
      ts.forEachChild(target, (child) => this.#assign(child));
    else if (ts.isShorthandPropertyAssignment(target)) this.#symbol(this.#code.symbolOf(target.name));
  }

  #symbol(symbol: ts.Symbol | undefined): void {
    if (symbol === undefined || this.#symbols.has(symbol)) return;
    this.#symbols.add(symbol);
    this.#pending.push(() => this.#useSymbol(symbol));
  }

  #useSymbol(symbol: ts.Symbol): void {
    const name = ts.symbolName(symbol);
    const files = new Set(symbol.declarations?.map((declaration) => declaration.getSourceFile()));
    const declared = symbol.declarations?.some((declaration) => isTopLevel(declaration));
    const written = new Set([
      name,
      ...(symbol.declarations ?? []).flatMap((declaration) => nameText(ts.getNameOfDeclaration(declaration)) ?? []),
    ]);
    for (const file of files)
      for (const text of written)
        for (const node of namesOf(file).names.get(text) ?? [])
          if (!this.reached.has(node) && this.#code.symbolOf(node) === symbol) this.reach(node);
    for (const alias of this.#aliasesOf(symbol)) this.#symbol(alias);
    if (declared) for (const file of files) this.#export(file, false);
  }

  #member(name: string | undefined): void {
    if (name === undefined || common.has(name) || this.#members.has(name)) return;
    this.#members.add(name);
    this.#pending.push(() => {
      for (const file of this.#files)
        for (const node of namesOf(file).names.get(name) ?? []) if (isMemberName(node)) this.reach(node);
    });
  }

  #import(node: ts.ImportDeclaration | ts.ImportEqualsDeclaration): void {
    if (ts.isImportEqualsDeclaration(node)) {
      this.#symbol(symbolOfDeclaration(node));
      return;
    }
    const { name, namedBindings } = node.importClause ?? {};
    if (name && node.importClause) this.#symbol(symbolOfDeclaration(node.importClause));
    if (namedBindings && ts.isNamespaceImport(namedBindings)) this.#symbol(symbolOfDeclaration(namedBindings));
    else for (const element of namedBindings?.elements ?? []) this.#symbol(symbolOfDeclaration(element));
  }

  /** Notes a value in what files import of this one as a whole, and with `byName` in the names that they import. */
  #export(file: ts.SourceFile, byName: boolean): void {
    const key = `${byName}:${file.fileName}`;
    if (this.#exporting.has(key)) return;
    this.#exporting.add(key);
    this.#pending.push(() => {
      this.#imports ??= collectImports(this.#code, this.#files);
      for (const node of this.#imports.get(file.fileName) ?? []) if (byName || !importsNames(node)) this.reach(node);
    });
  }

  /** The names that files import for a symbol. */
  #aliasesOf(symbol: ts.Symbol): readonly ts.Symbol[] {
    this.#aliases ??= collectAliases(this.#code, this.#files);
    return this.#aliases.get(symbol) ?? [];
  }
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStatement(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function isTopLevel(declaration: ts.Declaration): boolean {
  for (let up = parentOf(declaration); up !== undefined; up = parentOf(up)) if (ts.isFunctionLike(up)) return false;
  return true;
}

/** True for the name of a member: after a dot, before a colon, in a pattern. */
function isMemberName(node: ts.MemberName): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return (parent.propertyName ?? parent.name) === node;
  return ts.isShorthandPropertyAssignment(parent);
}
