import { ts } from "../../syntax/typescript.ts";
import { either } from "../../values/possible.ts";
import { bare } from "../../syntax/nodes.ts";
import type { Lazy, Run, Values } from "../../values/value.ts";

/** A part of what a file exports. */
export type ExportPart =
  | { readonly kind: "name"; readonly name: string; readonly read: Lazy }
  /** `module.exports = …`, `export = …`, or the value of a JSON file. */
  | { readonly kind: "root"; readonly read: Lazy }
  /** The module of `export * from`. */
  | { readonly kind: "star"; readonly specifier: ts.Expression }
  /** An object whose properties are exported: `Object.assign(exports, …)`. */
  | { readonly kind: "spread"; readonly read: Lazy };

/** Reads what a statement of a CommonJS file exports, also in its branches; several values of `module.exports` are alternatives. */
export function commonJsParts(statement: ts.Statement): readonly ExportPart[] {
  const parts = expressionsIn(statement).flatMap(partsOfExpression);
  const roots = parts.flatMap((part) => (part.kind === "root" ? [part.read] : []));
  if (roots.length < 2) return parts;
  const read: Lazy = (run) => either(...roots.map((root) => root(run)));
  return [...parts.filter(({ kind }) => kind !== "root"), { kind: "root", read }];
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

/** `module.exports = x`, `exports.name = x`, and the calls that compilers write for them. */
function partsOfExpression(expression: ts.Expression): readonly ExportPart[] {
  const node = bare(expression);
  if (ts.isCallExpression(node)) return partsOfCall(node);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  const { left, right } = node;
  const nested = partsOfExpression(right);
  const inner = nested.find((part) => part.kind === "root");
  const read: Lazy = inner?.read ?? ((run) => run.evaluate(right, undefined));
  if (isExports(left)) return [...nested.filter((part) => part !== inner), { kind: "root", read }];
  const name = exportedAs(left);
  return name === undefined ? nested : [...nested, { kind: "name", name, read }];
}

/** The name in `exports.name` and `exports["name"]`. */
function exportedAs(target: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(target)) return isExports(target.expression) ? target.name.text : undefined;
  return ts.isElementAccessExpression(target) &&
    isExports(target.expression) &&
    ts.isStringLiteralLike(target.argumentExpression)
    ? target.argumentExpression.text
    : undefined;
}

function partsOfCall({ expression, arguments: args }: ts.CallExpression): readonly ExportPart[] {
  const [first, second, third] = args;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  const [module] = first && ts.isCallExpression(first) ? first.arguments : [];
  if (name === "__exportStar") return module ? [{ kind: "star", specifier: module }] : [];
  if (!first || !second || !isExports(first)) return [];
  if (name === "assign")
    return args.slice(1).map((source) => ({ kind: "spread", read: (run) => run.evaluate(source, undefined) }));
  return name === "defineProperty" && third && ts.isStringLiteralLike(second)
    ? [{ kind: "name", name: second.text, read: (run) => describedValue(run, third) }]
    : [];
}

/** Returns the value of a property description: the result of its getter, or its `value`. */
function describedValue(run: Run, description: ts.Expression): Values {
  return either(
    ...run.evaluate(description, undefined).map(({ value }) => {
      const getters = run.read(value, "get").filter((getter) => getter.value.kind === "closure");
      if (getters.length === 0) return run.read(value, "value");
      return either(...getters.map((getter) => run.call(getter.value, [], false)));
    }),
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
