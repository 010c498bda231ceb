import { ts } from "../../syntax/typescript.ts";
import { argumentAt, toArguments } from "../../values/arguments.ts";
import { placeKey } from "../../values/conditions-known.ts";
import { stepFrom } from "./functions.ts";
import { importedModule } from "../modules/imported-module.ts";
import { listMethod } from "../../models/list-methods.ts";
import { calledRoot, requiredModule } from "../modules/module-exports.ts";
import { each, just, nothing, unknown } from "../../values/possible.ts";
import { isResumption } from "../../syntax/compiler-helpers.ts";
import { isRequireName } from "../../syntax/require-names.ts";
import { toText } from "../../values/text.ts";
import { passesThrough, textMethod, type TextCall } from "../../models/text-methods.ts";
import type { Env, ListValue, Run, UnknownValue, Value, Values } from "../../values/value.ts";

/** Returns the result of a call or a `new`. */
export function evaluateCall(run: Run, node: ts.CallExpression | ts.NewExpression, env: Env): Values {
  const { expression } = node;
  const isNew = ts.isNewExpression(node);
  const [first] = node.arguments ?? [];
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return first ? importedModule(run, first) : nothing;
  if (expression.kind === ts.SyntaxKind.SuperKeyword) return nothing;
  if (first && isRequire(run, expression)) return requiredModule(run, first);
  const args = toArguments(node.arguments, env);
  const callee = unwrap(expression);
  if (isResumption(node)) return run.evaluate(callee, env);
  if (!isNew && ts.isPropertyAccessExpression(callee))
    return each(present(run.evaluate(callee.expression, env), callee.questionDotToken), (receiver) =>
      callMember(receiver, { run, name: callee.name.text, args, node }),
    );
  const optional = isNew ? undefined : node.questionDotToken;
  return each(present(run.evaluate(callee, env), optional), (value) => run.call(value, args, isNew));
}

/** The alternatives other than `null` and `undefined`, which a call throws at; all of them if no other is left. */
function present(values: Values, optional: ts.QuestionDotToken | undefined): Values {
  const others = values.filter(({ value }) => value.kind !== "nothing");
  return optional === undefined && others.length > 0 ? others : values;
}

/** The callee of a call as it is evaluated, without asking for the call's result. */
export function evaluateCallee(run: Run, node: ts.CallExpression | ts.NewExpression, env: Env): Values {
  const callee = unwrap(node.expression);
  if (callee.kind === ts.SyntaxKind.SuperKeyword || callee.kind === ts.SyntaxKind.ImportKeyword) return nothing;
  return each(run.evaluate(callee, env), (value) => calledRoot(run, value));
}

type MemberCall = Omit<TextCall, "text">;

/** Returns the result of a method call: on a text, a list, a function, a promise, or any other value. */
function callMember(receiver: Value, call: MemberCall): Values {
  const { run, name, args, node } = call;
  switch (receiver.kind) {
    case "text":
    case "url":
      return textMethod({ ...call, text: receiver.text });
    case "list":
      return (
        listMethod({ run, list: receiver, name, args, key: placeKey(node, undefined) }) ??
        just(unknown(name, "a method of a list"))
      );
    case "unknown":
      if (name === "map") return callMember(listOf(receiver), call);
      return passesThrough(name)
        ? textMethod({ ...call, text: toText(receiver) })
        : just(stepFrom(stepFrom(receiver, { kind: "member", name }), { kind: "call", args }));
    default:
      return functionMethod(receiver, call) ?? promiseMethod(receiver, call) ?? ownMethod(receiver, call);
  }
}

/** A list whose items are unknown, so that what `map` makes of each item is known. */
function listOf({ reason }: UnknownValue): ListValue {
  return { kind: "list", items: [just(unknown("item", reason))], grows: true };
}

/** Returns the result of `bind`, `call` and `apply`; undefined for other members. */
function functionMethod(receiver: Value, { run, name, args }: MemberCall): Values | undefined {
  if (receiver.kind === "external") return name === "bind" ? just(receiver) : undefined;
  if (receiver.kind !== "closure") return undefined;
  if (name === "bind") return just({ ...receiver, bound: [...(receiver.bound ?? []), ...args.slice(1)] });
  if (name === "call") return run.call(receiver, args.slice(1), false);
  return name === "apply"
    ? run.call(receiver, [{ spread: true, read: (current) => argumentAt(current, args, 1) }], false)
    : undefined;
}

/** Returns the result of `then`, `catch` and `finally`, as a promise counts as its result; undefined for other members. */
function promiseMethod(receiver: Value, { run, name, args }: MemberCall): Values | undefined {
  if (receiver.kind === "external") return undefined;
  const [first] = args;
  if (name === "then" && first)
    return each(first.read(run), (next) => run.call(next, [{ spread: false, read: () => just(receiver) }], false));
  return name === "catch" || name === "finally" ? just(receiver) : undefined;
}

function ownMethod(receiver: Value, { run, name, args }: MemberCall): Values {
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
  if (!ts.isVariableDeclaration(declaration)) return false;
  const made = declaration.initializer?.getText() ?? "";
  return /\bcreateRequire\(/u.test(made) || (isRequireName(node) && made.includes("typeof require"));
}
