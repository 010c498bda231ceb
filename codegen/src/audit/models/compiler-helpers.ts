import { words } from "../../text/words.ts";
import { argumentAt } from "../values/arguments.ts";
import { spread, withoutEntries } from "../values/objects.ts";
import { combine, each, just, unknown } from "../values/possible.ts";
import type { Argument, Lazy, ListValue, Run, Value, Values } from "../values/value.ts";
import { known, toText } from "../values/text.ts";

type Model = (run: Run, args: readonly Argument[] | undefined) => Values;

const at =
  (index: number): Model =>
  (run, args) =>
    argumentAt(run, args, index);

/** Calls the function at a place among the arguments, with no arguments of its own. */
const called =
  (index: number): Model =>
  (run, args) =>
    each(argumentAt(run, args, index), (closure) => run.call(closure, [], false));

/** The member that stands for a private field: its `WeakMap` is a variable of that name. */
const privateField =
  (object: number, field: number): Model =>
  (run, args) => {
    const [receiver, map] = [args?.[object], args?.[field]];
    const name = map?.node?.getText();
    if (receiver === undefined || name === undefined) return just(unknown("field", "a private field"));
    const method = args?.[3];
    const kind = args?.[2];
    // `__classPrivateFieldGet(this, _instances, "m", _send)` gives a method; with "a", the result of an accessor.
    if (method && kind) {
      const isAccessor = known(toText(kind.read(run)[0]?.value ?? { kind: "nothing" })) === "a";
      return isAccessor ? each(method.read(run), (getter) => run.call(getter, [], false)) : method.read(run);
    }
    return each(receiver.read(run), (value) => run.read(value, `#${name}`));
  };

/** Models by the names of the helpers that they stand for. */
const named: readonly (readonly [names: string, model: Model])[] = [
  ["importDefault importStar toESM toModule interopRequireDefault interopRequireWildcard", withDefaultExport],
  ["interopDefault interopDefaultLegacy interopDefaultCompat", withDefaultExport],
  ["interopNamespace interopNamespaceDefault interopNamespaceLegacy interopNamespaceCompat", withDefaultExport],
  ["toCommonJS asyncToGenerator wrapAsyncGenerator mark await awaitAsyncGenerator name setFunctionName pure", at(0)],
  ["toConsumableArray toArray read slicedToArray values asyncValues asyncIterator createClass", at(0)],
  ["decorate decorateClass", at(1)],
  ["classPrivateMethodGet privateMethod", at(2)],
  ["wrap", called(0)],
  ["generator", called(1)],
  ["async", called(2)],
  ["awaiter", called(3)],
  ["assign extends objectSpread spreadValues spreadProps objectSpreadProps", merged],
  ["rest objectWithoutProperties objectWithoutPropertiesLoose objRest", without],
  ["spread spreadArray spreadArrays", joined],
  ["classPrivateFieldGet privateGet", privateField(0, 1)],
];

const models: ReadonlyMap<string, Model> = new Map(
  named.flatMap(([names, model]) => words(names).map((name) => [name, model] as const)),
);

/** Returns the result of a call of a compiler's helper; undefined if it is not modelled. */
export function callHelper(run: Run, name: string, args: readonly Argument[] | undefined): Values | undefined {
  return models.get(name)?.(run, args);
}

/** The module, with a default if it has none. For packages, the root and the default count as the same. */
function withDefaultExport(run: Run, args: readonly Argument[] | undefined): Values {
  return each(argumentAt(run, args, 0), (value) =>
    just(value.kind === "external" || value.kind === "module" || value.kind === "unknown" ? value : wrap(value)),
  );
}

function wrap(value: Value): Value {
  const own: readonly (readonly [string, Lazy])[] = value.kind === "object" ? [...value.entries] : [];
  return { kind: "object", entries: new Map([...own, ["default", () => just(value)]]) };
}

/** `Object.assign`, and the helper that compilers write for a spread. */
export function merged(run: Run, args: readonly Argument[] | undefined): Values {
  const sources = (args ?? []).map(({ read }) => read(run));
  return combine(sources).map(({ values, when }) => ({
    value: values.reduce<Value>((target, source) => (target.kind === "object" ? spread(target, source) : target), {
      kind: "object",
      entries: new Map(),
    }),
    when,
  }));
}

/** `const { a, ...rest } = object`. */
function without(run: Run, args: readonly Argument[] | undefined): Values {
  const names = argumentAt(run, args, 1).flatMap(({ value }) =>
    value.kind === "list" ? value.items.flatMap((item) => item.map((one) => known(toText(one.value)))) : [],
  );
  return each(argumentAt(run, args, 0), (value) => withoutEntries(value, names));
}

/** `[...a, ...b]`. */
function joined(run: Run, args: readonly Argument[] | undefined): Values {
  const open = unknown("items", "a list is spread that the code does not tell");
  return combine((args ?? []).map(({ read }) => read(run))).map(({ values, when }) => {
    const lists = values
      .filter((value) => value.kind !== "text" && value.kind !== "nothing")
      .map((value): ListValue => (value.kind === "list" ? value : { kind: "list", items: [], open }));
    const unknownPart = lists.find((list) => list.open !== undefined)?.open;
    return {
      value: { kind: "list", items: lists.flatMap(({ items }) => items), ...(unknownPart && { open: unknownPart }) },
      when,
    };
  });
}
