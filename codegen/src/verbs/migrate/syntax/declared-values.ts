import { Node, type BindingElement, type ObjectLiteralExpression, type ParameterDeclaration } from "ts-morph";
import { methodNamed } from "../../../audit/methods.ts";
import { callsOf, functionsOf } from "./call-sites.ts";
import { declarations, initializerOf } from "./declarations-of.ts";
import { isFunction, returnsOf } from "./functions.ts";
import { unwrap, wrapped } from "./unwrap.ts";

/** How far to follow a value. */
export interface Flow {
  /** The declarations on the way, so that one which leads to itself ends. */
  readonly seen: ReadonlySet<Node>;
  /** Whether to follow a parameter to the calls of its function. */
  readonly intoCalls: boolean;
}

/** Follows a value to its origin, through calls. */
export const everywhere: Flow = { seen: new Set(), intoCalls: true };
/** No further than the function at hand: what one call gives says nothing about another. */
export const hereOnly: Flow = { seen: new Set(), intoCalls: false };

/**
 * The expressions that a name or member stands for, wherever in the given files it is declared: what it is initialized with,
 * what is given to a parameter where its function is called, what a pattern takes out of an object.
 */
export function declaredValues(node: Node, flow: Flow = everywhere): readonly Node[] {
  return declarations(node).flatMap((declaration) => {
    const shorthand = Node.isShorthandPropertyAssignment(declaration) ? declaration.getValueSymbol() : undefined;
    return (shorthand?.getDeclarations() ?? [declaration]).flatMap((each) => valuesOf(each, flow));
  });
}

/** Returns the results of a function that is called here. */
export function returnedValues(callee: Node): readonly Node[] {
  return functionsOf(callee).flatMap(returnsOf);
}

/** The values that a property has in the objects which an expression can be: written out, named, spread or serialized. */
export function propertyValues(expression: Node, name: string, flow: Flow = everywhere): readonly Node[] {
  return objectsOf(expression, flow).flatMap((object) =>
    object.getProperties().flatMap((property): readonly Node[] => {
      if (Node.isPropertyAssignment(property) && nameOf(property.getNameNode()) === name)
        return [property.getInitializerOrThrow()];
      if (Node.isShorthandPropertyAssignment(property) && property.getName() === name)
        return declaredValues(property.getNameNode(), flow);
      return [];
    }),
  );
}

/** Every object literal that an expression can be, or can be made from. */
export function objectsOf(root: Node, flow: Flow = everywhere): readonly ObjectLiteralExpression[] {
  const found: ObjectLiteralExpression[] = [];
  const seen = new Set<Node>();
  const visit = (given: Node): void => {
    const node = unwrap(given);
    if (seen.has(node)) return;
    seen.add(node);
    if (Node.isObjectLiteralExpression(node)) {
      found.push(node);
      for (const property of node.getProperties())
        if (Node.isSpreadAssignment(property)) visit(property.getExpression());
    } else if (Node.isConditionalExpression(node)) [node.getWhenTrue(), node.getWhenFalse()].forEach(visit);
    else if (Node.isIdentifier(node) || Node.isPropertyAccessExpression(node))
      declaredValues(node, flow).forEach(visit);
    else if (Node.isCallExpression(node)) {
      const isCopy = /^(?:JSON\.stringify|Object\.(?:freeze|assign)|structuredClone)$/;
      (isCopy.test(node.getExpression().getText())
        ? node.getArguments()
        : returnedValues(node.getExpression())
      ).forEach(visit);
    }
  };
  visit(root);
  return found;
}

/** A property's name as a program sees it. */
export function nameOf(name: Node): string {
  const inner = Node.isComputedPropertyName(name) ? name.getExpression() : name;
  return Node.isStringLiteral(inner) || Node.isNoSubstitutionTemplateLiteral(inner)
    ? inner.getLiteralText()
    : inner.getText();
}

function valuesOf(declaration: Node, { seen, intoCalls }: Flow): readonly Node[] {
  if (seen.has(declaration)) return [];
  const own = initializerOf(declaration);
  const others = Node.isParameterDeclaration(declaration)
    ? argumentsFor(declaration, intoCalls)
    : Node.isBindingElement(declaration)
      ? takenOut(declaration, { seen: new Set([...seen, declaration]), intoCalls })
      : listBehind(declaration);
  return [...(own === undefined ? [] : [own]), ...others];
}

/** Returns the arguments for a parameter in calls of its function; for a callback, the list whose elements it gets. */
function argumentsFor(parameter: ParameterDeclaration, intoCalls: boolean): readonly Node[] {
  const owner = parameter.getParent();
  if (!isFunction(owner) || !intoCalls) return [];
  const index = owner.getParameters().indexOf(parameter);
  const given = callsOf(owner).flatMap((call) => {
    const spread = call.getArguments().findIndex(Node.isSpreadElement);
    const list = spread === -1 ? call.getArguments() : call.getArguments().slice(0, spread);
    return parameter.isRestParameter() ? list.slice(index) : list.slice(index, index + 1);
  });
  const call = wrapped(owner).getParent();
  const callee = Node.isCallExpression(call) ? call.getExpression() : undefined;
  const isCallback =
    index === 0 && Node.isPropertyAccessExpression(callee) && methodNamed(callee.getName())?.calls === "element";
  return isCallback ? [...given, callee.getExpression()] : given;
}

/** Returns the values that a pattern takes out of objects. */
function takenOut(element: BindingElement, flow: Flow): readonly Node[] {
  const pattern = element.getParent();
  const owner = pattern.getParent();
  if (!Node.isObjectBindingPattern(pattern) || element.getDotDotDotToken() !== undefined) return [];
  const name = nameOf(element.getPropertyNameNode() ?? element.getNameNode());
  return valuesOf(owner, flow).flatMap((value) => propertyValues(value, name, flow));
}

/** The list whose elements a loop takes one by one. */
function listBehind(declaration: Node): readonly Node[] {
  const loop = declaration.getParent()?.getParent();
  return Node.isVariableDeclaration(declaration) && Node.isForOfStatement(loop) ? [loop.getExpression()] : [];
}
