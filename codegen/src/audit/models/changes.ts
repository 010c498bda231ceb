import { ts } from "../syntax/typescript.ts";
import { splitUrl } from "../values/urls/split-url.ts";
import { toArguments } from "../values/arguments.ts";
import { entryOf, spread } from "../values/objects.ts";
import { combine, each, just, unknown } from "../values/possible.ts";
import type { Env, Lazy, ListValue, Run, Text, Value, Values } from "../values/value.ts";
import { tidy, toText } from "../values/text.ts";

/** A call that changes its receiver, or its first argument. */
export interface Change {
  readonly node: ts.CallExpression;
  readonly env: Env;
  /** True if the call may happen many times. */
  readonly isRepeated: boolean;
  /** True if the call may not happen at all. */
  readonly isConditional?: boolean;
}

/** The value after `list.push(…)`, `map.set(…)` or `Object.assign(target, …)`. */
export function changed(run: Run, value: Value, change: Change): Values {
  const { node, env } = change;
  const { expression, arguments: args } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
  if (value.kind === "list" && name !== "assign") return just(longer(run, value, change));
  if (name !== "assign" || (value.kind !== "object" && value.kind !== "unknown")) return just(value);
  const target: Value = value.kind === "unknown" ? { kind: "object", entries: new Map(), open: value } : value;
  const sources = toArguments(args.slice(1), env).map(({ read }) => read(run));
  return combine(sources).map(({ values, when }) => ({
    value: values.reduce<Value>(
      (merged, source) => (merged.kind === "object" ? spread(merged, source) : merged),
      target,
    ),
    when,
  }));
}

function longer(run: Run, list: ListValue, { node, env, isRepeated, isConditional }: Change): ListValue {
  const args = toArguments(node.arguments, env);
  const isPair = list.isMap === true && args.length === 2;
  const added = args.flatMap(({ spread: isSpread, read }): readonly Values[] => {
    const values = read(run);
    if (!isSpread) return [values];
    return values.flatMap(({ value }) =>
      value.kind === "list" ? value.items : [just(unknown("item", "a list is added that the code does not tell"))],
    );
  });
  const rows = isPair ? [just({ kind: "list", items: added } as const)] : added;
  return {
    ...{ ...list, items: [...list.items, ...rows] },
    ...(isRepeated && { grows: true }),
    ...(isConditional === true && { mayBeShorter: true }),
  };
}

/** The value with another member, however deep: `request.headers.accept = …`. */
export function assignPath(run: Run, value: Value, path: readonly string[], read: Lazy): Value {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const inner: Lazy =
    rest.length === 0
      ? read
      : (current) =>
          each(memberBefore(current, value, first), (member) => just(assignPath(current, member, rest, read)));
  switch (value.kind) {
    case "external":
      return { ...value, assigned: new Map([...(value.assigned ?? []), [path.join("."), read]]) };
    case "object":
    case "instance":
      return assignMember(value, first, inner);
    case "unknown":
      return { kind: "object", entries: new Map([[first, inner]]), open: value };
    case "list":
      return assignItem(run, value, first, inner);
    case "url":
      return first === "pathname" ? { kind: "url", text: withPath(value.text, inner(run)) } : value;
    default:
      return value;
  }
}

function assignMember(value: Value, name: string, read: Lazy): Value {
  if (value.kind === "instance") return { ...value, assigned: new Map([...(value.assigned ?? []), [name, read]]) };
  if (value.kind !== "object") return value;
  // The last property is the one that was written last.
  const others = [...value.entries].filter(([other]) => other !== name);
  return { ...value, entries: new Map([...others, [name, read]]) };
}

function assignItem(run: Run, list: ListValue, name: string, read: Lazy): Value {
  if (!/^\d+$/u.test(name)) return name === "*" ? { ...list, items: [...list.items, read(run)], grows: true } : list;
  const items = list.items.map((item, index) => (index === Number(name) ? read(run) : item));
  return { ...list, items: Number(name) < items.length ? items : [...items, read(run)] };
}

/** Returns the value of a member before the assignments to it. */
export function memberBefore(run: Run, value: Value, name: string): Values {
  if (value.kind === "object") return run.unlessSpent(() => entryOf(value, name, (lazy) => lazy(run)));
  if (value.kind === "unknown") return just(unknown(name, value.reason));
  return value.kind === "external" ? [] : run.read(value, name);
}

/** A URL with another path. */
function withPath(url: Text, paths: Values): Text {
  const [only] = paths;
  const path: Text =
    only && paths.length === 1
      ? toText(only.value)
      : [{ name: "pathname", reach: "path", reason: "the path is one of several" }];
  const [first] = path;
  return tidy([
    ...(splitUrl(url).origin ?? []),
    ...(typeof first === "string" && first.startsWith("/") ? [] : ["/"]),
    ...path,
  ]);
}
