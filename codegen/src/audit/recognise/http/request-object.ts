import type { ts } from "../../syntax/typescript.ts";
import { limits } from "../../limits.ts";
import { argumentAt } from "../../values/arguments.ts";
import { each, just, nothing } from "../../values/possible.ts";
import type { Argument, Run, Value, Values } from "../../values/value.ts";
import { option, orElse, shapeOf } from "../recogniser.ts";

/** Returns the URL of `new Request(input, init)`; any other value as it is. */
export function urlOfRequest(run: Run, input: Values, deep: number = limits.requestsDeep): Values {
  return each(input, (value) => {
    const made = madeWith(value);
    if (made === undefined) return just(value);
    return deep === 0 ? [] : urlOfRequest(run, argumentAt(run, made, 0), deep - 1);
  });
}

/** Returns the method of `new Request(input, init)`; nothing for any other value. */
export function methodOfRequest(run: Run, input: Values, deep: number = limits.requestsDeep): Values {
  return each(input, (value) => {
    const made = madeWith(value);
    if (made === undefined || deep === 0) return nothing;
    const method = option(run, argumentAt(run, made, 1), "method");
    const isSaid = method.every(({ value: { kind } }) => kind !== "nothing");
    return isSaid ? method : orElse(method, methodOfRequest(run, argumentAt(run, made, 0), deep - 1));
  });
}

/** The calls of `new Request(input, init)` that made a value. */
export function makersOfRequest(input: Values): readonly ts.Node[] {
  return input.flatMap(({ value }) => makerOf(madeWith(value) ?? []));
}

/** The call that some arguments belong to. */
export function makerOf([first]: readonly Argument[]): readonly ts.Node[] {
  return first?.node === undefined ? [] : [first.node.parent];
}

/** The arguments that a `Request` was made with, clones included. */
function madeWith(value: Value): readonly Argument[] | undefined {
  if (value.kind !== "external" || !/^Request\.new(?:\.clone\.\(\))*$/u.test(shapeOf(value))) return undefined;
  const made = value.steps.find((step) => step.kind === "new");
  return made?.kind === "new" ? (made.args ?? []) : undefined;
}
