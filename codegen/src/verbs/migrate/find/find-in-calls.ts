import { Node, type CallExpression } from "ts-morph";
import type { Names } from "../../../names/resolve-names.ts";
import type { Found } from "./found.ts";
import { listStrings } from "./list-strings.ts";
import { propertyValues } from "../syntax/declared-values.ts";
import { sdkPath } from "../syntax/sdk-path.ts";

/** Where a function of the SDK takes scopes: the argument, and the properties of it that hold lists. */
interface Taking {
  readonly argument: number;
  readonly properties?: readonly string[];
}

/** Calls back for every string that is given to a function of the SDK as a scope. */
export type CallVisitor = (call: CallExpression, found: Found) => void;

/** A visitor for the functions that a catalog gives rise to. What only reads names, like `parseScopes`, takes any string. */
export function createCallVisitor(names: Names): CallVisitor {
  const takings = new Map<string, Taking>([
    ["delegate", { argument: 1, properties: ["scopes"] }],
    ["amend", { argument: 1, properties: ["add", "remove"] }],
    ["createKey", { argument: 1, properties: ["scopes"] }],
    ["updateKey", { argument: 2, properties: ["scopes"] }],
    ["missingScopes", { argument: 0, properties: ["required", "granted"] }],
    ["compareScopes", { argument: 0, properties: ["declared", "actual"] }],
    ["isScope", { argument: 0 }],
    ...[...names.keyTypes.values()].flatMap(({ helper, guard }): [string, Taking][] => [
      [helper, { argument: 0, properties: ["scopes"] }],
      [guard, { argument: 0 }],
    ]),
  ]);
  return (call, found) => {
    const path = sdkPath(call.getExpression());
    const taking = path?.length === 1 ? takings.get(path[0] ?? "") : undefined;
    const argument = taking && call.getArguments()[taking.argument];
    if (argument === undefined || Node.isSpreadElement(argument)) return;
    const lists = taking?.properties?.flatMap((property) => propertyValues(argument, property)) ?? [argument];
    for (const list of lists) listStrings(list, found);
  };
}
