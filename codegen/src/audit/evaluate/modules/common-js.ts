import { ts } from "../../syntax/typescript.ts";
import { either } from "../../values/possible.ts";
import { bare } from "../../syntax/nodes.ts";
import type { Lazy } from "../../values/value.ts";

/** Where the exports of a CommonJS file are collected. */
export interface CommonJs {
  readonly names: Map<string, Lazy>;
  readonly stars: ts.Expression[];
  readonly spreads: Lazy[];
}

/**
 * Collects what a statement of a CommonJS file exports, also in its branches; gives the value of `module.exports = …`, or of
 * several in branches all.
 */
export function readCommonJs(statement: ts.Statement, exports: CommonJs): Lazy | undefined {
  const roots = expressionsIn(statement).flatMap((expression) => {
    const root = readExpression(expression, exports);
    return root ? [root] : [];
  });
  const [only] = roots;
  return roots.length < 2 ? only : (run) => either(...roots.map((root) => root(run)));
}

/** The expressions that a statement runs, those of branches included. */
function expressionsIn(statement: ts.Statement): readonly ts.Expression[] {
  if (ts.isExpressionStatement(statement)) return [statement.expression];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ initializer }) => (initializer ? [initializer] : []));
  if (ts.isBlock(statement)) return statement.statements.flatMap(expressionsIn);
  if (ts.isIfStatement(statement))
    return [statement.thenStatement, statement.elseStatement].flatMap((branch) =>
      branch ? expressionsIn(branch) : [],
    );
  return ts.isTryStatement(statement)
    ? [statement.tryBlock, statement.catchClause?.block, statement.finallyBlock].flatMap((block) =>
        block ? expressionsIn(block) : [],
      )
    : [];
}

/** `module.exports = x`, `exports.name = x`, and the calls that compilers write for them; the first gives the root. */
function readExpression(expression: ts.Expression, exports: CommonJs): Lazy | undefined {
  const node = bare(expression);
  if (ts.isCallExpression(node)) {
    readCall(node, exports);
    return undefined;
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left, right } = node;
  const nested = readExpression(right, exports);
  const read: Lazy = nested ?? ((run) => run.evaluate(right, undefined));
  if (isExports(left)) return read;
  if (ts.isPropertyAccessExpression(left) && isExports(left.expression)) exports.names.set(left.name.text, read);
  if (
    ts.isElementAccessExpression(left) &&
    isExports(left.expression) &&
    ts.isStringLiteralLike(left.argumentExpression)
  )
    exports.names.set(left.argumentExpression.text, read);
  return nested;
}

function readCall({ expression, arguments: args }: ts.CallExpression, { names, stars, spreads }: CommonJs): void {
  const name = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : ts.isIdentifier(expression)
      ? expression.text
      : "";
  const [first, second, third] = args;
  if (name === "__exportStar" && first && ts.isCallExpression(first) && first.arguments[0])
    stars.push(first.arguments[0]);
  if (!first || !second || !isExports(first)) return;
  if (name === "assign") for (const source of args.slice(1)) spreads.push((run) => run.evaluate(source, undefined));
  if (name !== "defineProperty" || !third || !ts.isStringLiteralLike(second)) return;
  names.set(second.text, (run) =>
    either(
      ...run.evaluate(third, undefined).map(({ value }) => {
        const getters = run.read(value, "get").filter((getter) => getter.value.kind === "closure");
        if (getters.length === 0) return run.read(value, "value");
        return either(...getters.map((getter) => run.call(getter.value, [], false)));
      }),
    ),
  );
}

/** `exports`, or `module.exports`. */
function isExports(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === "exports";
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "exports" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "module"
  );
}
