import { ts } from "../syntax/typescript.ts";
import { compareValues } from "./branches.ts";
import type { Env, Run, Text, Value, Values } from "../values/value.ts";
import { known } from "../values/text.ts";

/** Returns whether a condition holds; undefined if the values do not decide it. */
export function decideCondition(run: Run, condition: ts.Expression, env: Env): boolean | undefined {
  if (ts.isParenthesizedExpression(condition)) return run.decide(condition.expression, env);
  if (condition.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (condition.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return invert(run.decide(condition.operand, env));
  if (ts.isBinaryExpression(condition)) return decideBinary(run, condition, env);
  if (ts.isCallExpression(condition)) return decideCall(run, condition, env);
  return agree(run.evaluate(condition, env), truth);
}

function decideBinary(run: Run, { left, right, operatorToken }: ts.BinaryExpression, env: Env): boolean | undefined {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken: {
      const [a, b] = [run.decide(left, env), run.decide(right, env)];
      return a === false || b === false ? false : a === true && b === true ? true : undefined;
    }
    case ts.SyntaxKind.BarBarToken: {
      const [a, b] = [run.decide(left, env), run.decide(right, env)];
      return a === true || b === true ? true : a === false && b === false ? false : undefined;
    }
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return equal(run, left, right, env);
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return invert(equal(run, left, right, env));
    case ts.SyntaxKind.GreaterThanToken:
      return less(run, right, left, env);
    case ts.SyntaxKind.LessThanToken:
      return less(run, left, right, env);
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return invert(less(run, left, right, env));
    case ts.SyntaxKind.LessThanEqualsToken:
      return invert(less(run, right, left, env));
    case ts.SyntaxKind.QuestionQuestionToken:
      return agree([...run.evaluate(left, env), ...run.evaluate(right, env)], truth);
    case ts.SyntaxKind.InKeyword:
      return agree(run.evaluate(right, env), (object) => {
        const name = agreeText(run.evaluate(left, env));
        return object.kind === "object" && name !== undefined && !object.open ? object.entries.has(name) : undefined;
      });
    case ts.SyntaxKind.InstanceOfKeyword:
      return right.getText() === "URL"
        ? agree(run.evaluate(left, env), (value) => (isOpen(value) ? undefined : value.kind === "url"))
        : undefined;
    default:
      return undefined;
  }
}

/** Whether one number is less than another; undefined if one is unknown or may be counted up or down. */
function less(run: Run, left: ts.Expression, right: ts.Expression, env: Env): boolean | undefined {
  if (left.getText() !== "arguments.length" && right.getText() !== "arguments.length") return undefined;
  const [a, b] = [left, right].map((side) => Number(agreeText(run.evaluate(side, env)) ?? Number.NaN));
  return a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b) ? undefined : a < b;
}

function equal(run: Run, left: ts.Expression, right: ts.Expression, env: Env): boolean | undefined {
  if (!ts.isTypeOfExpression(left)) {
    const a = run.evaluate(left, env);
    const b = run.evaluate(right, env);
    // A value that exists is not `undefined`.
    if (
      b.length > 0 &&
      b.every(({ value }) => value.kind === "nothing") &&
      a.length > 0 &&
      a.every(({ value }) => value.kind !== "nothing" && !isOpen(value))
    )
      return false;
    return compareValues(a, b);
  }
  const type = agreeText(run.evaluate(right, env));
  return agree(run.evaluate(left.expression, env), (value) => {
    if (isOpen(value) || type === undefined) return undefined;
    return typeName(value) === type;
  });
}

/** Whether a value can be of any kind: it is unknown, or comes from code that is not read. */
function isOpen({ kind }: Value): boolean {
  return kind === "unknown" || kind === "external";
}

function typeName(value: Value): string {
  if (value.kind === "text") return "string";
  if (value.kind === "nothing") return "undefined";
  return value.kind === "closure" || value.kind === "class" ? "function" : "object";
}

function decideCall(run: Run, call: ts.CallExpression, env: Env): boolean | undefined {
  const { expression, arguments: args } = call;
  const [first] = args;
  if (!ts.isPropertyAccessExpression(expression) || !first) return undefined;
  const { name, expression: receiver } = expression;
  if (name.text === "isArray" && receiver.getText() === "Array")
    return agree(run.evaluate(first, env), (value) => (isOpen(value) ? undefined : value.kind === "list"));
  if (name.text === "test" && ts.isRegularExpressionLiteral(receiver)) {
    const start = /^\/\^\(?(https?)(\?|s\?)?\)?:/u.test(receiver.text) || receiver.text.startsWith("/^http");
    return start
      ? agree(run.evaluate(first, env), (value) => (value.kind === "text" ? startsLike(value.text, "http") : undefined))
      : undefined;
  }
  const wanted = agreeText(run.evaluate(first, env));
  if (wanted === undefined) return undefined;
  return agree(run.evaluate(receiver, env), (value) => {
    if (value.kind === "list" && name.text === "includes") return undefined;
    if (value.kind !== "text") return undefined;
    if (name.text === "startsWith") return startsLike(value.text, wanted);
    const whole = known(value.text);
    if (whole === undefined) return undefined;
    if (name.text === "includes") return whole.includes(wanted);
    return name.text === "endsWith" ? whole.endsWith(wanted) : undefined;
  });
}

function startsLike(text: Text, start: string): boolean | undefined {
  const [first] = text;
  if (first === undefined) return start === "";
  if (typeof first !== "string") return undefined;
  if (first.length < start.length && text.length > 1) return start.startsWith(first) ? undefined : false;
  return first.startsWith(start);
}

function truth(value: Value): boolean | undefined {
  if (value.kind === "unknown") return undefined;
  if (value.kind === "external") return value.module !== "" && value.steps.length === 0 ? true : undefined;
  if (value.kind === "nothing") return false;
  if (value.kind !== "text") return true;
  const whole = known(value.text);
  if (whole === undefined) return value.text.some((piece) => typeof piece === "string") ? true : undefined;
  // The number 0 is false, the text is not.
  return whole === "0" ? undefined : whole !== "";
}

function agree(values: Values, test: (value: Value) => boolean | undefined): boolean | undefined {
  const [first, ...rest] = values.map(({ value }) => test(value));
  return rest.every((other) => other === first) ? first : undefined;
}

function agreeText(values: Values): string | undefined {
  const only = values.length === 1 ? values[0]?.value : undefined;
  return only?.kind === "text" ? known(only.text) : undefined;
}

function invert(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
