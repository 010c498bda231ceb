import { argumentAt } from "../../values/arguments.ts";
import { each, just, nothing } from "../../values/possible.ts";
import type { Argument, Run, Value, Values } from "../../values/value.ts";
import { option, orElse, shapeOf } from "../recogniser.ts";

/** Returns the URL of `new Request(input, init)`; any other value as it is. */
export function urlOfRequest(run: Run, input: Values): Values {
  return each(input, (value) => {
    const made = madeWith(value);
    return made ? urlOfRequest(run, argumentAt(run, made, 0)) : just(value);
  });
}

/** Returns the method of `new Request(input, init)`; nothing for any other value. */
export function methodOfRequest(run: Run, input: Values): Values {
  return each(input, (value) => {
    const made = madeWith(value);
    return made
      ? orElse(option(run, argumentAt(run, made, 1), "method"), methodOfRequest(run, argumentAt(run, made, 0)))
      : nothing;
  });
}

/** The arguments that a `Request` was made with, clones included. */
function madeWith(value: Value): readonly Argument[] | undefined {
  if (value.kind !== "external" || !/^Request\.new(?:\.clone\.\(\))*$/u.test(shapeOf(value))) return undefined;
  const made = value.steps.find((step) => step.kind === "new");
  return made?.kind === "new" ? (made.args ?? []) : undefined;
}
