import { ts } from "../syntax/typescript.ts";
import { evaluateCall } from "./calls/calls.ts";
import { factsOf, placeKey } from "../values/conditions-known.ts";
import { evaluateIdentifier } from "./identifiers.ts";
import { evaluateThis } from "./state/instances.ts";
import { baseOf } from "./state/classes.ts";
import { evaluateArray, evaluateObject } from "./literals.ts";
import { items } from "../values/lists.ts";
import { choice, each, either, given, just, literal, nothing, unknown } from "../values/possible.ts";
import type { Env, Run, Value, Values } from "../values/value.ts";
import { awaitedBefore, isSent } from "../syntax/compiler-helpers.ts";
import { classOf, isFunction, thisOwner } from "../syntax/nodes.ts";
import { concat, known, toText } from "../values/text.ts";

/** Returns every value that an expression can have. */
export function evaluateNode(run: Run, node: ts.Expression, env: Env): Values {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return literal(node.text);
  if (ts.isIdentifier(node)) return evaluateIdentifier(run, node, env);
  if (ts.isPropertyAccessExpression(node)) return evaluateMember(run, node, env);
  if (ts.isElementAccessExpression(node)) return evaluateElement(run, node, env);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return evaluateCall(run, node, env);
  if (ts.isTemplateExpression(node))
    return concat([
      literal(node.head.text),
      ...node.templateSpans.flatMap((span) => [run.evaluate(span.expression, env), literal(span.literal.text)]),
    ]);
  // Most tags join and encode their parts; the result of any other tag is no URL.
  if (ts.isTaggedTemplateExpression(node)) return run.evaluate(node.template, env);
  if (ts.isBinaryExpression(node)) return evaluateBinary(run, node, env);
  if (ts.isConditionalExpression(node)) return evaluateConditional(run, node, env);
  if (ts.isObjectLiteralExpression(node)) return evaluateObject(run, node, env);
  if (ts.isArrayLiteralExpression(node)) return evaluateArray(run, node, env);
  if (isFunction(node)) return just({ kind: "closure", node, env, self: undefined });
  if (ts.isClassExpression(node)) return just({ kind: "class", node, env });
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node))
    return each(run.evaluate(node.expression, env), (value) =>
      value.kind === "unknown" ? (run.ofType(node.type, env) ?? just(value)) : just(value),
    );
  if (ts.isNonNullExpression(node)) return withoutNothing(run.evaluate(node.expression, env));
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isAwaitExpression(node) ||
    (ts.isYieldExpression(node) && node.expression !== undefined) ||
    ts.isExpressionWithTypeArguments(node)
  )
    return node.expression ? run.evaluate(node.expression, env) : nothing;
  return evaluateKeyword(run, node, env);
}

/** The values that are not nothing, if there are any. */
function withoutNothing(values: Values): Values {
  const kept = values.filter(({ value }) => value.kind !== "nothing");
  return kept.length > 0 ? kept : values;
}

function evaluateKeyword(run: Run, node: ts.Expression, env: Env): Values {
  switch (node.kind) {
    case ts.SyntaxKind.ThisKeyword:
      return evaluateThis(run, node, env);
    case ts.SyntaxKind.SuperKeyword:
      return evaluateSuper(run, node, env);
    case ts.SyntaxKind.NullKeyword:
    case ts.SyntaxKind.FalseKeyword:
    case ts.SyntaxKind.VoidExpression:
      return nothing;
    case ts.SyntaxKind.TrueKeyword:
      return literal("true");
    case ts.SyntaxKind.MetaProperty:
      return just({ kind: "external", module: "", steps: [{ kind: "member", name: "process" }] });
    default:
      return just(unknown("value", "an expression that the audit does not follow"));
  }
}

/** `super` as the receiver of a method: the same object, with the members of the class above. */
function evaluateSuper(run: Run, node: ts.Expression, env: Env): Values {
  const owner = thisOwner(node);
  const around = owner && classOf(owner);
  if (!around) return just(unknown("super", "`super` outside of a class"));
  return each(evaluateThis(run, node, env), (self) => {
    if (self.kind === "instance") return just({ ...self, above: around });
    return baseOf(run, around, undefined) ?? just(unknown("super", "a class without a base"));
  });
}

function evaluateMember(run: Run, node: ts.PropertyAccessExpression, env: Env): Values {
  const awaited = isSent(node) ? awaitedBefore(node) : undefined;
  if (awaited) return run.evaluate(awaited, env);
  return each(run.evaluate(node.expression, env), (value) => run.read(value, node.name.text));
}

function evaluateElement(run: Run, node: ts.ElementAccessExpression, env: Env): Values {
  return each(run.evaluate(node.expression, env), (object) =>
    each(run.evaluate(node.argumentExpression, env), (key) => {
      const name = known(toText(key));
      return name === undefined ? anyMember(run, object, placeKey(node, env)) : run.read(object, name);
    }),
  );
}

/** Returns all members of an object, because the name of the member is unknown. */
function anyMember(run: Run, object: Value, key: string): Values {
  if (object.kind === "list") return items(object, key);
  if (object.kind === "object" && object.entries.size > 0) {
    const known = choice(
      key,
      [...object.entries].map(([name, read]) => [name, read(run)] as const),
    );
    return object.open ? either(known, just(object.open)) : known;
  }
  if (object.kind === "external") return just({ ...object, steps: [...object.steps, { kind: "member", name: "*" }] });
  return just(unknown("member", "a member with a computed name"));
}

function evaluateConditional(run: Run, node: ts.ConditionalExpression, env: Env): Values {
  const decided = run.decide(node.condition, env);
  if (decided !== undefined) return run.evaluate(decided ? node.whenTrue : node.whenFalse, env);
  const branch = (expression: ts.Expression, holds: boolean): Values =>
    given(run.evaluate(expression, env), factsOf(run, node.condition, holds, env));
  return either(branch(node.whenTrue, true), branch(node.whenFalse, false));
}

function evaluateBinary(run: Run, node: ts.BinaryExpression, env: Env): Values {
  const { left, right, operatorToken } = node;
  switch (operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return concat(terms(node).map((term) => run.evaluate(term, env)));
    case ts.SyntaxKind.BarBarToken:
      return orElse(run.evaluate(left, env), () => run.evaluate(right, env), true);
    case ts.SyntaxKind.QuestionQuestionToken:
      return orElse(run.evaluate(left, env), () => run.evaluate(right, env), false);
    case ts.SyntaxKind.AmpersandAmpersandToken: {
      const decided = run.decide(left, env);
      if (decided !== undefined) return decided ? run.evaluate(right, env) : nothing;
      return either(
        given(run.evaluate(right, env), factsOf(run, left, true, env)),
        given(nothing, factsOf(run, left, false, env)),
      );
    }
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.CommaToken:
      return run.evaluate(right, env);
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return orElse(run.evaluate(left, env), () => run.evaluate(right, env), false);
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return either(run.evaluate(left, env), run.evaluate(right, env));
    case ts.SyntaxKind.PlusEqualsToken:
      return concat([run.evaluate(left, env), run.evaluate(right, env)]);
    default:
      return just(unknown("value", "a computed value", isArithmetic(operatorToken.kind) ? "number" : undefined));
  }
}

/** The parts of a long sum, collected without recursion. */
function terms(node: ts.BinaryExpression): readonly ts.Expression[] {
  const found: ts.Expression[] = [];
  let rest: ts.Expression = node;
  while (ts.isBinaryExpression(rest) && rest.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    found.push(rest.right);
    rest = rest.left;
  }
  return [...found, rest].toReversed();
}

function orElse(values: Values, fallback: () => Values, emptyToo: boolean): Values {
  return each(values, (value) => {
    if (value.kind === "nothing") return fallback();
    if (value.kind === "unknown") return either(just(value), fallback());
    if (value.kind === "external" && (value.module === "" || value.steps.length > 0))
      return either(just(value), fallback());
    return emptyToo && value.kind === "text" && value.text.length === 0 ? fallback() : just(value);
  });
}

function isArithmetic(kind: ts.SyntaxKind): boolean {
  const kinds: readonly ts.SyntaxKind[] = [
    ts.SyntaxKind.MinusToken,
    ts.SyntaxKind.AsteriskToken,
    ts.SyntaxKind.SlashToken,
    ts.SyntaxKind.PercentToken,
  ];
  return kinds.includes(kind);
}
