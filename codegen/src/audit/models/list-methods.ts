import { methodNamed, type ListResult, type MapResult } from "../methods.ts";
import { argumentAt } from "../values/arguments.ts";
import { items, pairColumn } from "../values/lists.ts";
import { combine, each, either, just, literal, nothing, unknown } from "../values/possible.ts";
import type { Argument, ListValue, Run, Value, Values } from "../values/value.ts";
import { known, tidy, toText } from "../values/text.ts";

/** A call of a method of a list. */
export interface ListCall {
  readonly run: Run;
  readonly list: ListValue;
  readonly name: string;
  readonly args: readonly Argument[];
  /** The place of the call, which tells one choice among the elements from another. */
  readonly key: string;
}

type Result = (call: ListCall) => Values;

const results: Readonly<Record<ListResult, Result>> = {
  concatenated,
  element: ({ list, key }) => items(list, key),
  exchanged,
  filtered,
  flattened: ({ list, args }) => just(args.length === 0 ? list : { ...list, grows: true }),
  indexes: ({ list }) => just({ kind: "list", items: list.items.map((_, index) => literal(String(index))) }),
  itself: ({ list }) => just(list),
  joined,
  mapped,
  pairs,
  reduced,
  sliced,
};

const mapResults: Readonly<Record<MapResult, Result>> = {
  itself: ({ list }) => just(list),
  keys: ({ list }) => just(pairColumn(list, 0)),
  lookup: lookedUp,
  values: ({ list }) => just(pairColumn(list, 1)),
};

/** Returns the result of a method of a list; undefined if it is not modelled. */
export function listMethod(call: ListCall): Values | undefined {
  const method = methodNamed(call.name);
  if (call.list.isMap && method?.map !== undefined) return mapResults[method.map](call);
  return method?.list === undefined ? undefined : results[method.list](call);
}

/** `map.get(key)`: the value that was written last under a known key; for an unknown key, any value. */
function lookedUp({ run, list: map, args, key }: ListCall): Values {
  return each(argumentAt(run, args, 0), (wanted) => {
    const text = wanted.kind === "text" ? known(wanted.text) : undefined;
    const names = pairColumn(map, 0).items.map((name) =>
      name.length === 1 && name[0]?.value.kind === "text" ? known(name[0].value.text) : undefined,
    );
    if (text === undefined || names.includes(undefined)) return items(pairColumn(map, 1), key);
    const found = pairColumn(map, 1).items.filter((_, index) => names[index] === text);
    // If pairs may be added again, or not all are known, each value under the key may be the last one.
    if (found.length > 0) return map.grows || map.open ? either(...found) : (found.at(-1) ?? []);
    return map.open ? just(map.open) : nothing;
  });
}

/** `list.concat(…)`, `set.union(…)`. */
function concatenated({ run, list, args }: ListCall): Values {
  const added = args.map(({ read }) =>
    each(read(run), (value) => just(value.kind === "list" ? value : { kind: "list", items: [just(value)] })),
  );
  return combine(added).map(({ values, when }) => ({
    value: { ...list, items: [...list.items, ...values.flatMap(itemsOf)] },
    when,
  }));
}

function itemsOf(value: Value): readonly Values[] {
  return value.kind === "list" ? value.items : [];
}

/** `list.with(index, value)`: an element of the list, or the new one. */
function exchanged({ run, list, args }: ListCall): Values {
  return just({ ...list, items: [...list.items, argumentAt(run, args, 1)], grows: true });
}

function pairs({ list }: ListCall): Values {
  return just({
    ...list,
    items: list.items.map((item, index) => just({ kind: "list", items: [literal(String(index)), item] })),
  });
}

function mapped({ run, list, args }: ListCall): Values {
  return each(argumentAt(run, args, 0), (closure) =>
    just({
      ...list,
      items: list.items.map((item, index) => run.call(closure, asArguments(item, literal(String(index))), false)),
    }),
  );
}

function asArguments(...values: readonly Values[]): readonly Argument[] {
  return values.map((value) => ({ spread: false, read: () => value }));
}

/** `reduce` calls its argument with each element; if there may be more elements, the result after a further one counts too. */
function reduced({ run, list, args }: ListCall): Values {
  const closures = argumentAt(run, args, 0);
  const [first = [], ...others] = list.items;
  const start = args.length > 1 ? argumentAt(run, args, 1) : first;
  const walked = args.length > 1 ? list.items : others;
  const rest = list.open || list.grows ? [just(list.open ?? unknown("item", "an item of a list that grows"))] : [];
  const fold = (all: Values, item: Values): Values =>
    each(closures, (closure) => run.call(closure, asArguments(all, item), false));
  const ended = walked.reduce<Values>(fold, start);
  return rest.reduce<Values>((all, item) => either(all, fold(all, item)), ended);
}

function sliced({ run, list, args }: ListCall): Values {
  const from = argumentAt(run, args, 0);
  const start = from.length === 1 && from[0]?.value.kind === "text" ? Number(known(from[0].value.text)) : 0;
  if (args.length === 0) return just(list);
  return just(args.length === 1 && start > 0 ? { ...list, items: list.items.slice(start) } : { ...list, grows: true });
}

/** `.filter(Boolean)` removes `undefined` and empty texts; any other filter is taken to keep every element. */
function filtered({ run, list, args }: ListCall): Values {
  const isBoolean = argumentAt(run, args, 0).some(
    ({ value }) => value.kind === "external" && value.steps.at(-1)?.kind === "member",
  );
  if (!isBoolean) return just(list);
  // An optional element may be there or not.
  const all = list.items.map((item) =>
    each(item, (value) => (value.kind === "unknown" && value.isOptional ? either(just(value), nothing) : just(value))),
  );
  return combine(all).map(({ values, when }) => ({
    value: { ...list, items: values.filter(isFilled).map(just) },
    when,
  }));
}

function isFilled(value: Value): boolean {
  return value.kind !== "nothing" && !(value.kind === "text" && value.text.length === 0);
}

function joined({ run, list, args }: ListCall): Values {
  const separators = args.length === 0 ? literal(",") : argumentAt(run, args, 0);
  return each(separators, (separator) => joinedBy(list, known(toText(separator))));
}

function joinedBy(list: ListValue, separator: string | undefined): Values {
  if (separator === undefined || list.open || list.grows)
    return just(unknown("path", list.open?.reason ?? "a list is joined that grows, or by an unknown text"));
  return combine(list.items).map(({ values, when }) => ({
    value: {
      kind: "text",
      text: tidy(
        values.flatMap((value, index) => [
          ...(index > 0 ? [separator] : []),
          ...(value.kind === "nothing" ? [] : toText(value)),
        ]),
      ),
    },
    when,
  }));
}
