import { ts } from "../syntax/typescript.ts";
import { argumentAt } from "../values/arguments.ts";
import { placeKey } from "../values/conditions-known.ts";
import type { CallNode } from "../syntax/file-facts.ts";
import { frameFor } from "../evaluate/calls/functions.ts";
import { methodNamed } from "../methods.ts";
import { items, pairColumn } from "../values/lists.ts";
import { each } from "../values/possible.ts";
import type { Argument, Frame, Run, Value, Values } from "../values/value.ts";
import { calleeName, type FunctionNode } from "../syntax/nodes.ts";

/**
 * Returns frames for functions that a call passes on, by name, in place or in an object: they are called with each element of
 * a list, with a result, or with unknown arguments.
 */
export function callbacks(
  run: Run,
  node: CallNode,
  args: readonly Argument[],
  callees: Values,
): readonly (readonly [FunctionNode, Frame])[] {
  if (looking.test(calleeName(node))) return [];
  const handed = (node.arguments ?? []).map((argument) => functionsIn(run, argument));
  if (handed.every((values) => values.length === 0)) return [];
  // A function of the code base calls the functions that it gets in its own code, where those calls are found.
  if (callees.some(({ value }) => value.kind === "closure" || value.kind === "class")) return [];
  // A modelled call decides itself how the function is called.
  if (callees.some(({ value }) => value.kind === "external" && run.model(run, value, args) !== undefined)) return [];
  return handed.flatMap((values, index) =>
    values.flatMap(({ value }) =>
      value.kind === "closure"
        ? [[value.node, frameFor(value, argumentsOfCallback(run, node, index, args))] as const]
        : [],
    ),
  );
}

/** Functions of tests that look at a function, or replace it, and do not call it. */
const looking = /^(?:expect|isMockFunction|mocked|spyOn)$/u;

/** Globals that call a function later, with the place of the first argument that they pass to it. */
const later: ReadonlyMap<string, number> = new Map([
  ["setTimeout", 2],
  ["setInterval", 2],
  ["setImmediate", 1],
  ["process.nextTick", 1],
]);

/** The arguments passed to a callback at each call; `undefined` if unknown. */
export function argumentsOfCallback(
  run: Run,
  node: CallNode,
  index: number,
  args: readonly Argument[],
): readonly Argument[] | undefined {
  if (index !== 0) return undefined;
  const { expression } = node;
  const from = later.get(expression.getText());
  if (from !== undefined && !args.slice(0, from).some(({ spread }) => spread)) return args.slice(from);
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const method = expression.name.text;
  const receiver = run.evaluate(expression.expression, undefined);
  const lists = receiver.filter(({ value }) => value.kind === "list");
  const item: Argument = {
    spread: false,
    read: () => each(lists, (value) => items(visited(value, method), placeKey(node, undefined))),
  };
  const calls = lists.length > 0 ? methodNamed(method)?.calls : undefined;
  if (calls === "element") return [item];
  if (calls === "accumulator") return [{ spread: false, read: (current) => argumentAt(current, args, 1) }, item];
  if (method === "then" && receiver.length > 0) return [{ spread: false, read: () => receiver }];
  return undefined;
}

/** Returns the list that a method visits: `forEach` of a `Map` visits its values. */
function visited(list: Value, method: string): Value {
  return list.kind === "list" && list.isMap && method === "forEach" ? pairColumn(list, 1) : list;
}

/** The functions that an expression hands on: itself, or in the properties of an object literal. */
export function functionsIn(run: Run, node: ts.Expression): Values {
  if (ts.isObjectLiteralExpression(node))
    return node.properties
      .flatMap((property): Values => {
        if (ts.isPropertyAssignment(property)) return functionsIn(run, property.initializer);
        if (ts.isShorthandPropertyAssignment(property)) return functionsIn(run, property.name);
        return ts.isMethodDeclaration(property)
          ? run.evaluate(node, undefined).flatMap(({ value }) => run.read(value, property.name.getText()))
          : [];
      })
      .filter(({ value }) => value.kind === "closure" && value.node.parameters.length > 0);
  return canBeFunction(node) ? run.evaluate(node, undefined).filter(({ value }) => value.kind === "closure") : [];
}

function canBeFunction(node: ts.Expression): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    (ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "bind")
  );
}
