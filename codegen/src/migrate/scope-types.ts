import { Node, type InterfaceDeclaration, type TypeLiteralNode, type TypeNode } from "ts-morph";
import { declarations } from "./declared-values.ts";
import { sdkPath } from "./sdk-path.ts";

/** A step from a typed value to a string in it: an element of a list, a property, or a property's name. */
export type Step = "element" | "key" | { readonly property: string };

/** Whether what a type has at the end of these steps is a scope. */
export type ScopeTypeTest = (type: Node, steps: readonly Step[]) => boolean;

/** A test that knows the union types of a catalog: `Scope`, `GeneralScope`. */
export function createScopeTypeTest(unions: ReadonlySet<string>): ScopeTypeTest {
  const test = (type: Node, steps: readonly Step[], depth = 0): boolean => {
    if (depth > deepest) return false;
    const [step, ...others] = steps;
    const same = (inner: Node | undefined): boolean => inner !== undefined && test(inner, steps, depth + 1);
    const next = (inner: Node | undefined): boolean => inner !== undefined && test(inner, others, depth + 1);

    if (Node.isUnionTypeNode(type) || Node.isIntersectionTypeNode(type)) return type.getTypeNodes().some(same);
    if (Node.isArrayTypeNode(type)) return step === "element" && next(type.getElementTypeNode());
    if (Node.isTupleTypeNode(type)) return step === "element" && type.getElements().some(next);
    if (Node.isRestTypeNode(type)) return step === undefined && same(type.getTypeNode());
    if (Node.isNamedTupleMember(type)) return same(type.getTypeNode());
    if (Node.isParenthesizedTypeNode(type)) return same(type.getTypeNode());
    if (Node.isTypeOperatorTypeNode(type)) {
      const inner = type.getTypeNode();
      return type.getText().startsWith("keyof") ? step === undefined && isNamed(inner, "ScopeDetails") : same(inner);
    }
    if (Node.isIndexedAccessTypeNode(type))
      return step === undefined && isNamed(type.getObjectTypeNode(), "ScopesByKeyType");
    if (Node.isTypeLiteral(type) || Node.isInterfaceDeclaration(type)) return memberTypes(type, step).some(next);
    if (Node.isTypeAliasDeclaration(type)) return same(type.getTypeNode());
    if (Node.isTypeParameterDeclaration(type)) return same(type.getConstraint());
    if (!Node.isTypeReference(type)) return false;

    const path = sdkPath(type.getTypeName());
    if (path !== undefined) return testSdkType(path.at(-1) ?? "", steps);
    const name = type.getTypeName().getText();
    const [first, second] = type.getTypeArguments();
    if (first !== undefined && lists.has(name)) return step === "element" && next(first);
    if (first !== undefined && wrappers.has(name)) return same(first);
    if (name === "Record" && first !== undefined)
      return step === "key" ? next(first) : typeof step === "object" && next(second);
    if (name === "Map" || name === "ReadonlyMap") {
      return (
        step === "element" &&
        others[0] === "element" &&
        [first, second].some((each) => each && test(each, others.slice(1), depth + 1))
      );
    }
    return declarations(type.getTypeName()).some(same);
  };
  const testSdkType = (name: string, steps: readonly Step[]): boolean => {
    if (unions.has(name) || scopeTypes.has(name)) return steps.length === 0;
    const [step, element, ...others] = steps;
    return name === "KeyRequest" && isProperty(step, "scopes") && element === "element" && others.length === 0;
  };
  return (type, steps) => test(type, steps);
}

const deepest = 30;
const lists = new Set(["Array", "ReadonlyArray", "Set", "ReadonlySet", "Iterable"]);
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

function isProperty(step: Step | undefined, name: string): boolean {
  return typeof step === "object" && step.property === name;
}

function memberTypes(type: TypeLiteralNode | InterfaceDeclaration, step: Step | undefined): readonly TypeNode[] {
  if (typeof step !== "object") return [];
  const own = type.getProperties().filter((property) => property.getName() === step.property);
  const members =
    own.length > 0
      ? own.map((property) => property.getTypeNode())
      : type.getIndexSignatures().map((each) => each.getReturnTypeNode());
  return members.filter((each) => each !== undefined);
}
