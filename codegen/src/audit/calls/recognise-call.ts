import { ts } from "ts-morph";
import { toArguments } from "../evaluate/arguments.ts";
import type { CallNode } from "../evaluate/file-facts.ts";
import type { Run } from "../evaluate/run.ts";
import { isHelper } from "../evaluate/globals.ts";
import type { Argument, ExternalValue } from "../evaluate/value.ts";
import type { HostTest } from "../match/hosts.ts";
import { isHarmless } from "../recognise/harmless.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Recognisers } from "../recognise/recognisers.ts";
import { argumentsOfCallback } from "./callbacks.ts";
import { byItsLooks, withProviderUrl } from "./by-looks.ts";
import { handedOn } from "./handed-on.ts";
import { calleesOf } from "./sites.ts";

/** What a call makes of requests, under the assumptions of a run. */
export function recogniseCall(
  run: Run,
  node: CallNode,
  recognisers: Recognisers,
  hosts: HostTest,
  isTraced: boolean,
): readonly Recognition[] {
  const args = toArguments(node.arguments, undefined);
  const isNew = ts.isNewExpression(node);
  return calleesOf(run, node).flatMap(({ value }): readonly Recognition[] => {
    if (value.kind === "unknown")
      return [
        ...handedOn(run, node, recognisers),
        ...ofCallbacks(run, node, recognisers),
        ...(isTraced ? byItsLooks(run, node, hosts, recognisers) : []),
      ];
    // A function of the code base: the calls that it makes are found in its own code.
    if (value.kind !== "external") return [{ kind: "harmless" }];
    const { callee, given } = direct(value, args);
    if (callee === undefined) return [];
    if (isHarmless(callee)) return [];
    const own = recognisers.recognise(run, callee, given, isNew);
    if (own) return [own];
    if (run.model(run, callee, given) !== undefined) return [];
    if (recognisers.isNamedAfter(value)) return isDecorator(node) ? [] : [unknownPackage(value.module)];
    const handed = handedOn(run, node, recognisers);
    if (handed.length > 0 || !isTraced || recognisers.knows(value) || isHelper(value.module)) return handed;
    return withProviderUrl(run, node, hosts, value);
  });
}

/** Requests of a function of a package that is called with each item of a list, or with a result: `urls.map(fetch)`. */
function ofCallbacks(run: Run, node: CallNode, recognisers: Recognisers): readonly Recognition[] {
  const { expression } = node;
  const [first] = node.arguments ?? [];
  if (
    !first ||
    !ts.isPropertyAccessExpression(expression) ||
    !(ts.isIdentifier(first) || ts.isPropertyAccessExpression(first))
  )
    return [];
  const handed = run.evaluate(first, undefined).flatMap(({ value }) => (value.kind === "external" ? [value] : []));
  if (handed.length === 0) return [];
  const receiver = run.evaluate(expression.expression, undefined);
  const args = argumentsOfCallback(node, receiver, expression.name.text, 0, toArguments(node.arguments, undefined));
  return args === undefined ? [] : handed.flatMap((value) => recognisers.recognise(run, value, args, false) ?? []);
}

function unknownPackage(module: string): Recognition {
  return { kind: "unknown", reason: `\`${module}\` is a package or file that the audit does not know` };
}

function isDecorator({ parent }: CallNode): boolean {
  return ts.isDecorator(parent);
}

/** The function behind `fn.call(self, …)` and `fn.apply(self, […])`; none behind `bind` and `then`, which call nothing. */
function direct(
  callee: ExternalValue,
  args: readonly Argument[],
): { readonly callee?: ExternalValue; readonly given: readonly Argument[] } {
  const last = callee.steps.at(-1);
  const name = last?.kind === "member" && callee.module !== "" ? last.name : "";
  if (name === "then" || name === "catch" || name === "finally") return { given: [] };
  // `call` of what a call gave is a method of that name: `gate(client, key).call("GET /v3/templates")`.
  if (callee.steps.at(-2)?.kind !== "member") return { callee, given: args };
  if (name === "bind") return { given: [] };
  if (name !== "call" && name !== "apply") return { callee, given: args };
  const [, first] = args;
  const behind = { ...callee, steps: callee.steps.slice(0, -1) };
  if (name === "call") return { callee: behind, given: args.slice(1) };
  return { callee: behind, given: first ? [{ spread: true, read: first.read }] : [] };
}
