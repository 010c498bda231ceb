import type { CallNode } from "./file-facts.ts";
import { ts } from "./typescript.ts";

/** Methods of texts, lists, numbers, dates, patterns and functions, but for names that clients have as well: `get`, `delete`. */
const names: ReadonlySet<string> = new Set([
  ...["at", "concat", "copyWithin", "every", "fill", "filter", "findIndex", "findLast", "findLastIndex", "flat"],
  ...["flatMap", "forEach", "includes", "indexOf", "join", "lastIndexOf", "map", "pop", "push", "reduce"],
  ...["reduceRight", "reverse", "shift", "slice", "some", "sort", "splice", "toReversed", "toSorted", "unshift"],
  ...["charAt", "charCodeAt", "codePointAt", "endsWith", "localeCompare", "match", "matchAll", "normalize"],
  ...["padEnd", "padStart", "repeat", "replace", "replaceAll", "split", "startsWith", "substr", "substring"],
  ...["toLocaleLowerCase", "toLocaleUpperCase", "toLowerCase", "toUpperCase", "trim", "trimEnd", "trimStart"],
  ...["toFixed", "toISOString", "toJSON", "toLocaleString", "toString", "valueOf", "getTime", "getDate"],
  ...["getFullYear", "getMonth", "hasOwnProperty", "test", "exec", "keys", "values", "entries", "has", "clear"],
]);

/** True for `list.map(…)` and its like, which make no request themselves; a function that they are given by name may. */
export function isLanguageMethod({ expression, arguments: args }: CallNode): boolean {
  if (!ts.isPropertyAccessExpression(expression) || !names.has(expression.name.text)) return false;
  return !(args ?? []).some((argument) => canBeFunction(argument) || ts.isSpreadElement(argument));
}

function canBeFunction(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isCallExpression(node);
}
