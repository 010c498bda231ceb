import { ts } from "../syntax/typescript.ts";
import { each, either, just, nothing, unknown } from "./possible.ts";
import type { Argument, Env, Run, Values } from "./value.ts";

/** The arguments of a call, to be evaluated where it stands; for one place in one frame they are the same each time. */
export function toArguments(nodes: readonly ts.Expression[] | undefined, env: Env): readonly Argument[] {
  if (nodes === undefined) return noArguments;
  const frames = known.get(nodes) ?? new WeakMap<object, readonly Argument[]>();
  known.set(nodes, frames);
  const found = frames.get(env ?? noArguments) ?? argumentsIn(nodes, env);
  frames.set(env ?? noArguments, found);
  return found;
}

/** No arguments. */
export const noArguments: readonly Argument[] = [];
const known = new WeakMap<readonly ts.Expression[], WeakMap<object, readonly Argument[]>>();

function argumentsIn(nodes: readonly ts.Expression[], env: Env): readonly Argument[] {
  return nodes.map((node) =>
    ts.isSpreadElement(node)
      ? { spread: true, read: (run: Run) => run.evaluate(node.expression, env), node }
      : { spread: false, read: (run: Run) => run.evaluate(node, env), node },
  );
}

/** The arguments of callers that are not read. Without any, a function that checks them would seem to return nothing. */
export const anyArguments: readonly Argument[] = [
  { spread: true, read: () => just(unknown("arguments", "unread callers")) },
];

/** The argument at a place; nothing where the call has fewer. */
export function argumentAt(run: Run, args: readonly Argument[] | undefined, index: number): Values {
  if (args === undefined) return just(unknown("argument", "the arguments are not known"));
  const [first, ...rest] = args;
  if (first === undefined) return nothing;
  if (!first.spread) return index === 0 ? first.read(run) : argumentAt(run, rest, index - 1);
  return each(first.read(run), (list) => {
    if (list.kind !== "list" || list.open !== undefined)
      return just(unknown("argument", "the arguments are spread from an unknown list"));
    return list.items[index] ?? argumentAt(run, rest, index - list.items.length);
  });
}

/** The arguments from a place on, as a list. */
export function argumentsFrom(run: Run, args: readonly Argument[] | undefined, index: number): Values {
  if (args === undefined)
    return just({ kind: "list", items: [], open: unknown("arguments", "the arguments are not known") });
  const items: Values[] = [];
  for (const argument of args) {
    if (!argument.spread) items.push(argument.read(run));
    else {
      const lists = argument.read(run);
      const only = lists.length === 1 ? lists[0]?.value : undefined;
      if (only?.kind !== "list" || only.open !== undefined)
        return just({
          kind: "list",
          items: items.slice(index),
          open: unknown("arguments", "the arguments are spread from an unknown list"),
        });
      items.push(...only.items);
    }
  }
  return just({ kind: "list", items: items.slice(index) });
}

/** A value, or the default where there may be none. */
export function withDefault(values: Values, fallback: () => Values): Values {
  if (!values.some(({ value }) => value.kind === "nothing" || value.kind === "unknown")) return values;
  return each(values, (value) => {
    if (value.kind === "nothing") return fallback();
    return value.kind === "unknown" ? either(just(value), fallback()) : just(value);
  });
}
