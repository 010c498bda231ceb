import { ts } from "../../syntax/typescript.ts";
import { argumentAt, toArguments } from "../../values/arguments.ts";
import { placeKey } from "../../values/conditions-known.ts";
import { stepFrom } from "./functions.ts";
import { importModule } from "../modules/imports.ts";
import { listMethod } from "../../models/list-methods.ts";
import { calledRoot } from "../modules/module-exports.ts";
import { each, just, nothing, unknown } from "../../values/possible.ts";
import { isResumption } from "../../syntax/compiler-helpers.ts";
import { passesThrough, textMethod } from "../../models/text-methods.ts";
import type { Run } from "../../values/run.ts";
import type { Argument, Env, Value, Values } from "../../values/value.ts";

/** What a call or a `new` gives. */
export function evaluateCall(run: Run, node: ts.CallExpression | ts.NewExpression, env: Env): Values {
  const { expression } = node;
  const isNew = ts.isNewExpression(node);
  const [first] = node.arguments ?? [];
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return first ? importModule(run, first, false) : nothing;
  if (expression.kind === ts.SyntaxKind.SuperKeyword) return nothing;
  if (first && isRequire(run, expression)) return importModule(run, first, true);
  const args = toArguments(node.arguments, env);
  const callee = unwrap(expression);
  if (isResumption(node)) return run.evaluate(callee, env);
  if (!isNew && ts.isPropertyAccessExpression(callee))
    return each(run.evaluate(callee.expression, env), (receiver) =>
      callMember(run, receiver, callee.name.text, args, node),
    );
  return each(run.evaluate(callee, env), (value) => run.call(value, args, isNew));
}

/** The callee of a call as it is evaluated, without asking for the call's result. */
export function evaluateCallee(run: Run, node: ts.CallExpression | ts.NewExpression, env: Env): Values {
  const callee = unwrap(node.expression);
  if (callee.kind === ts.SyntaxKind.SuperKeyword || callee.kind === ts.SyntaxKind.ImportKeyword) return nothing;
  return each(run.evaluate(callee, env), (value) => calledRoot(run, value));
}

/** A call of a member: what texts, lists, functions and promises can do, and the methods of all else. */
function callMember(
  run: Run,
  receiver: Value,
  name: string,
  args: readonly Argument[],
  node: ts.CallExpression | ts.NewExpression,
): Values {
  if (receiver.kind === "text" || receiver.kind === "url") return textMethod(run, receiver.text, name, args, node);
  if (receiver.kind === "list")
    return (
      listMethod(run, receiver, name, args, placeKey(node, undefined)) ?? just(unknown(name, "a method of a list"))
    );
  if (receiver.kind === "unknown")
    return passesThrough(name)
      ? textMethod(
          run,
          [{ name: receiver.name, reason: receiver.reason, reach: receiver.reach ?? "path" }],
          name,
          args,
          node,
        )
      : just(stepFrom(stepFrom(receiver, { kind: "member", name }), { kind: "call", args }));
  if (receiver.kind === "closure" && name === "bind")
    return just({ ...receiver, bound: [...(receiver.bound ?? []), ...args.slice(1)] });
  if (name === "bind" && receiver.kind === "external") return just(receiver);
  if (receiver.kind === "closure" && name === "call") return run.call(receiver, args.slice(1), false);
  if (receiver.kind === "closure" && name === "apply")
    return run.call(receiver, [{ spread: true, read: () => argumentAt(run, args, 1) }], false);
  const [first] = args;
  if (name === "then" && first && receiver.kind !== "external")
    return each(first.read(run), (next) => run.call(next, [{ spread: false, read: () => just(receiver) }], false));
  if ((name === "catch" || name === "finally") && receiver.kind !== "external") return just(receiver);
  return each(run.read(receiver, name), (method) => run.call(method, args, false));
}

function unwrap(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner) || ts.isNonNullExpression(inner) || ts.isAsExpression(inner))
    inner = inner.expression;
  return inner;
}

function isRequire(run: Run, node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node))
    return node.getText() === "jest.requireActual" || node.getText() === "module.require";
  if (!ts.isIdentifier(node)) return false;
  const declaration = run.code.symbolOf(node)?.declarations?.[0];
  if (declaration === undefined) return node.text === "require";
  return ts.isVariableDeclaration(declaration) && /\bcreateRequire\(/u.test(declaration.initializer?.getText() ?? "");
}
