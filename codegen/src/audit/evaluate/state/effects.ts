import { ts } from "../../syntax/typescript.ts";
import { toArguments } from "../../values/arguments.ts";
import { evaluateCallee } from "../calls/calls.ts";
import { assignPath, changed, memberBefore } from "../../models/changes.ts";
import type { Pass } from "../../syntax/file-facts.ts";
import { isChange, type Assignment } from "../../syntax/writes-of.ts";
import { frameFor } from "../calls/functions.ts";
import { each, either, just } from "../../values/possible.ts";
import type { ClosureValue, Env, Frame, Run, Value, Values } from "../../values/value.ts";
import { functionAround } from "../../syntax/nodes.ts";
import { writtenValue } from "./written-value.ts";

/** Where a variable is passed to functions, and where it is used. */
interface Passes {
  readonly passes: readonly Pass[];
  /** The use whose value is wanted; `undefined` for the value at the end. */
  readonly use: ts.Identifier | undefined;
  readonly env: Env;
}

/** The values with the changes of the functions that they are passed to before the use: `addMethod(request)`. */
export function withEffects(run: Run, values: Values, { passes, use, env }: Passes): Values {
  if (passes.length === 0 || !values.some(({ value }) => value.kind === "object" || value.kind === "list"))
    return values;
  return passes
    .filter(({ call }) => isBefore(call, use))
    .flatMap((pass) => effectsOf(run, pass, env))
    .reduce<Values>((current, effect) => each(current, (value) => applied(run, value, effect)), values);
}

/** A write of a function to one of its parameters, in one of its calls. */
interface Effect {
  readonly write: Assignment;
  readonly frame: Frame;
}

function isBefore(call: ts.Node, use: ts.Identifier | undefined): boolean {
  if (use === undefined) return true;
  if (functionAround(use) !== functionAround(call)) return true;
  return call.getEnd() <= use.getStart();
}

function effectsOf(run: Run, { call, index }: Pass, env: Env): readonly Effect[] {
  if (ts.isNewExpression(call)) return [];
  return evaluateCallee(run, call, env).flatMap(({ value }) => {
    const writes = value.kind === "closure" ? writesOfParameter(run, value, index) : [];
    if (value.kind !== "closure" || writes.length === 0) return [];
    const frame = frameFor(value, toArguments(call.arguments, env));
    return writes.map((write) => ({ write, frame }));
  });
}

function writesOfParameter(run: Run, { node }: ClosureValue, index: number): readonly Assignment[] {
  const name = node.parameters[index]?.name;
  const symbol = name && ts.isIdentifier(name) ? run.code.symbolOf(name) : undefined;
  if (symbol === undefined) return [];
  return run.code.writesTo(symbol).filter((write) => write.path.length > 0 || isChange(write));
}

/** The value as it may be after a write: the function may not get that far. */
function applied(run: Run, value: Value, { write, frame }: Effect): Values {
  const { node, path } = write;
  if (value.kind !== "object" && value.kind !== "list") return just(value);
  if (isChange(write))
    return path.length === 0
      ? run.guarded(node, frame, () => changed(run, value, { node: write.node, env: frame, isRepeated: true }))
      : just(value);
  return just(
    assignPath(run, value, path, (current) =>
      either(
        path.reduce<Values>((values, name) => each(values, (inner) => memberBefore(current, inner, name)), just(value)),
        current.guarded(node, frame, () => writtenValue(current, write, frame)),
      ),
    ),
  );
}
