import type { Code } from "../../syntax/code.ts";
import { helperOf, isMachine } from "../../syntax/compiler-helpers.ts";
import { symbolOfDeclaration } from "../../syntax/scopes.ts";
import { classOf, functionAround, isFunction, nameText, parentOf, thisOwner } from "../../syntax/nodes.ts";
import { ts } from "../../syntax/typescript.ts";
import { writesOf } from "../../syntax/writes-of.ts";
import type { CallNode } from "../../syntax/file-facts.ts";
import type { FunctionNode } from "../../syntax/nodes.ts";
import { collectAliases, collectImports } from "./imported-names.ts";
import { acting, client, heldBy, holderOf, instanceOf, returnedBy, returnerOf, type Kinds } from "./kinds.ts";
import { calledAs, namesOf } from "./names-of.ts";
import {
  callOf,
  calledName,
  createdAs,
  endOf,
  isLog,
  isPrivate,
  isPromise,
  isTopLevel,
  isTransparent,
} from "./shapes.ts";
import { answering, calling, common, ofFunctions, picking } from "./words.ts";

/** Values of the provider on their way through the code. */
export class Flow {
  /** Calls, elements and assignments that a value of the provider may be in. */
  readonly touched: Set<ts.Node> = new Set();
  readonly #code: Code;
  readonly #files: readonly ts.SourceFile[];
  readonly #nodes = new Map<ts.Node, Kinds>();
  readonly #symbols = new Map<ts.Symbol, Kinds>();
  readonly #members = new Map<string, Kinds>();
  readonly #parameters = new Map<string, Kinds>();
  readonly #callers = new Map<string, Kinds>();
  readonly #modules = new Map<ts.SourceFile, Kinds>();
  readonly #selves = new Map<ts.Node, Kinds>();
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

  /** Notes that a text or name begins as a value of the provider. */
  begin(node: ts.Node): void {
    this.#reach(node, client);
    const { parent } = node;
    // A name that is declared is one wherever it is used.
    if ((parent as { readonly name?: ts.Node }).name === node) this.#declared(parent as ts.NamedDeclaration, client);
  }

  /** Notes a value in the parameters and variables that a comment gives types. */
  document(node: ts.Node): void {
    if (ts.isFunctionLike(node)) for (const { name } of node.parameters) this.#declare(name, client);
    else if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) this.#declare(name, client);
    else if ("name" in node) this.#declared(node as ts.NamedDeclaration, client);
    else this.#reach(node, client);
    ts.forEachChild(node, (child) => {
      if (ts.isVariableDeclarationList(child) || ts.isVariableDeclaration(child) || isFunction(child))
        this.document(child);
    });
  }

  /** Whether the kinds are new for the key; they are kept. */
  #isNew<K>(map: Map<K, Kinds>, key: K, kinds: Kinds): boolean {
    const known = map.get(key) ?? 0;
    if ((known | kinds) === known) return false;
    map.set(key, known | kinds);
    return true;
  }

  /** Notes a value in a node, and in what the nodes around it make of it. */
  #reach(start: ts.Node, kinds: Kinds): void {
    let flow = kinds;
    for (let node: ts.Node | undefined = start; node !== undefined && this.#isNew(this.#nodes, node, flow);) {
      const up = parentOf(node);
      flow = up === undefined ? 0 : this.#pass(up, node, this.#nodes.get(node) ?? 0);
      node = up;
    }
  }

  /** Notes that a node makes requests: the function around it does so too. */
  #touch(node: ts.Node): void {
    if (this.touched.has(node)) return;
    this.touched.add(node);
    const owner = functionAround(node);
    if (owner) this.#pending.push(() => this.#function(owner, acting));
  }

  /** What a node makes of a value that one of its parts is. */
  #pass(node: ts.Node, from: ts.Node, kinds: Kinds): Kinds {
    if (ts.isPropertyAccessExpression(node)) return this.#member(node, from, kinds);
    if (ts.isElementAccessExpression(node)) return this.#element(node, from, kinds);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.#call(node, from, kinds);
    if (ts.isBinaryExpression(node)) return this.#binary(node, from, kinds);
    if (ts.isTypeNode(node) || isTransparent(node)) return kinds;
    if (ts.isConditionalExpression(node)) return node.condition === from ? 0 : kinds;
    if (ts.isTemplateExpression(node) || ts.isTemplateSpan(node)) return kinds & client;
    if (ts.isTaggedTemplateExpression(node)) return this.#tagged(node, from, kinds);
    if (ts.isSpreadElement(node)) return kinds | heldBy(kinds);
    if (ts.isArrayLiteralExpression(node)) return kinds | holderOf(kinds);
    if (ts.isJsxAttribute(node)) return this.#jsxAttribute(node, from, kinds);
    if (ts.isJsxAttributes(node) || ts.isJsxOpeningLikeElement(node) || ts.isJsxElement(node))
      return this.#jsx(node, kinds);
    this.#settle(node, from, kinds);
    return ts.isObjectLiteralElementLike(node) ? holderOf(kinds) : 0;
  }

  /** Notes a value where a statement or declaration leaves it. */
  #settle(node: ts.Node, from: ts.Node, kinds: Kinds): void {
    if (ts.isReturnStatement(node)) this.#return(functionAround(node), kinds);
    else if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) {
      const isName = from === node.name && !ts.isBindingElement(node);
      if (!isName) this.#declare(node.name, kinds);
      if (!isName && ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) {
        this.#name(nameText(node.name), kinds);
        this.#function(node.parent as FunctionNode, holderOf(kinds));
      }
    } else if (isFunction(node)) this.#inFunction(node, from, kinds);
    else if (ts.isForOfStatement(node)) {
      if (from === node.expression) this.#assign(node.initializer, (kinds & client) | heldBy(kinds));
    } else if (ts.isHeritageClause(node)) {
      if (ts.isClassLike(node.parent)) this.#class(node.parent, kinds);
      else this.#declared(node.parent, kinds);
    } else if (ts.isClassElement(node) || ts.isTypeElement(node) || ts.isEnumMember(node)) {
      if (from !== node.name) this.#declared(node, kinds);
    } else if (ts.isObjectLiteralElementLike(node)) {
      this.#name(nameText(node.name), kinds);
      this.#name(createdAs(node), kinds);
      this.#self(node.getSourceFile(), holderOf(kinds));
    } else if (ts.isExpressionStatement(node)) {
      if (node.getSourceFile().fileName.endsWith(".json")) this.#export(node.getSourceFile(), kinds);
    } else if (ts.isTypeAliasDeclaration(node)) this.#declared(node, kinds);
    else if (ts.isExportAssignment(node)) this.#declared(node, kinds);
    else if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node)) this.#import(node, kinds);
    else if (ts.isExportDeclaration(node)) this.#exportFrom(node, from, kinds);
    else if (ts.isDecorator(node)) this.#settle(node.parent, node, kinds);
    else if (ts.isClassLike(node)) this.#class(node, kinds);
  }

  #inFunction(node: FunctionNode, from: ts.Node, kinds: Kinds): void {
    if (from === node.type) this.#function(node, returnerOf(kinds));
    else if (ts.isArrowFunction(node) && from === node.body) this.#return(node, kinds);
  }

  /** Notes a value in what a node declares. */
  #declared(node: ts.NamedDeclaration, kinds: Kinds): void {
    if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))
      this.#declare(node.name, kinds);
    else if (isFunction(node)) this.#function(node, kinds);
    else if (ts.isClassLike(node)) this.#class(node, kinds);
    else if (ts.isClassElement(node) || ts.isTypeElement(node) || ts.isEnumMember(node)) {
      const isMethod = ts.isMethodSignature(node);
      this.#name(nameText(node.name), isMethod ? returnerOf(kinds) : kinds);
      const { parent } = node;
      if (ts.isClassLike(parent)) this.#class(parent, holderOf(kinds));
      else if (ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent))
        this.#symbol(symbolOfDeclaration(parent), holderOf(kinds));
      else this.#reach(parent, holderOf(kinds));
    } else this.#symbol(symbolOfDeclaration(node), kinds);
  }

  /** Notes a value in a variable, or in the variables of a pattern. */
  #declare(name: ts.BindingName, kinds: Kinds): void {
    if (ts.isIdentifier(name)) {
      this.#symbol(symbolOfDeclaration(name.parent), kinds);
      return;
    }
    if (!this.#isNew(this.#nodes, name, kinds)) return;
    for (const element of name.elements) {
      if (ts.isOmittedExpression(element)) continue;
      const key = nameText(element.propertyName ?? element.name);
      const part = ts.isArrayBindingPattern(name) ? heldBy(kinds) : this.#kindsOf(key, kinds);
      const found = element.dotDotDotToken ? kinds : (kinds & client) | part;
      if (found !== 0) this.#declare(element.name, found);
    }
  }

  #kindsOf(name: string | undefined, kinds: Kinds): Kinds {
    if (name === undefined) return heldBy(kinds);
    return common.has(name) ? kinds | heldBy(kinds) : (this.#members.get(name) ?? 0);
  }

  #member(node: ts.PropertyAccessExpression, from: ts.Node, kinds: Kinds): Kinds {
    if (from === node.name) return kinds;
    const name = node.name.text;
    const { parent } = node;
    const isCalled = ts.isCallExpression(parent) && parent.expression === node;
    const found = (kinds & client) | this.#kindsOf(name, kinds) | (ofFunctions.has(name) ? kinds : 0);
    // `list.map(…)`, `clients.get(name)`: what a method gives of what is held.
    if (isCalled && (calling.has(name) || picking.has(name)) && node.expression.kind !== ts.SyntaxKind.ThisKeyword) {
      const given = (calling.has(name) ? instanceOf(kinds) : 0) | heldBy(kinds);
      for (const argument of parent.arguments) if (isFunction(argument)) this.#enter(argument, given);
      if (heldBy(kinds) !== 0) this.#pending.push(() => this.#reach(parent, heldBy(kinds) | instanceOf(kinds)));
    }
    return found;
  }

  #element(node: ts.ElementAccessExpression, from: ts.Node, kinds: Kinds): Kinds {
    if (from !== node.expression) return 0;
    const key = node.argumentExpression;
    const found = ts.isStringLiteralLike(key) ? this.#kindsOf(key.text, kinds) : heldBy(kinds) | (kinds & acting);
    return (kinds & client) | found;
  }

  #binary(node: ts.BinaryExpression, from: ts.Node, kinds: Kinds): Kinds {
    const { kind } = node.operatorToken;
    if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) {
      if (from !== node.right) return 0;
      this.touched.add(node);
      this.#assign(node.left, kinds);
      return kinds;
    }
    if (kind === ts.SyntaxKind.PlusToken) return kinds & client;
    if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) return kinds;
    const isLast = kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.AmpersandAmpersandToken;
    return isLast && from === node.right ? kinds : 0;
  }

  #tagged(node: ts.TaggedTemplateExpression, from: ts.Node, kinds: Kinds): Kinds {
    if (from === node.tag) return (kinds & client) | returnedBy(kinds);
    if (ts.isIdentifier(node.tag)) this.#passTo(node.tag.text, -1, kinds);
    return kinds;
  }

  #call(node: CallNode, from: ts.Node, kinds: Kinds): Kinds {
    if (from === node.expression) {
      this.#touch(node);
      if (ts.isNewExpression(node)) return instanceOf(kinds);
      const name = calledName(node);
      const itself = ofFunctions.has(name ?? "") ? kinds : kinds & client;
      return returnedBy(kinds) | (this.#isAnswer(node, kinds) ? 0 : itself);
    }
    const index = node.arguments?.indexOf(from as ts.Expression) ?? -1;
    return index === -1 ? 0 : this.#argument(node, index, kinds);
  }

  /** True if a call gives what a server answers, as far as names say so. */
  #isAnswer(node: CallNode, kinds: Kinds): boolean {
    return answering.test(calledName(node) ?? "") || (ts.isAwaitExpression(node.parent) && returnedBy(kinds) === 0);
  }

  #argument(node: CallNode, index: number, kinds: Kinds): Kinds {
    const { expression } = node;
    if (isLog(expression)) return 0;
    this.#touch(node);
    const name = calledName(node);
    const place = node.arguments?.some(ts.isSpreadElement) ? -1 : index;
    for (const called of new Set([name, this.#originOf(expression)]))
      if (called !== undefined) this.#passTo(called, place, kinds);
    // `fn.call(this, client)`, `fn.apply(this, arguments)`, `fn.bind(this, client)`.
    if (ts.isPropertyAccessExpression(expression) && ofFunctions.has(expression.name.text)) {
      const inner = nameText(endOf(expression.expression));
      if (inner !== undefined) this.#passTo(inner, expression.name.text === "apply" ? -1 : index - 1, kinds);
    }
    this.#write(node, index, kinds);
    this.#callBack(node, kinds);
    if (!answering.test(name ?? ""))
      for (const other of node.arguments ?? []) if (isFunction(other)) this.#enter(other, instanceOf(kinds) & ~acting);
    const isImport =
      expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require");
    if (isImport) return kinds;
    if (isPrivate(node)) return kinds | heldBy(kinds);
    if (this.#isOwn(expression)) return 0;
    const isAnswer = answering.test(name ?? "") || (ts.isAwaitExpression(node.parent) && !isPromise(expression));
    const given = returnedBy(kinds) | holderOf(returnedBy(kinds));
    if (isAnswer) return given;
    return kinds | given | (heldBy(kinds) & client);
  }

  /** The name that an imported function has where it is declared. */
  #originOf(callee: ts.Expression): string | undefined {
    const symbol = ts.isIdentifier(callee) ? this.#code.symbolOf(callee) : undefined;
    return symbol && ts.symbolName(this.#code.aliased(symbol));
  }

  /** Notes a value in the functions that are handed to a function which calls them with it. */
  #callBack({ expression }: CallNode, kinds: Kinds): void {
    if (!ts.isIdentifier(expression)) return;
    const parameter = this.#code.symbolOf(expression)?.declarations?.find(ts.isParameter);
    for (const name of parameter ? calledAs(parameter.parent) : []) {
      if (!this.#isNew(this.#callers, name, kinds)) continue;
      this.#pending.push(() => {
        for (const file of this.#files)
          for (const node of namesOf(file).names.get(name) ?? [])
            for (const argument of callOf(node)?.arguments ?? [])
              if (isFunction(argument)) this.#enter(argument, kinds);
      });
    }
  }

  /** What compilers and methods write: `__decorate([…], Class)`, `list.push(client)`, `Object.assign(target, client)`. */
  #write(node: CallNode, index: number, kinds: Kinds): void {
    if (ts.isNewExpression(node)) return;
    for (const { target, member } of writesOf(node)) {
      if (target === node.arguments[index]) continue;
      this.touched.add(node);
      this.#name(member, kinds);
      this.#assign(target, holderOf(kinds) | (member === undefined ? instanceOf(kinds) : 0));
    }
    const helper = helperOf(node);
    const [first, target, member] = node.arguments;
    if (helper === "createClass" && first && index > 0) this.#assign(first, holderOf(kinds));
    if ((helper !== "decorate" && helper !== "decorateClass") || target === undefined || index !== 0) return;
    if (ts.isIdentifier(target)) this.#passTo(target.text, -1, kinds);
    const name = nameText(member);
    this.#name(name, kinds);
    if (name !== undefined) this.#passTo(name, -1, kinds);
  }

  /** True for a function or class of the code base, by its name: what it returns is found in its own code. */
  #isOwn(callee: ts.Expression): boolean {
    if (!ts.isIdentifier(callee)) return false;
    const symbol = this.#code.symbolOf(callee);
    const [declaration] = (symbol && this.#code.aliased(symbol).declarations) ?? [];
    return (
      declaration !== undefined &&
      (isFunction(declaration) ||
        ts.isClassLike(declaration) ||
        (ts.isVariableDeclaration(declaration) &&
          declaration.initializer !== undefined &&
          isFunction(declaration.initializer)))
    );
  }

  /** Notes a value in the parameters of all functions of a name; -1 for all parameters. */
  #passTo(name: string, index: number, kinds: Kinds): void {
    if (!this.#isNew(this.#parameters, `${name}:${index}`, kinds)) return;
    this.#pending.push(() => {
      for (const file of this.#files)
        for (const { parameters } of namesOf(file).functions.get(name) ?? []) {
          const own = parameters.filter((parameter) => nameText(parameter.name) !== "this");
          own.forEach((parameter, place) => {
            if (index !== -1 && place !== index && !(parameter.dotDotDotToken && place <= index)) return;
            this.#settle(parameter, parameter, parameter.dotDotDotToken ? holderOf(kinds) : kinds);
          });
        }
    });
  }

  /** Notes a value in the parameters of a callback. */
  #enter({ parameters }: ts.SignatureDeclaration, kinds: Kinds): void {
    if (kinds !== 0) for (const parameter of parameters) this.#declare(parameter.name, kinds);
  }

  #return(owner: FunctionNode | undefined, kinds: Kinds): void {
    if (owner === undefined) return;
    // What a state machine waits for, it reads from its parameter.
    if (isMachine(owner)) this.#enter(owner, kinds);
    this.#function(owner, returnerOf(isMachine(owner) ? kinds | heldBy(kinds) : kinds));
  }

  /** Notes what a function is, in all that it is called by. */
  #function(node: FunctionNode, kinds: Kinds): void {
    if (kinds === 0 || !this.#isNew(this.#selves, node, kinds)) return;
    this.#pending.push(() => {
      if (node.name && !ts.isMethodDeclaration(node) && !ts.isAccessor(node))
        this.#symbol(symbolOfDeclaration(node), kinds);
      if (ts.isFunctionDeclaration(node)) this.#symbol(symbolOfDeclaration(node), kinds);
      else if (ts.isConstructorDeclaration(node)) this.#class(node.parent, kinds);
      else if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) {
        const given = ts.isAccessor(node) ? returnedBy(kinds) : kinds;
        this.#name(nameText(node.name), given);
        if (ts.isClassLike(node.parent)) this.#class(node.parent, holderOf(kinds) | (kinds & acting));
        else this.#reach(node.parent, holderOf(kinds));
      } else this.#reach(node, kinds);
    });
  }

  /** Notes what the objects of a class are: in the class, in what it extends, and in `this`. */
  #class(node: ts.ClassLikeDeclaration, kinds: Kinds): void {
    if (kinds === 0 || !this.#isNew(this.#selves, node, kinds)) return;
    this.#pending.push(() => {
      this.#symbol(symbolOfDeclaration(node), kinds);
      if (ts.isClassExpression(node)) this.#reach(node, kinds);
      for (const self of namesOf(node.getSourceFile()).selves) {
        const owner = thisOwner(self);
        if (owner && classOf(owner) === node) this.#reach(self, kinds);
      }
      for (const { types } of node.heritageClauses ?? [])
        for (const { expression } of types)
          if (ts.isIdentifier(expression)) this.#type(this.#code.symbolOf(expression), kinds & ~client);
    });
  }

  /** Notes what the objects of a type are, where it is declared. */
  #type(symbol: ts.Symbol | undefined, kinds: Kinds): void {
    const declared = symbol && this.#code.aliased(symbol);
    this.#symbol(declared, kinds);
    for (const declaration of declared?.declarations ?? [])
      if (ts.isClassLike(declaration)) this.#class(declaration, kinds);
  }

  /** Notes what `this` is outside of classes. */
  #self(file: ts.SourceFile, kinds: Kinds): void {
    if (!this.#isNew(this.#selves, file, kinds)) return;
    this.#pending.push(() => {
      for (const self of namesOf(file).selves) {
        const owner = thisOwner(self);
        if (owner === undefined || classOf(owner) === undefined) this.#reach(self, kinds);
      }
    });
  }

  /** Notes a value in what is assigned to. */
  #assign(target: ts.Node, kinds: Kinds): void {
    if (kinds === 0) return;
    if (ts.isVariableDeclarationList(target)) for (const { name } of target.declarations) this.#declare(name, kinds);
    else if (ts.isIdentifier(target)) {
      const symbol = this.#code.symbolOf(target);
      this.#symbol(symbol && this.#code.aliased(symbol), kinds);
      this.#madeOf(symbol, kinds);
      if (target.text === "exports" || target.text === "module") this.#export(target.getSourceFile(), kinds);
    } else if (ts.isPropertyAccessExpression(target)) this.#assignMember(target.expression, target.name.text, kinds);
    else if (ts.isElementAccessExpression(target))
      this.#assignMember(target.expression, nameText(target.argumentExpression), kinds);
    else if (target.kind === ts.SyntaxKind.ThisKeyword) {
      const owner = thisOwner(target);
      const around = owner && classOf(owner);
      if (around) this.#class(around, kinds);
      else {
        this.#self(target.getSourceFile(), kinds);
        if (owner && isFunction(owner)) this.#function(owner, kinds);
      }
    } else if (ts.isCallExpression(target)) this.#assign(target.expression, returnerOf(kinds));
    else if (ts.isShorthandPropertyAssignment(target)) this.#symbol(this.#code.symbolOf(target.name), kinds);
    else if (!ts.isFunctionLike(target)) ts.forEachChild(target, (child) => this.#assign(child, kinds));
  }

  /** Notes a value in the class of an object that it is put into: `const copy = new Mailer(); copy.client = client`. */
  #madeOf(symbol: ts.Symbol | undefined, kinds: Kinds): void {
    const made = symbol?.declarations?.find(ts.isVariableDeclaration)?.initializer;
    if (made && ts.isNewExpression(made) && ts.isIdentifier(made.expression))
      this.#type(this.#code.symbolOf(made.expression), kinds & ~client & ~acting);
  }

  #assignMember(object: ts.Expression, name: string | undefined, kinds: Kinds): void {
    if (name === "prototype") this.#self(object.getSourceFile(), kinds);
    if (name !== undefined && common.has(name)) {
      this.#assign(object, kinds);
      return;
    }
    this.#name(name, kinds);
    this.#assign(object, holderOf(kinds));
  }

  #symbol(symbol: ts.Symbol | undefined, kinds: Kinds): void {
    if (symbol === undefined || kinds === 0 || !this.#isNew(this.#symbols, symbol, kinds)) return;
    this.#pending.push(() => this.#useSymbol(symbol, kinds));
  }

  #useSymbol(symbol: ts.Symbol, kinds: Kinds): void {
    const files = new Set(symbol.declarations?.map((declaration) => declaration.getSourceFile()));
    const written = new Set([
      ts.symbolName(symbol),
      ...(symbol.declarations ?? []).flatMap((declaration) => nameText(ts.getNameOfDeclaration(declaration)) ?? []),
    ]);
    for (const file of files)
      for (const text of written)
        for (const node of namesOf(file).names.get(text) ?? [])
          if (this.#code.symbolOf(node) === symbol) this.#reach(node, kinds);
    for (const alias of this.#aliasesOf(symbol)) this.#symbol(alias, kinds);
    for (const declaration of symbol.declarations ?? []) {
      const namespace = ts.findAncestor(declaration.parent, ts.isModuleDeclaration);
      if (namespace) this.#symbol(symbolOfDeclaration(namespace), holderOf(kinds));
    }
    if (symbol.declarations?.some(isTopLevel) !== true) return;
    for (const text of written) this.#name(text, kinds);
    for (const file of files) this.#export(file, holderOf(kinds));
  }

  /** Notes a value in the members of a name. */
  #name(name: string | undefined, kinds: Kinds): void {
    if (name === undefined || common.has(name) || !this.#isNew(this.#members, name, kinds)) return;
    this.#pending.push(() => {
      for (const file of this.#files)
        for (const node of namesOf(file).names.get(name) ?? []) if (this.#isMember(node)) this.#reach(node, kinds);
    });
  }

  /** True if a name is that of a member of what may hold a value of the provider. */
  #isMember(node: ts.MemberName): boolean {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent)) return parent.name === node && this.#nodes.has(parent.expression);
    return (
      ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node && this.#nodes.has(parent.parent)
    );
  }

  #import(node: ts.ImportDeclaration | ts.ImportEqualsDeclaration, kinds: Kinds): void {
    if (ts.isImportEqualsDeclaration(node)) {
      this.#symbol(symbolOfDeclaration(node), kinds);
      return;
    }
    const { name, namedBindings } = node.importClause ?? {};
    if (name && node.importClause)
      this.#symbol(symbolOfDeclaration(node.importClause), this.#kindsOf("default", kinds));
    if (namedBindings && ts.isNamespaceImport(namedBindings)) this.#symbol(symbolOfDeclaration(namedBindings), kinds);
    else
      for (const element of namedBindings?.elements ?? []) {
        const key = (element.propertyName ?? element.name).text;
        this.#symbol(symbolOfDeclaration(element), (kinds & client) | this.#kindsOf(key, kinds));
      }
  }

  /** Notes a value in what a file exports from another. */
  #exportFrom(node: ts.ExportDeclaration, from: ts.Node, kinds: Kinds): void {
    const file = node.getSourceFile();
    if (from === node.moduleSpecifier && node.exportClause && ts.isNamedExports(node.exportClause))
      for (const element of node.exportClause.elements) this.#symbol(symbolOfDeclaration(element), kinds);
    this.#export(file, from === node.moduleSpecifier ? kinds | holderOf(kinds) : holderOf(kinds));
  }

  /** Notes a value in what files import of this one. */
  #export(file: ts.SourceFile, kinds: Kinds): void {
    if (!this.#isNew(this.#modules, file, kinds)) return;
    this.#pending.push(() => {
      this.#imports ??= collectImports(this.#code, this.#files);
      for (const node of this.#imports.get(file.fileName) ?? []) this.#reach(node, kinds);
    });
  }

  #jsxAttribute(node: ts.JsxAttribute, from: ts.Node, kinds: Kinds): Kinds {
    if (from === node.name) return 0;
    this.#name(nameText(node.name), kinds);
    return holderOf(kinds);
  }

  #jsx(node: ts.JsxAttributes | ts.JsxOpeningLikeElement | ts.JsxElement, kinds: Kinds): Kinds {
    if (ts.isJsxAttributes(node)) return kinds;
    const element = ts.isJsxElement(node) ? node.openingElement : node;
    this.#touch(element);
    const name = nameText(endOf(element.tagName as ts.Expression));
    if (name !== undefined) this.#passTo(name, 0, kinds);
    return 0;
  }

  /** The names that files import for a symbol. */
  #aliasesOf(symbol: ts.Symbol): readonly ts.Symbol[] {
    this.#aliases ??= collectAliases(this.#code, this.#files);
    return this.#aliases.get(symbol) ?? [];
  }
}
