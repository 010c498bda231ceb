import { memoised } from "../../../../collections/memoised.ts";
import { helperOf } from "../../../syntax/compiler-helpers.ts";
import type { CallNode } from "../../../syntax/file-facts.ts";
import { type FunctionNode, isFunction, nameText, parentOf } from "../../../syntax/nodes.ts";
import { isLanguageMethod } from "../../../syntax/language-methods.ts";
import { isRequireName } from "../../../syntax/require-names.ts";
import { ts } from "../../../syntax/typescript.ts";
import { writesOf } from "../../../syntax/writes-of.ts";
import { calledAs } from "../names-of.ts";
import type { Climb } from "./climb.ts";
import type { Declarations } from "./declarations.ts";
import {
  acting,
  client,
  heldBy,
  holderOf,
  instanceOf,
  madeOf,
  own,
  returnedBy,
  url,
  urlOf,
  type Kinds,
} from "./kinds.ts";
import { Known } from "./known.ts";
import type { Names } from "./names.ts";
import { givesData, isLog, isTest } from "./data.ts";
import { callOf, calledName, isOwn, endOf, isPrivate, isPromise } from "./shapes.ts";
import { answering, ofFunctions, urlMakers } from "./words.ts";

/** What evaluation knows of a node. */
export interface Asking {
  /** The functions of the code base that a call reaches; undefined if they are not known. */
  readonly calleesOf: (node: CallNode) => readonly FunctionNode[] | undefined;
  /** The functions whose callers could tell more of the requests that a node makes. */
  readonly ownersAsked: (node: ts.Node) => readonly FunctionNode[];
}

/** Where calls pass values on to. */
interface Passing extends Asking {
  readonly names: Names;
  readonly declarations: Declarations;
}

/** True for what a request may send: a client, a URL, or an object that holds one. */
function isSendable(kinds: Kinds): boolean {
  return ((kinds | heldBy(kinds)) & (client | url)) !== 0;
}

/** Calls that values flow through: of functions and constructors, by templates with a tag, and by markup. */
export class Calls {
  /** Calls, elements and assignments that a value of the provider may be in. */
  readonly touched: Set<ts.Node> = new Set<ts.Node>();
  /** Those of them that may be requests: what they call or are given may be a client or a URL. */
  readonly sending: Set<ts.Node> = new Set<ts.Node>();
  readonly #climb: Climb;
  readonly #names: Names;
  readonly #declarations: Declarations;
  readonly #calleesOf: Passing["calleesOf"];
  readonly #ownersAsked: Passing["ownersAsked"];
  readonly #callers = new Known<string>();
  readonly #acting = new Set<ts.Node>();
  /** The parameters that are stored in the fields of a name. */
  readonly #storedAs = memoised((name: string) =>
    this.#climb.named(name).flatMap(({ parent }): readonly ts.ParameterDeclaration[] => {
      if (ts.isParameter(parent)) return ts.isParameterPropertyDeclaration(parent, parent.parent) ? [parent] : [];
      const around = ts.isPropertyAccessExpression(parent) ? parentOf(parent) : undefined;
      return around && ts.isBinaryExpression(around) && around.left === parent ? this.#declaredAs(around.right) : [];
    }),
  );

  constructor(climb: Climb, { names, declarations, calleesOf, ownersAsked }: Passing) {
    this.#climb = climb;
    this.#names = names;
    this.#declarations = declarations;
    this.#calleesOf = calleesOf;
    this.#ownersAsked = ownersAsked;
  }

  /** Notes that a node makes requests: functions whose callers tell more of them do so too. */
  #act(node: ts.Node): void {
    this.touched.add(node);
    if (this.#acting.has(node)) return;
    this.#acting.add(node);
    if (!this.#climb.withCallers()) return;
    for (const owner of this.#ownersAsked(node))
      this.#climb.later(() => this.#declarations.function(owner, own(acting)));
  }

  /** What a call makes of a value that its callee or an argument is. */
  call(node: CallNode, from: ts.Node, kinds: Kinds): Kinds {
    if (from !== node.expression) {
      const index = node.arguments?.indexOf(from as ts.Expression) ?? -1;
      return index === -1 ? 0 : this.#argument(node, index, kinds);
    }
    const methods = this.#methodsOf(node);
    if (methods === undefined) return this.#called(node, kinds);
    for (const method of methods) this.#declarations.calledBy(node, method, (known) => this.#called(node, known));
    return 0;
  }

  /** The methods that a call reaches, if they are known: then others of their name say nothing. */
  #methodsOf(node: CallNode): readonly FunctionNode[] | undefined {
    const { expression } = node;
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(expression)) return undefined;
    if (ofFunctions.has(expression.name.text) || helperOf(node) !== undefined) return undefined;
    const functions = this.#calleesOf(node);
    return functions?.length === 0 ? undefined : functions;
  }

  /** What a call makes of a value that its callee is. */
  #called(node: CallNode, kinds: Kinds): Kinds {
    if ((kinds & client) !== 0) this.sending.add(node);
    if ((kinds & (client | acting)) !== 0) this.#act(node);
    else if ((kinds & ~url) !== 0) this.touched.add(node);
    if (ts.isNewExpression(node)) return instanceOf(kinds);
    const name = calledName(node);
    const itself = ofFunctions.has(name ?? "") ? kinds : kinds & (client | url);
    return returnedBy(kinds) | (this.#isAnswer(node, kinds) ? 0 : itself);
  }

  /** True if the result of a call is the answer of a server, judging by names. */
  #isAnswer(node: CallNode, kinds: Kinds): boolean {
    return answering.test(calledName(node) ?? "") || (ts.isAwaitExpression(node.parent) && returnedBy(kinds) === 0);
  }

  #argument(node: CallNode, index: number, kinds: Kinds): Kinds {
    const { expression } = node;
    if (isLog(expression) || givesData(expression) || isTest(node, index)) return 0;
    this.touched.add(node);
    if (isSendable(kinds)) this.sending.add(node);
    const name = calledName(node);
    const place = node.arguments?.some(ts.isSpreadElement) ? -1 : index;
    const functions = helperOf(node) === undefined ? this.#calleesOf(node) : undefined;
    const isKnown = functions !== undefined && functions.length > 0;
    const isOpen = !isLanguageMethod(node);
    // A function that is known makes requests if its own code does.
    if (!isKnown && isOpen && isSendable(kinds)) this.#act(node);
    if (functions)
      this.#climb.later(() => {
        for (const owner of functions) this.#declarations.handTo(node, owner, place, kinds);
      });
    else if (isOpen)
      for (const called of new Set([name, this.#originOf(expression)]))
        if (called !== undefined) this.#declarations.passTo(called, place, kinds);
    // `fn.call(this, client)`, `fn.apply(this, arguments)`, `fn.bind(this, client)`.
    if (ts.isPropertyAccessExpression(expression) && ofFunctions.has(expression.name.text)) {
      const inner = nameText(endOf(expression.expression));
      if (inner !== undefined)
        this.#declarations.passTo(inner, expression.name.text === "apply" ? -1 : index - 1, kinds);
    }
    this.#write(node, index, kinds);
    this.#callBack(node, kinds);
    if (!answering.test(name ?? ""))
      for (const other of node.arguments ?? [])
        if (isFunction(other)) this.#declarations.enter(other, instanceOf(kinds) & ~acting);
    const isImport =
      expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && isRequireName(expression));
    if (isImport) return kinds | madeOf(kinds);
    if (ts.isIdentifier(expression) && urlMakers.has(expression.text)) return urlOf(kinds);
    if (isPrivate(node)) return kinds | heldBy(kinds);
    // What a known function returns, it tells itself.
    if (isKnown || isOwn(this.#climb.code, expression)) return 0;
    const isAnswer =
      (answering.test(name ?? "") && !ts.isNewExpression(node)) ||
      (ts.isAwaitExpression(node.parent) && !isPromise(expression));
    const result = returnedBy(kinds) | holderOf(returnedBy(kinds));
    if (isAnswer) return result;
    return kinds | result | (heldBy(kinds) & client) | madeOf(kinds);
  }

  /** The name that an imported function has where it is declared. */
  #originOf(callee: ts.Expression): string | undefined {
    const symbol = ts.isIdentifier(callee) ? this.#climb.code.symbolOf(callee) : undefined;
    return symbol && ts.symbolName(this.#climb.code.aliased(symbol));
  }

  /** Notes a value in callbacks: functions whose receiver calls them with the value. */
  #callBack({ expression }: CallNode, kinds: Kinds): void {
    const receivers = this.#parametersOf(expression).flatMap(({ parent }) => calledAs(parent));
    for (const name of new Set(receivers)) {
      if (!this.#callers.add(name, own(kinds))) continue;
      this.#climb.later(() => {
        for (const node of this.#climb.named(name))
          for (const argument of callOf(node)?.arguments ?? [])
            if (isFunction(argument)) this.#declarations.enter(argument, kinds);
      });
    }
  }

  /** The parameters that a callee may be, also as a field: `constructor(private send) {}`, `this.send = send`. */
  #parametersOf(callee: ts.Expression): readonly ts.ParameterDeclaration[] {
    if (ts.isIdentifier(callee)) return this.#declaredAs(callee);
    return ts.isPropertyAccessExpression(callee) ? this.#storedAs(callee.name.text) : [];
  }

  #declaredAs(name: ts.Node): readonly ts.ParameterDeclaration[] {
    return this.#climb.code.symbolOf(name)?.declarations?.filter(ts.isParameter) ?? [];
  }

  /** What compilers and methods write: `__decorate([…], Class)`, `list.push(client)`, `Object.assign(target, client)`. */
  #write(node: CallNode, index: number, kinds: Kinds): void {
    if (ts.isNewExpression(node)) return;
    for (const { target, member } of writesOf(node)) {
      if (target === node.arguments[index]) continue;
      this.touched.add(node);
      this.#names.member(member, kinds);
      this.#declarations.assign(target, holderOf(kinds) | (member === undefined ? instanceOf(kinds) : 0));
    }
    const helper = helperOf(node);
    const [first, target, member] = node.arguments;
    if (helper === "createClass" && first && index > 0) this.#declarations.assign(first, holderOf(kinds));
    if ((helper !== "decorate" && helper !== "decorateClass") || target === undefined || index !== 0) return;
    if (ts.isIdentifier(target)) this.#declarations.passTo(target.text, -1, kinds);
    const name = nameText(member);
    this.#names.member(name, kinds);
    if (name !== undefined) this.#declarations.passTo(name, -1, kinds);
  }

  /** What a template makes of a value that its tag or a part of it is. */
  tagged(node: ts.TaggedTemplateExpression, from: ts.Node, kinds: Kinds): Kinds {
    if (from === node.tag) return (kinds & (client | url)) | returnedBy(kinds);
    if (ts.isIdentifier(node.tag)) this.#declarations.passTo(node.tag.text, -1, kinds);
    return kinds;
  }

  /** What markup makes of a value among its attributes: its component is called with it. */
  element(node: ts.JsxOpeningLikeElement | ts.JsxElement, kinds: Kinds): Kinds {
    const element = ts.isJsxElement(node) ? node.openingElement : node;
    this.#act(element);
    const name = nameText(endOf(element.tagName as ts.Expression));
    if (name !== undefined) this.#declarations.passTo(name, 0, kinds);
    return 0;
  }
}
