import { methodNamed } from "../methods.ts";
import type { CallNode } from "./file-facts.ts";
import { ts } from "./typescript.ts";

/**
 * True for `list.map(…)` and other methods of the language, which make no request themselves. False for a name that clients
 * use too, and if an argument may be a function, which may make one.
 */
export function isLanguageMethod({ expression, arguments: args }: CallNode): boolean {
  const method = ts.isPropertyAccessExpression(expression) ? methodNamed(expression.name.text) : undefined;
  if (method === undefined || method.isAmbiguous) return false;
  return !(args ?? []).some((argument) => canBeFunction(argument) || ts.isSpreadElement(argument));
}

function canBeFunction(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isCallExpression(node);
}
