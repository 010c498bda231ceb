import { Node, SyntaxKind, type CallExpression, type SourceFile } from "ts-morph";
import { declarations, initializerOf } from "./declarations-of.ts";
import { isFunction, type FunctionNode } from "./functions.ts";
import { isGenerated } from "../../../text/is-generated.ts";
import { unwrap } from "./unwrap.ts";

/** The functions that a callee stands for, where they are written out in the given files. */
export function functionsOf(callee: Node): readonly FunctionNode[] {
  return declarations(callee).flatMap((declaration) => {
    const value = initializerOf(declaration);
    return [declaration, value && unwrap(value)].filter(isFunction);
  });
}

/** Every call of a function in the files of its project. */
export function callsOf(target: FunctionNode): readonly CallExpression[] {
  const file = target.getSourceFile();
  const files = target
    .getProject()
    .getSourceFiles()
    .filter((each) => !each.isInNodeModules() && !isGenerated(each.getFullText()));
  const names = namesOf(target, files);
  // An importer chooses the name of what a module exports as a whole.
  const namers = new Set<SourceFile>([file, ...file.getReferencingSourceFiles()]);
  const isCandidate = (call: CallExpression): boolean =>
    namers.has(call.getSourceFile()) || names.has(lastName(call.getExpression()));
  return files
    .filter((each) => namers.has(each) || [...names].some((name) => each.getFullText().includes(name)))
    .flatMap(callsIn)
    .filter((call) => isCandidate(call) && functionsOf(call.getExpression()).includes(target));
}

const known = new WeakMap<SourceFile, readonly CallExpression[]>();

function callsIn(file: SourceFile): readonly CallExpression[] {
  const calls = known.get(file) ?? file.getDescendantsOfKind(SyntaxKind.CallExpression);
  known.set(file, calls);
  return calls;
}

/** The names that a function goes by: its own, and those that it is imported or exported as. */
function namesOf(target: FunctionNode, files: readonly SourceFile[]): ReadonlySet<string> {
  const own = ownName(target);
  if (own === undefined) return new Set();
  const renamed = new RegExp(`\\b${own.replaceAll("$", "\\$")}\\s*(?:\\bas\\b|:)\\s*([\\w$]+)`, "g");
  const aliases = files.flatMap((file) => Array.from(file.getFullText().matchAll(renamed), ([, alias = ""]) => alias));
  return new Set([own, ...aliases]);
}

function ownName(target: Node): string | undefined {
  if (Node.isFunctionDeclaration(target) || Node.isMethodDeclaration(target)) return target.getName();
  const parent = target.getParent();
  if (Node.isVariableDeclaration(parent) || Node.isPropertyAssignment(parent)) return parent.getName();
  return Node.isBinaryExpression(parent) ? lastName(parent.getLeft()) : undefined;
}

function lastName(node: Node): string {
  return Node.isPropertyAccessExpression(node) ? node.getName() : node.getText();
}
