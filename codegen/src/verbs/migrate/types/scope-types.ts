import {
  Node,
  SyntaxKind,
  type InterfaceDeclaration,
  type TupleTypeNode,
  type TypeLiteralNode,
  type TypeNode,
  type TypeParameterDeclaration,
} from "ts-morph";
import { declarations } from "../syntax/declarations-of.ts";
import { sdkPath } from "../syntax/sdk-path.ts";
import { typedefType } from "./type-nodes.ts";

/** A step from a typed value to a string in it: an element of a list, a property, or a property's name. */
export type Step = "key" | { readonly element: number } | { readonly property: string };

/** Any element of a list. */
export const anyElement: Step = { element: Number.POSITIVE_INFINITY };

/** Whether something is a scope, and if so whether its place among others means something, as in a pair. */
export type Fit = "none" | "listed" | "fixed";

/** Whether what a type has at the end of these steps is a scope. */
export type ScopeTypeTest = (type: Node, steps: readonly Step[]) => Fit;

/** The type arguments of a generic type, each with those that were known at its place. */
type Bound = ReadonlyMap<Node, { readonly type: Node; readonly bound: Bound }>;

/** The types that hold scopes: the union types of a catalog by name, and declarations of the project's own. */
interface KnownTypes {
  readonly unions: ReadonlySet<string>;
  readonly own: ReadonlySet<Node>;
}

/** A question about a type, on the way from the type of a value to that of a string in it. */
interface Question extends KnownTypes {
  readonly steps: readonly Step[];
  readonly bound: Bound;
  readonly depth: number;
}

/** A test that knows the union types of a catalog: `Scope`, `GeneralScope`; and types of the project's own that hold scopes. */
export function createScopeTypeTest(unions: ReadonlySet<string>, own: ReadonlySet<Node>): ScopeTypeTest {
  return (type, steps) => fitOf(type, { unions, own, steps, bound: new Map(), depth: 0 });
}

function fitOf(type: Node | undefined, question: Question): Fit {
  if (type === undefined || question.depth > deepest) return "none";
  return fitOfTypeNode(type, question) ?? fitOfDeclaration(type, question) ?? fitOfName(type, question);
}

/** The fit of another type that stands for the same value. */
function sameFit(type: Node | undefined, question: Question): Fit {
  return fitOf(type, { ...question, depth: question.depth + 1 });
}

/** The fit of the type of an element or property, one step further. */
function nextFit(type: Node | undefined, question: Question): Fit {
  return fitOf(type, { ...question, steps: question.steps.slice(1), depth: question.depth + 1 });
}

/** The fit of a type that is written out: a union, a list, a tuple, an object; undefined for others. */
function fitOfTypeNode(type: Node, question: Question): Fit | undefined {
  const [step] = question.steps;
  const same = (inner: Node | undefined): Fit => sameFit(inner, question);
  const next = (inner: Node | undefined): Fit => nextFit(inner, question);
  if (Node.isUnionTypeNode(type) || Node.isIntersectionTypeNode(type)) return firstFit(type.getTypeNodes(), same);
  if (Node.isArrayTypeNode(type)) return isElement(step) ? next(type.getElementTypeNode()) : "none";
  if (Node.isTupleTypeNode(type)) return isElement(step) ? fitInTuple(type, step.element, next) : "none";
  if (Node.isNamedTupleMember(type) || Node.isParenthesizedTypeNode(type)) return same(type.getTypeNode());
  if (Node.isTypeOperatorTypeNode(type)) {
    if (!type.getText().startsWith("keyof")) return same(type.getTypeNode());
    return step === undefined && isNamed(type.getTypeNode(), "ScopeDetails") ? "listed" : "none";
  }
  if (Node.isIndexedAccessTypeNode(type))
    return step === undefined && isNamed(type.getObjectTypeNode(), "ScopesByKeyType") ? "listed" : "none";
  if (Node.isTypeLiteral(type) || Node.isInterfaceDeclaration(type))
    return isProperty(step) ? firstFit(memberTypes(type, step.property), next) : "none";
  if (isJSDocWrapper(type)) return same(type.forEachChildAsArray().find((child) => Node.isTypeNode(child)));
  return undefined;
}

/** The fit of a type by its declaration: an alias, a type parameter, a `@typedef`; undefined for others. */
function fitOfDeclaration(type: Node, question: Question): Fit | undefined {
  if (Node.isTypeAliasDeclaration(type))
    return question.own.has(type) && question.steps.length === 0 ? "listed" : sameFit(type.getTypeNode(), question);
  if (Node.isTypeParameterDeclaration(type)) {
    const given = question.bound.get(type);
    return given ? sameFit(given.type, { ...question, bound: given.bound }) : sameFit(type.getConstraint(), question);
  }
  return Node.isJSDocTypedefTag(type) ? sameFit(typedefType(type), question) : undefined;
}

/** The fit of a type that is named: one of the SDK, one of the standard library, or the project's own. */
function fitOfName(type: Node, question: Question): Fit {
  // "new Set<Scope>()" says what it holds as a type does.
  if (Node.isNewExpression(type))
    return fitOfHolder(type.getExpression().getText(), type.getTypeArguments(), question) ?? "none";
  if (!Node.isTypeReference(type) && !type.isKind(SyntaxKind.ImportType)) return "none";
  const name = Node.isTypeReference(type) ? type.getTypeName() : type;
  const path = sdkPath(name);
  if (path !== undefined) return fitOfSdkType(path.at(-1) ?? "", question);
  const given = type.getTypeArguments();
  return (
    fitOfHolder(name.getText(), given, question) ??
    firstFit(declarations(Node.isTypeReference(type) ? name : (type.getQualifier() ?? type)), (declaration) =>
      sameFit(declaration, { ...question, bound: bind(parametersOf(declaration), given, question.bound) }),
    )
  );
}

/** The fit of a list, map or wrapper of the standard library by its type arguments; undefined for other names. */
function fitOfHolder(name: string, [first, second]: readonly Node[], question: Question): Fit | undefined {
  const [step, place] = question.steps;
  if (first === undefined) return undefined;
  if (lists.has(name)) return isElement(step) ? nextFit(first, question) : "none";
  if (maps.has(name))
    return isElement(step) && isElement(place) ? fitInEntry([first, second], place, question) : "none";
  if (name === "Record")
    return step === "key" ? nextFit(first, question) : isProperty(step) ? nextFit(second, question) : "none";
  return wrappers.has(name) ? sameFit(first, question) : undefined;
}

/** The fit of the key or the value of a map's entry. */
function fitInEntry(
  entry: readonly (Node | undefined)[],
  { element }: { readonly element: number },
  question: Question,
): Fit {
  const steps = question.steps.slice(2);
  return fixed(fitOf(entry[element], { ...question, steps, depth: question.depth + 1 }));
}

function fitOfSdkType(name: string, { unions, steps }: Question): Fit {
  if (unions.has(name) || scopeTypes.has(name)) return steps.length === 0 ? "listed" : "none";
  const [step, element, ...others] = steps;
  const isHeld =
    name === "KeyRequest" &&
    isProperty(step) &&
    step.property === "scopes" &&
    isElement(element) &&
    others.length === 0;
  return isHeld ? "listed" : "none";
}

const deepest = 30;
const lists = new Set(["Array", "ReadonlyArray", "Set", "ReadonlySet", "WeakSet", "Iterable"]);
const maps = new Set(["Map", "ReadonlyMap"]);
const wrappers = new Set([
  "Promise",
  "Awaited",
  "Readonly",
  "Partial",
  "Required",
  "NonNullable",
  "Extract",
  "Exclude",
  "NoInfer",
]);
const scopeTypes = new Set(["ScopesOf", "RequiredScopes", "MissingScopes"]);

/** Whether a type is this one of the SDK. */
export function isNamed(type: Node, name: string): boolean {
  return Node.isTypeReference(type) && sdkPath(type.getTypeName())?.at(-1) === name;
}

/** `Scope=`, `?Scope` and `!Scope` of JSDoc. */
function isJSDocWrapper(type: Node): boolean {
  return (
    type.isKind(SyntaxKind.JSDocOptionalType) ||
    type.isKind(SyntaxKind.JSDocNullableType) ||
    type.isKind(SyntaxKind.JSDocNonNullableType)
  );
}

function isElement(step: Step | undefined): step is { readonly element: number } {
  return typeof step === "object" && "element" in step;
}

function isProperty(step: Step | undefined): step is { readonly property: string } {
  return typeof step === "object" && "property" in step;
}

function firstFit<Item>(items: readonly Item[], fitOf: (item: Item) => Fit): Fit {
  for (const item of items) {
    const fit = fitOf(item);
    if (fit !== "none") return fit;
  }
  return "none";
}

/** A scope in a pair has a fixed place. */
function fixed(fit: Fit): Fit {
  return fit === "listed" ? "fixed" : fit;
}

/** A tuple gives each place a type of its own; places after a rest element that is not the last have no certain type. */
function fitInTuple(tuple: TupleTypeNode, index: number, next: (type: Node | undefined) => Fit): Fit {
  const elements = tuple.getElements();
  const rest = elements.findIndex(isRest);
  const element = elements[rest === elements.length - 1 && rest !== -1 ? Math.min(index, rest) : index];
  if (element === undefined || (rest !== -1 && index > rest && !isRest(element))) return "none";
  return fixed(isRest(element) ? next(listIn(element)) : next(element));
}

function isRest(element: TypeNode): boolean {
  return (
    Node.isRestTypeNode(element) || (Node.isNamedTupleMember(element) && element.getDotDotDotToken() !== undefined)
  );
}

/** The type of the elements of `...Scope[]`. */
function listIn(rest: TypeNode): TypeNode | undefined {
  const list = Node.isRestTypeNode(rest) || Node.isNamedTupleMember(rest) ? rest.getTypeNode() : undefined;
  return Node.isArrayTypeNode(list) ? list.getElementTypeNode() : undefined;
}

function memberTypes(type: TypeLiteralNode | InterfaceDeclaration, name: string, depth = 0): readonly Node[] {
  const own = type.getProperties().filter((property) => property.getName() === name);
  if (own.length > 0) return own.flatMap((property) => property.getTypeNode() ?? []);
  const indexed = type.getIndexSignatures().flatMap((each) => each.getReturnTypeNode() ?? []);
  const inherited =
    Node.isInterfaceDeclaration(type) && depth < deepest
      ? type
          .getExtends()
          .flatMap((parent) => declarations(parent.getExpression()))
          .filter(Node.isInterfaceDeclaration)
          .flatMap((parent) => memberTypes(parent, name, depth + 1))
      : [];
  return [...indexed, ...inherited];
}

function parametersOf(declaration: Node): readonly TypeParameterDeclaration[] {
  return Node.isTypeAliasDeclaration(declaration) || Node.isInterfaceDeclaration(declaration)
    ? declaration.getTypeParameters()
    : [];
}

function bind(parameters: readonly TypeParameterDeclaration[], given: readonly Node[], bound: Bound): Bound {
  if (parameters.length === 0) return bound;
  return new Map(
    parameters.flatMap((parameter, index) => {
      const type = given[index] ?? parameter.getDefault();
      return type === undefined ? [] : [[parameter, { type, bound }] as const];
    }),
  );
}
