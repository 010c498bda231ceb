import { relative } from "node:path";
import { isFunction, nameText, parentOf } from "../syntax/nodes.ts";
import { ts } from "../syntax/typescript.ts";
import type { Place } from "./report.ts";

/** Returns the place of a node, relative to a folder, with the function around it. */
export function placeOf(node: ts.Node, folder: string): Place {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  const name = functionName(node);
  return {
    file: relative(folder, file.fileName).replaceAll("\\", "/"),
    line: line + 1,
    column: character + 1,
    ...(name !== undefined && { function: name }),
  };
}

/** Returns the line, from 1, on which the statement around a node begins. */
export function statementLine(node: ts.Node): number {
  const file = node.getSourceFile();
  let around = node;
  for (let up = parentOf(node); up !== undefined && !ts.isSourceFile(up) && !ts.isBlock(up); up = parentOf(up)) {
    if (isFunction(around)) break;
    around = up;
  }
  return file.getLineAndCharacterOfPosition(around.getStart()).line + 1;
}

/** The named functions and classes around a node, from the outside in: `MailService.send`. */
function functionName(node: ts.Node): string | undefined {
  const names: string[] = [];
  for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
    const isNamed = isFunction(up) || (ts.isClassLike(up) && names.length > 0);
    const name = isNamed ? ownName(up) : undefined;
    if (name !== undefined) names.unshift(name);
  }
  return names.length === 0 ? undefined : names.join(".");
}

/** The name that a function or class has itself, or takes from what it is assigned to. */
function ownName(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  const own = "name" in node ? nameText(node.name as ts.Node | undefined) : undefined;
  if (own !== undefined) return own;
  const parent = parentOf(node);
  if (parent === undefined) return undefined;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    return nameText(parent.name);
  if (!ts.isBinaryExpression(parent) || parent.right !== node) return undefined;
  const { left } = parent;
  return ts.isPropertyAccessExpression(left) || ts.isIdentifier(left)
    ? left.getText().replace(/^(?:module\.)?exports\.|^this\./u, "")
    : undefined;
}
