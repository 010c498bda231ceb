import { isMachine } from "../../../syntax/compiler-helpers.ts";
import { symbolOfDeclaration } from "../../../syntax/scopes.ts";
import { classOf, functionAround, isFunction, nameText, thisOwner } from "../../../syntax/nodes.ts";
import type { CallNode } from "../../../syntax/file-facts.ts";
import type { FunctionNode } from "../../../syntax/nodes.ts";
import { ts } from "../../../syntax/typescript.ts";
import { namesOf } from "../names-of.ts";
import type { Climb } from "./climb.ts";
import {
  acting,
  client,
  given,
  givenIn,
  heldBy,
  holderOf,
  own,
  returnedBy,
  returnerOf,
  url,
  withoutGiven,
  type Kinds,
} from "./kinds.ts";
import { Known } from "./known.ts";
import { isIn, type Names } from "./names.ts";
import { Results, type Note } from "./results.ts";
import { common, isPartOfUrl } from "./words.ts";

/** Declarations that values flow into: variables, parameters, functions and classes, also by assignment. */
export class Declarations {
  readonly #climb: Climb;
  readonly #names: Names;
  readonly #parameters = new Known<string>();
  readonly #selves = new Known<ts.Node>();
  readonly #results: Results;

  constructor(climb: Climb, names: Names) {
    this.#climb = climb;
    this.#names = names;
    this.#results = new Results(climb, this.#selves);
  }

  /** Notes a value in what a node declares. */
  declared(node: ts.NamedDeclaration, kinds: Kinds): void {
    if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))
      this.variable(node.name, kinds);
    else if (isFunction(node)) this.function(node, kinds);
    else if (ts.isClassLike(node)) this.class(node, kinds);
    else if (ts.isClassElement(node) || ts.isTypeElement(node) || ts.isEnumMember(node)) {
      const isMethod = ts.isMethodSignature(node);
      this.#names.member(nameText(node.name), isMethod ? returnerOf(kinds) : kinds);
      const { parent } = node;
      if (ts.isClassLike(parent)) this.class(parent, holderOf(kinds));
      else if (ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent))
        this.#names.symbol(symbolOfDeclaration(parent), holderOf(kinds));
      else this.#climb.reach(parent, holderOf(kinds));
    } else this.#names.symbol(symbolOfDeclaration(node), kinds);
  }

  /** Notes a value in a variable, or in the variables of a pattern. */
  variable(name: ts.BindingName, kinds: Kinds): void {
    if (ts.isIdentifier(name)) {
      this.#names.symbol(symbolOfDeclaration(name.parent), kinds);
      return;
    }
    if (!this.#climb.nodes.add(name, kinds)) return;
    for (const element of name.elements) {
      if (ts.isOmittedExpression(element)) continue;
      const key = nameText(element.propertyName ?? element.name);
      const isList = ts.isArrayBindingPattern(name);
      const part = isList ? heldBy(kinds) : this.#names.kindsOf(key, kinds);
      const kept = kinds & (isList || isPartOfUrl(key ?? "") ? client | url : client);
      const found = element.dotDotDotToken ? kinds : kept | part;
      if (found !== 0) this.variable(element.name, found);
    }
  }

  /** Notes a value in a parameter, and in the property that it declares. */
  parameter(node: ts.ParameterDeclaration, kinds: Kinds): void {
    this.variable(node.name, kinds);
    if (!ts.isParameterPropertyDeclaration(node, node.parent)) return;
    this.#names.member(nameText(node.name), kinds);
    this.function(node.parent, holderOf(kinds));
  }

  /** Notes the kinds of a function, in every name by which it is called. */
  function(node: FunctionNode, from: Kinds): void {
    const kinds = own(from);
    if (kinds === 0 || !this.#selves.add(node, kinds)) return;
    this.#results.giveAll(node);
    this.#climb.later(() => {
      if (node.name && !ts.isMethodDeclaration(node) && !ts.isAccessor(node))
        this.#names.symbol(symbolOfDeclaration(node), kinds);
      if (ts.isFunctionDeclaration(node)) this.#names.symbol(symbolOfDeclaration(node), kinds);
      else if (ts.isConstructorDeclaration(node)) this.class(node.parent, kinds);
      else if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) {
        const given = ts.isAccessor(node) ? returnedBy(kinds) : kinds;
        this.#names.member(nameText(node.name), given);
        if (ts.isClassLike(node.parent)) this.class(node.parent, holderOf(kinds) | (kinds & acting));
        else this.#climb.reach(node.parent, holderOf(kinds));
      } else this.#climb.reach(node, kinds);
    });
  }

  /** Notes a value that a function returns. */
  returned(owner: FunctionNode | undefined, kinds: Kinds): void {
    if (owner === undefined) return;
    // A state machine reads the value that it waited for from its parameter.
    if (isMachine(owner)) {
      this.enter(owner, kinds);
      this.function(owner, returnerOf(kinds | heldBy(kinds)));
      return;
    }
    this.function(owner, returnerOf(withoutGiven(kinds)));
    this.#results.handed(owner, givenIn(kinds));
  }

  /** Notes a value in the parameters of a callback. */
  enter({ parameters }: ts.SignatureDeclaration, kinds: Kinds): void {
    if (kinds !== 0) for (const parameter of parameters) this.variable(parameter.name, own(kinds));
  }

  /** Notes a value in the parameters of all functions of a name; -1 for all parameters. */
  passTo(name: string, index: number, kinds: Kinds): void {
    if (!this.#parameters.add(`${name}:${index}`, own(kinds))) return;
    this.#climb.later(() => {
      for (const owner of this.#climb.calledBy(name)) this.passInto(owner, index, own(kinds));
    });
  }

  /** Notes that a call hands a value to a function, which may give some of it back; -1 for all parameters. */
  handTo(node: CallNode, owner: FunctionNode, index: number, kinds: Kinds): void {
    if (ts.isNewExpression(node)) {
      this.passInto(owner, index, own(kinds));
      return;
    }
    this.#results.call(node, owner, kinds);
    this.passInto(owner, index, given(kinds));
  }

  /** Notes that a call reaches a method; what the method is, is noted in the call, too. */
  calledBy(node: CallNode, method: FunctionNode, note: Note): void {
    this.#results.called(node, method, note);
  }

  /** Notes a value in a parameter of a function; -1 for all parameters. */
  passInto({ parameters }: ts.SignatureDeclaration, index: number, kinds: Kinds): void {
    const passed = parameters.filter((parameter) => nameText(parameter.name) !== "this");
    passed.forEach((parameter, place) => {
      if (index !== -1 && place !== index && !(parameter.dotDotDotToken && place <= index)) return;
      this.parameter(parameter, parameter.dotDotDotToken ? holderOf(kinds) : kinds);
    });
  }

  /** Notes the kinds of a class's objects: in the class, in `this`, and in the classes that it extends. */
  class(node: ts.ClassLikeDeclaration, from: Kinds): void {
    const kinds = own(from);
    if (kinds === 0) return;
    this.#names.symbol(symbolOfDeclaration(node), kinds);
    if (ts.isClassExpression(node)) this.#climb.later(() => this.#climb.reach(node, kinds));
    this.#instance(node, kinds);
  }

  /** Notes the kinds of `this` in a class and in the classes that it extends, but not in other classes that extend those. */
  #instance(node: ts.ClassLikeDeclaration, kinds: Kinds): void {
    if (!this.#selves.add(node, kinds)) return;
    this.#climb.later(() => {
      for (const self of namesOf(node.getSourceFile()).selves) {
        const owner = thisOwner(self);
        if (owner && classOf(owner) === node) this.#climb.reach(self, kinds);
      }
      for (const { types } of node.heritageClauses ?? [])
        for (const { expression } of types)
          if (ts.isIdentifier(expression)) this.#type(this.#climb.code.symbolOf(expression), kinds & ~client);
    });
  }

  /** Notes the kinds of a type's objects, where the type is declared and where it is used. */
  #type(symbol: ts.Symbol | undefined, kinds: Kinds): void {
    const declared = symbol && this.#climb.code.aliased(symbol);
    this.#names.type(declared, kinds);
    for (const declaration of declared?.declarations ?? [])
      if (ts.isClassLike(declaration)) this.#instance(declaration, kinds);
  }

  /** Notes the kinds of `this` outside of classes, in a file or in an object. */
  self(whole: ts.SourceFile | ts.ObjectLiteralExpression, from: Kinds): void {
    const kinds = own(from);
    if (!this.#selves.add(whole, kinds)) return;
    this.#climb.later(() => {
      for (const self of namesOf(whole.getSourceFile()).selves) {
        if (self.pos < whole.pos || self.end > whole.end) continue;
        const owner = thisOwner(self);
        if (owner === undefined || classOf(owner) === undefined) this.#climb.reach(self, kinds);
      }
    });
  }

  /** Notes a value in the target of an assignment. */
  assign(target: ts.Node, kinds: Kinds): void {
    if (kinds === 0) return;
    if (ts.isVariableDeclarationList(target)) for (const { name } of target.declarations) this.variable(name, kinds);
    else if (ts.isIdentifier(target)) {
      const symbol = this.#climb.code.symbolOf(target);
      const isLocal = symbol !== undefined && isIn(functionAround(target), symbol);
      this.#names.symbol(symbol && this.#climb.code.aliased(symbol), isLocal ? kinds : own(kinds));
      this.#madeOf(symbol, kinds);
      if (target.text === "exports" || target.text === "module") this.#names.export(target.getSourceFile(), kinds);
    } else if (ts.isPropertyAccessExpression(target)) this.#assignMember(target.expression, target.name.text, kinds);
    else if (ts.isElementAccessExpression(target))
      this.#assignMember(target.expression, nameText(target.argumentExpression), kinds);
    else if (target.kind === ts.SyntaxKind.ThisKeyword) {
      const owner = thisOwner(target);
      const around = owner && classOf(owner);
      if (around) this.class(around, kinds);
      else {
        this.self(target.getSourceFile(), kinds);
        if (owner && isFunction(owner)) this.function(owner, kinds);
      }
    } else if (ts.isCallExpression(target)) this.assign(target.expression, returnerOf(kinds));
    else if (ts.isShorthandPropertyAssignment(target))
      this.#names.symbol(this.#climb.code.symbolOf(target.name), kinds);
    else if (!ts.isFunctionLike(target)) ts.forEachChild(target, (child) => this.assign(child, kinds));
  }

  /** Notes a value in the class of an object that it is put into: `const copy = new Mailer(); copy.client = client`. */
  #madeOf(symbol: ts.Symbol | undefined, kinds: Kinds): void {
    const made = symbol?.declarations?.find(ts.isVariableDeclaration)?.initializer;
    if (made && ts.isNewExpression(made) && ts.isIdentifier(made.expression))
      this.#type(this.#climb.code.symbolOf(made.expression), kinds & ~client & ~acting);
  }

  #assignMember(object: ts.Expression, name: string | undefined, kinds: Kinds): void {
    if (name === "prototype") this.self(object.getSourceFile(), kinds);
    if (name !== undefined && common.has(name)) {
      this.assign(object, kinds);
      return;
    }
    this.#names.member(name, kinds);
    this.assign(object, holderOf(kinds));
  }
}
