import { argumentAt } from "./arguments.ts";
import { combine, each, either, just, literal, unknown } from "./possible.ts";
import type { Run } from "./run.ts";
import { known, tidy, toText } from "./text.ts";
import type { Argument, ListValue, Values } from "./value.ts";

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

const same = new Set(["filter", "slice", "reverse", "sort", "toSorted", "toReversed", "values", "flat"]);

/** What a method of a list gives; undefined where that is not known. */
export function listMethod(run: Run, list: ListValue, name: string, args: readonly Argument[]): Values | undefined {
  const argument = (index: number): Values => argumentAt(run, args, index);
  if (name === "join")
    return each(args.length === 0 ? literal(",") : argument(0), (separator) => joined(list, known(toText(separator))));
  if (name === "filter") return filtered(run, list, args);
  if (same.has(name))
    return args.length === 0 || name === "sort"
      ? just(list)
      : just({ kind: "list", items: [], open: unknown("item", "a part of a list") });
  if (name === "find" || name === "at" || name === "pop" || name === "shift")
    return either(...list.items, ...(list.open ? [just(list.open)] : []));
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

/** `.filter(Boolean)` takes away what is nothing; other filters are taken to keep all. */
function filtered(run: Run, list: ListValue, args: readonly Argument[]): Values {
  const isBoolean = argumentAt(run, args, 0).some(
    ({ value }) => value.kind === "external" && value.steps.at(-1)?.kind === "member",
  );
  if (!isBoolean) return just(list);
  return combine(list.items).map(({ values, when }) => ({
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
  if (separator === undefined || list.open)
    return just(unknown("path", list.open?.reason ?? "a list is joined by an unknown text"));
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
