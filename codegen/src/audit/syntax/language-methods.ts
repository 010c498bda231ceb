import { methodNamed } from "../methods.ts";
import type { CallNode } from "./file-facts.ts";
import { isFunction } from "./nodes.ts";
import { ts } from "./typescript.ts";

const promiseMethods = new Set(["then", "catch", "finally"]);

/**
 * True for `list.map(…)` and other methods of the language, which make no request themselves. False for a name that clients
 * use too, unless it is given callbacks alone, and if an argument may be a function, which may make one.
 */
export function isLanguageMethod({ expression, arguments: args }: CallNode): boolean {
  if (ts.isPropertyAccessExpression(expression) && ts.isRegularExpressionLiteral(expression.expression)) return true;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
  const method = methodNamed(name);
  const isGivenCallbacks = args !== undefined && args.length > 0 && args.every(isFunction);
  if (isGivenCallbacks && (method?.calls !== undefined || promiseMethods.has(name))) return true;
  if (method === undefined || method.isAmbiguous) return false;
  return !(args ?? []).some((argument) => canBeFunction(argument) || ts.isSpreadElement(argument));
}

function canBeFunction(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isCallExpression(node);
}
