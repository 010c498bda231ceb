import { ts } from "ts-morph";
import { classOf, thisOwner } from "./syntax.ts";

/** A call or a `new`. */
export type CallNode = ts.CallExpression | ts.NewExpression;

/** Where something is written to a variable, or to a member of it. */
export interface Assignment {
  readonly node: ts.BinaryExpression | ts.CallExpression;
  /** The members from the variable on; empty for the variable itself. */
  readonly path: readonly string[];
}

/** What one look at a file collects. */
export interface FileFacts {
  readonly calls: readonly CallNode[];
  readonly classes: readonly ts.ClassLikeDeclaration[];
  /** Writes to variables, by the identifier at their root. */
  readonly writes: readonly (Assignment & { readonly root: ts.Identifier })[];
  /** Writes to members of `this`, by class. */
  readonly members: ReadonlyMap<ts.ClassLikeDeclaration, readonly Assignment[]>;
  /** Writes to members of `this` outside of classes. */
  readonly loose: readonly Assignment[];
}

const assigning = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

/** Collects the calls, classes and assignments of a file. Does not recurse: generated code nests deeper than stacks are. */
export function collectFacts(file: ts.SourceFile): FileFacts {
  const calls: CallNode[] = [];
  const classes: ts.ClassLikeDeclaration[] = [];
  const writes: (Assignment & { readonly root: ts.Identifier })[] = [];
  const members = new Map<ts.ClassLikeDeclaration, Assignment[]>();
  const loose: Assignment[] = [];
  const keep = (node: Assignment["node"], target: ts.Expression): void => {
    const found = trail(target);
    if (found?.root !== undefined) writes.push({ node, root: found.root, path: found.path });
    if (found === undefined || found.root !== undefined) return;
    const owner = classAround(target);
    if (owner === undefined) loose.push({ node, path: found.path });
    else members.set(owner, [...(members.get(owner) ?? []), { node, path: found.path }]);
  };
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) calls.push(node);
    if (ts.isClassLike(node)) classes.push(node);
    if (ts.isBinaryExpression(node) && assigning.has(node.operatorToken.kind)) keep(node, node.left);
    if (ts.isCallExpression(node) && isMutation(node)) keep(node, mutated(node));
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    for (const child of children.reverse()) open.push(child);
  }
  return { calls, classes, writes, members, loose };
}

/** `list.push(…)`, or `Object.assign(target, …)`. */
function isMutation({ expression, arguments: args }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const isAssign = expression.name.text === "assign" && expression.expression.getText() === "Object";
  return (expression.name.text === "push" && args.length > 0) || (isAssign && args.length > 1);
}

function mutated({ expression, arguments: args }: ts.CallExpression): ts.Expression {
  const isPush = ts.isPropertyAccessExpression(expression) && expression.name.text === "push";
  return isPush ? expression.expression : (args[0] ?? expression);
}

/** `a.b.c` as root `a` and path `b`, `c`; no root for `this.b.c`. */
function trail(target: ts.Expression): { readonly root?: ts.Identifier; readonly path: readonly string[] } | undefined {
  const path: string[] = [];
  let node = target;
  while (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isParenthesizedExpression(node)
  ) {
    if (ts.isPropertyAccessExpression(node)) path.unshift(node.name.text);
    else if (ts.isElementAccessExpression(node)) {
      if (!ts.isStringLiteralLike(node.argumentExpression)) return undefined;
      path.unshift(node.argumentExpression.text);
    }
    node = node.expression;
  }
  if (ts.isAsExpression(node)) return trail(node.expression);
  if (ts.isIdentifier(node)) return { root: node, path };
  return node.kind === ts.SyntaxKind.ThisKeyword && path.length > 0 ? { path } : undefined;
}

function classAround(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  const owner = thisOwner(node);
  return owner && classOf(owner);
}
