import { ts } from "../../syntax/typescript.ts";
import { callValue } from "../../evaluate/calls/functions.ts";
import type { ClosureValue, Run, Value } from "../../values/value.ts";
import type { Recognition } from "../../recognise/recogniser.ts";
import type { Recognisers } from "../../recognise/recognisers.ts";
import { limits } from "../../limits.ts";

/** Clients that a call gives away to code that is not read: as they are, in objects and lists, or from functions. */
export function handedOn(run: Run, args: readonly ts.Expression[], recognisers: Recognisers): readonly Recognition[] {
  return args
    .filter(canHoldClient)
    .flatMap((argument) =>
      run.evaluate(argument, undefined).flatMap(({ value }) => handedValue(run, value, recognisers, limits.handedDeep)),
    );
}

/** Returns the requests of a value that is passed to code which is not read. */
export function handedValue(run: Run, value: Value, recognisers: Recognisers, depth: number): readonly Recognition[] {
  const inner = (values: readonly { readonly value: Value }[]): readonly Recognition[] =>
    values.flatMap((next) => inside(handedValue(run, next.value, recognisers, depth - 1)));
  if (value.kind === "external") {
    const found = recognisers.handedOn(run, value);
    return found ? [found] : [];
  }
  if (depth === 0) return [];
  if (value.kind === "object") return [...value.entries.values()].flatMap((read) => inner(read(run)));
  if (value.kind === "list") return inner(value.items.flat());
  // Code that is not read may call the function and get its result.
  return value.kind === "closure" ? handedResult(run, value, recognisers) : [];
}

function inside(recognitions: readonly Recognition[]): readonly Recognition[] {
  return recognitions.map((found) => (found.kind === "unknown" ? { ...found, isInside: true } : found));
}

function handedResult(run: Run, value: ClosureValue, recognisers: Recognisers): readonly Recognition[] {
  return callValue(run, value, undefined, false).flatMap((result) =>
    result.value.kind === "external" || result.value.kind === "object"
      ? inside(handedValue(run, result.value, recognisers, 1))
      : [],
  );
}

function canHoldClient(node: ts.Expression): boolean {
  return !ts.isLiteralExpression(node) && !ts.isTemplateExpression(node) && node.kind !== ts.SyntaxKind.ThisKeyword;
}
