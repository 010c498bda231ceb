import { memoised } from "../../../../collections/memoised.ts";
import { keepsElements, methodNamed } from "../../../methods.ts";
import type { Code } from "../../../syntax/code.ts";
import { functionAround, type FunctionNode, isFunction, isJson, nameText, parentOf } from "../../../syntax/nodes.ts";
import { ts } from "../../../syntax/typescript.ts";
import { Calls, type Asking } from "./calls.ts";
import { allOf, namesOf, placesIn } from "../names-of.ts";
import type { Climb } from "./climb.ts";
import { Declarations } from "./declarations.ts";
import { acting, client, heldBy, holderOf, instanceOf, own, returnerOf, url, type Kinds } from "./kinds.ts";
import { Known } from "./known.ts";
import { Names } from "./names.ts";
import { isProse } from "./data.ts";
import { createdAs, isTransparent, wholeObject } from "./shapes.ts";
import { answers, calling, clientName, isPartOfUrl, ofFunctions, picking, serving } from "./words.ts";

/** Values of the provider on their way through the code: each node hands them to the node around it. */
export class Flow {
  /** Files that a value of the provider came to. */
  readonly reached: Set<ts.SourceFile> = new Set<ts.SourceFile>();
  readonly #nodes = new Known<ts.Node>();
  readonly #pending: (() => void)[] = [];
  #withCallers = true;
  readonly #names: Names;
  readonly #declarations: Declarations;
  readonly #calls: Calls;
  readonly #climb: Climb;

  constructor(code: Code, asking: Asking) {
    const functions = code.files.map((file) => namesOf(file).functions);
    const climb: Climb = {
      code,
      files: code.files,
      named: placesIn(code.files),
      calledBy: memoised((name) => allOf(functions, name)),
      nodes: this.#nodes,
      reach: (node, kinds) => {
        this.#reach(node, kinds);
      },
      later: (step) => {
        this.#pending.push(step);
      },
      withCallers: () => this.#withCallers,
    };
    this.#climb = climb;
    this.#names = new Names(climb);
    this.#declarations = new Declarations(climb, this.#names);
    this.#calls = new Calls(climb, { names: this.#names, declarations: this.#declarations, ...asking });
  }

  /** Calls, elements and assignments that a value of the provider may be in. */
  get touched(): ReadonlySet<ts.Node> {
    return this.#calls.touched;
  }

  /** Those of them that may be requests. */
  get sending(): ReadonlySet<ts.Node> {
    return this.#calls.sending;
  }

  /**
   * Takes all steps that are still open; with callers, what calls a function that makes requests counts as well. False if it was
   * given up, because more than a number of nodes are touched.
   */
  run(withCallers: boolean, most: number): boolean {
    this.#withCallers = withCallers;
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      if (this.touched.size > most) return false;
      next();
    }
    return true;
  }

  /** True if a function of the code is called by a name. */
  hasFunction(name: string): boolean {
    return this.#climb.calledBy(name).length > 0;
  }

  /** Notes that a name, the specifier of a package or a text begins as a value of the provider. */
  begin(node: ts.Node, from: Kinds): void {
    const kinds = own(from);
    this.#pending.push(() => {
      this.#reach(node, kinds);
      const { parent } = node;
      // A declared name has the value wherever it is used.
      if ((parent as { readonly name?: ts.Node }).name === node)
        this.#declarations.declared(parent as ts.NamedDeclaration, kinds);
    });
  }

  /** Notes a value in the parameters and variables that a comment gives types. */
  document(node: ts.Node): void {
    if (ts.isFunctionLike(node)) for (const { name } of node.parameters) this.#declarations.variable(name, own(client));
    else if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) this.#declarations.variable(name, own(client));
    else if ("name" in node) this.#declarations.declared(node as ts.NamedDeclaration, own(client));
    else this.#reach(node, own(client));
    ts.forEachChild(node, (child) => {
      if (ts.isVariableDeclarationList(child) || ts.isVariableDeclaration(child) || isFunction(child))
        this.document(child);
    });
  }

  /** Notes a value in a node, and in each node around it that takes the value on. */
  #reach(start: ts.Node, kinds: Kinds): void {
    let flow = kinds;
    if (!this.#nodes.has(start)) this.reached.add(start.getSourceFile());
    for (let node: ts.Node | undefined = start; node !== undefined && this.#nodes.add(node, flow);) {
      const up = parentOf(node);
      flow = up === undefined ? 0 : this.#pass(up, node, this.#nodes.of(node));
      node = up;
    }
  }

  /** What a node makes of a value that one of its parts is. */
  #pass(node: ts.Node, from: ts.Node, kinds: Kinds): Kinds {
    if (ts.isPropertyAccessExpression(node)) return this.#member(node, from, kinds);
    if (ts.isElementAccessExpression(node)) return this.#element(node, from, kinds);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.#calls.call(node, from, kinds);
    if (ts.isBinaryExpression(node)) return this.#binary(node, from, kinds);
    if (ts.isQualifiedName(node)) return this.#qualified(node, from, kinds);
    if (ts.isTypeNode(node) || isTransparent(node)) return kinds;
    if (ts.isConditionalExpression(node)) return node.condition === from ? 0 : kinds;
    if (ts.isTemplateSpan(node)) return kinds & (client | url);
    if (ts.isTemplateExpression(node)) return isProse(node) ? 0 : kinds & (client | url);
    if (ts.isTaggedTemplateExpression(node)) return this.#calls.tagged(node, from, kinds);
    if (ts.isSpreadElement(node)) return kinds | heldBy(kinds);
    if (ts.isArrayLiteralExpression(node)) return kinds | holderOf(kinds);
    if (ts.isJsxAttribute(node)) return this.#jsxAttribute(node, from, kinds);
    if (ts.isJsxAttributes(node)) return kinds;
    if (ts.isJsxOpeningLikeElement(node) || ts.isJsxElement(node)) return this.#calls.element(node, kinds);
    this.#settle(node, from, kinds);
    return ts.isObjectLiteralElementLike(node) ? holderOf(kinds) : 0;
  }

  /** Notes a value where a statement or declaration leaves it. */
  #settle(node: ts.Node, from: ts.Node, kinds: Kinds): void {
    if (ts.isReturnStatement(node)) this.#declarations.returned(functionAround(node), kinds);
    else if (ts.isBindingElement(node)) this.#declarations.variable(node.name, kinds);
    else if (ts.isVariableDeclaration(node)) {
      if (from !== node.name) this.#declarations.variable(node.name, kinds);
    } else if (ts.isParameter(node)) {
      if (from !== node.name) this.#declarations.parameter(node, kinds);
    } else if (isFunction(node)) this.#inFunction(node, from, kinds);
    else if (ts.isForOfStatement(node)) {
      if (from === node.expression) this.#declarations.assign(node.initializer, (kinds & client) | heldBy(kinds));
    } else if (ts.isHeritageClause(node)) {
      if (ts.isClassLike(node.parent)) this.#declarations.class(node.parent, kinds);
      else this.#declarations.declared(node.parent, kinds);
    } else if (ts.isClassElement(node) || ts.isTypeElement(node) || ts.isEnumMember(node)) {
      if (from !== node.name) this.#declarations.declared(node, kinds);
    } else if (ts.isObjectLiteralElementLike(node)) {
      this.#names.member(nameText(node.name), kinds);
      this.#names.member(createdAs(node), kinds);
      this.#declarations.self(wholeObject(node), holderOf(kinds));
    } else if (ts.isExpressionStatement(node)) {
      if (isJson(node.getSourceFile())) this.#names.export(node.getSourceFile(), kinds);
    } else if (ts.isTypeAliasDeclaration(node)) this.#declarations.declared(node, kinds);
    else if (ts.isExportAssignment(node)) this.#declarations.declared(node, kinds);
    else if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node)) this.#names.import(node, kinds);
    else if (ts.isExportDeclaration(node)) this.#names.exportFrom(node, from, kinds);
    else if (ts.isDecorator(node)) this.#settle(node.parent, node, kinds);
    else if (ts.isClassLike(node)) this.#declarations.class(node, kinds);
  }

  #inFunction(node: FunctionNode, from: ts.Node, kinds: Kinds): void {
    if (from === node.type) this.#declarations.function(node, returnerOf(kinds));
    else if (ts.isArrowFunction(node) && from === node.body) this.#declarations.returned(node, kinds);
  }

  #member(node: ts.PropertyAccessExpression, from: ts.Node, kinds: Kinds): Kinds {
    if (from === node.name) return kinds;
    const name = node.name.text;
    if (answers.has(name) || serving.test(name)) return this.#names.kindsOf(name, kinds);
    const { parent } = node;
    const isCalled = ts.isCallExpression(parent) && parent.expression === node;
    const kept = kinds & (isPartOfUrl(name) ? client | url : client);
    const found = kept | this.#names.kindsOf(name, kinds) | (ofFunctions.has(name) ? kinds : 0);
    // `list.map(…)`, `clients.get(name)`: a method gives what its receiver holds.
    if (isCalled && (calling.has(name) || picking.has(name)) && node.expression.kind !== ts.SyntaxKind.ThisKeyword) {
      const given = (calling.has(name) ? instanceOf(kinds) : 0) | heldBy(kinds);
      for (const argument of parent.arguments) if (isFunction(argument)) this.#declarations.enter(argument, given);
      // The result of `map` is what its callback returns.
      const keeps = methodNamed(name)?.calls === undefined || keepsElements(name);
      if (heldBy(kinds) !== 0 && keeps)
        this.#pending.push(() => this.#reach(parent, heldBy(kinds) | instanceOf(kinds)));
    }
    return found;
  }

  /** The type of a client, as a member of its package; the types of messages and answers say nothing. */
  #qualified(node: ts.QualifiedName, from: ts.Node, kinds: Kinds): Kinds {
    if (from === node.right) return kinds;
    const { text } = node.right;
    return (clientName.test(text) ? kinds & client : 0) | this.#names.kindsOf(text, kinds);
  }

  #element(node: ts.ElementAccessExpression, from: ts.Node, kinds: Kinds): Kinds {
    if (from !== node.expression) return 0;
    const key = node.argumentExpression;
    const found = ts.isStringLiteralLike(key) ? this.#names.kindsOf(key.text, kinds) : heldBy(kinds) | (kinds & acting);
    return (kinds & (client | url)) | found;
  }

  #binary(node: ts.BinaryExpression, from: ts.Node, kinds: Kinds): Kinds {
    const { kind } = node.operatorToken;
    if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) {
      if (from !== node.right) return 0;
      this.#calls.touched.add(node);
      this.#declarations.assign(node.left, kinds);
      return kinds;
    }
    if (kind === ts.SyntaxKind.PlusToken) return isProse(node) ? 0 : kinds & (client | url);
    if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) return kinds;
    const isLast = kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.AmpersandAmpersandToken;
    return isLast && from === node.right ? kinds : 0;
  }

  #jsxAttribute(node: ts.JsxAttribute, from: ts.Node, kinds: Kinds): Kinds {
    if (from === node.name) return 0;
    this.#names.member(nameText(node.name), kinds);
    return holderOf(kinds);
  }
}
