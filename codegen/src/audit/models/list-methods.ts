import { argumentAt } from "../values/arguments.ts";
import { items } from "../values/lists.ts";
import { combine, each, either, just, literal, nothing, unknown } from "../values/possible.ts";
import type { Run } from "../values/run.ts";
import { known, tidy, toText } from "../values/text.ts";
import type { Argument, ListValue, Values } from "../values/value.ts";

/** The methods that call a function with each item. */
export const iterating: ReadonlySet<string> = new Set([
  "map",
  "forEach",
  "filter",
  "some",
  "every",
  "find",
  "flatMap",
  "findIndex",
]);

const changing = new Set(["add", "set", "push", "unshift", "fill"]);
const same = new Set(["filter", "slice", "reverse", "sort", "toSorted", "toReversed", "values", "flat", "entries"]);

/** What a method of a list gives; undefined where that is not known. */
export function listMethod(
  run: Run,
  list: ListValue,
  name: string,
  args: readonly Argument[],
  key: string,
): Values | undefined {
  const argument = (index: number): Values => argumentAt(run, args, index);
  if (list.isMap) {
    const found = mapMethod(run, list, name, args, key);
    if (found) return found;
  }
  if (name === "join")
    return each(args.length === 0 ? literal(",") : argument(0), (separator) => joined(list, known(toText(separator))));
  if (name === "reduce" || name === "reduceRight") return reduced(run, list, args);
  if (name === "keys") return just({ kind: "list", items: list.items.map((_, index) => literal(String(index))) });
  if (changing.has(name)) return just(list);
  if (name === "entries" && !list.isMap)
    return just({
      ...list,
      items: list.items.map((item, index) => just({ kind: "list", items: [literal(String(index)), item] })),
    });
  if (name === "filter") return filtered(run, list, args);
  if (name === "slice") return sliced(run, list, args);
  if (same.has(name))
    return just(
      name === "values" || name === "entries" || args.length === 0 || name === "sort" || name === "toSorted"
        ? list
        : { ...list, grows: true },
    );
  if (name === "find" || name === "findLast" || name === "at" || name === "pop" || name === "shift")
    return items(list, key);
  if (name === "concat") {
    const added = args.map(({ read }) =>
      each(read(run), (value) => just(value.kind === "list" ? value : { kind: "list", items: [just(value)] })),
    );
    return combine(added).map(({ values, when }) => ({
      value: {
        ...list,
        items: [...list.items, ...values.flatMap((value) => (value.kind === "list" ? value.items : []))],
      },
      when,
    }));
  }
  if (name === "map" || name === "flatMap")
    return each(argument(0), (closure) =>
      just({
        ...list,
        items: list.items.map((item, index) =>
          run.call(
            closure,
            [
              { spread: false, read: () => item },
              { spread: false, read: () => literal(String(index)) },
            ],
            false,
          ),
        ),
      }),
    );
  return undefined;
}

/** The keys of a `Map`, or its values. */
export function mapColumn(map: ListValue, index: 0 | 1): ListValue {
  return {
    kind: "list",
    items: map.items.map((pair) =>
      each(pair, (value) => (value.kind === "list" ? (value.items[index] ?? []) : just(value))),
    ),
    ...(map.open && { open: map.open }),
  };
}

/** What a `Map` does otherwise than a list. */
function mapMethod(run: Run, map: ListValue, name: string, args: readonly Argument[], key: string): Values | undefined {
  const column = (index: 0 | 1): ListValue => mapColumn(map, index);
  if (name === "keys" || name === "values") return just(column(name === "keys" ? 0 : 1));
  if (name !== "get") return undefined;
  return each(argumentAt(run, args, 0), (wanted) => {
    const text = wanted.kind === "text" ? known(wanted.text) : undefined;
    const names = column(0).items.map((name) =>
      name.length === 1 && name[0]?.value.kind === "text" ? known(name[0].value.text) : undefined,
    );
    if (text === undefined || names.includes(undefined)) return items(column(1), key);
    // The last one written counts; before, all that may still be there.
    const found = column(1).items.filter((_, index) => names[index] === text);
    if (found.length > 0) return map.grows || map.open ? either(...found) : (found.at(-1) ?? []);
    return map.open ? just(map.open) : nothing;
  });
}

/** `reduce` goes through the items; where more may be there, it may also end elsewhere. */
function reduced(run: Run, list: ListValue, args: readonly Argument[]): Values {
  const closures = argumentAt(run, args, 0);
  const [first = [], ...others] = list.items;
  const start = args.length > 1 ? argumentAt(run, args, 1) : first;
  const known = args.length > 1 ? list.items : others;
  const rest = list.open || list.grows ? [just(list.open ?? unknown("item", "an item of a list that grows"))] : [];
  const fold = (all: Values, item: Values): Values =>
    each(closures, (closure) =>
      run.call(
        closure,
        [
          { spread: false, read: () => all },
          { spread: false, read: () => item },
        ],
        false,
      ),
    );
  const ended = known.reduce<Values>(fold, start);
  return rest.reduce<Values>((all, item) => either(all, fold(all, item)), ended);
}

function sliced(run: Run, list: ListValue, args: readonly Argument[]): Values {
  const from = argumentAt(run, args, 0);
  const only = from.length === 1 && from[0]?.value.kind === "text" ? Number(known(from[0].value.text)) : 0;
  if (args.length === 0) return just(list);
  return just(args.length === 1 && only > 0 ? { ...list, items: list.items.slice(only) } : { ...list, grows: true });
}

/** `.filter(Boolean)` takes away what is nothing; other filters are taken to keep all. */
function filtered(run: Run, list: ListValue, args: readonly Argument[]): Values {
  const isBoolean = argumentAt(run, args, 0).some(
    ({ value }) => value.kind === "external" && value.steps.at(-1)?.kind === "member",
  );
  if (!isBoolean) return just(list);
  // What may be left out is there, or it is not.
  const all = list.items.map((item) =>
    each(item, (value) => (value.kind === "unknown" && value.isOptional ? either(just(value), nothing) : just(value))),
  );
  return combine(all).map(({ values, when }) => ({
    value: {
      ...list,
      items: values
        .filter((value) => value.kind !== "nothing" && !(value.kind === "text" && value.text.length === 0))
        .map(just),
    },
    when,
  }));
}

function joined(list: ListValue, separator: string | undefined): Values {
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
