import { describe, expect, it } from "vitest";
import { argumentAt, argumentsFrom, toArguments, withDefault } from "../../../../codegen/src/audit/values/arguments.ts";
import { just, literal, nothing, unknown } from "../../../../codegen/src/audit/values/possible.ts";
import type { Argument, ListValue, Run, Values } from "../../../../codegen/src/audit/values/value.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { shown } from "../shown.ts";

// The arguments below are fixed: none of them asks a run for anything.
const run = {} as Run;
const node = ts.factory.createIdentifier("x");

function argument(values: Values, spread = false): Argument {
  return { spread, read: () => values, node };
}

function list(items: readonly string[], isOpen = false): ListValue {
  return {
    kind: "list",
    items: items.map((item) => literal(item)),
    ...(isOpen && { open: unknown("items", "a parameter") }),
  };
}

const plain = [argument(literal("a")), argument(literal("b"))];
const spread = [argument(literal("a")), argument(just(list(["b", "c"])), true), argument(literal("d"))];
const open = [argument(literal("a")), argument(just(list(["b"], true)), true)];
const noList = [argument(literal("a")), argument(just(unknown("rest", "a parameter")), true)];
const either = [argument([...just(list(["a"])), ...just(list(["b", "c"]))], true)];

describe(toArguments.name, () => {
  const asked: string[] = [];
  const evaluating = {
    evaluate: (given: ts.Expression) => {
      asked.push((given as ts.Identifier).text);
      return nothing;
    },
  } as unknown as Run;

  it("reads an argument, or what is spread, only when it is asked to", () => {
    const args = toArguments([node, ts.factory.createSpreadElement(ts.factory.createIdentifier("y"))], undefined);
    expect(args.map((each) => each.spread)).toEqual([false, true]);
    expect(asked).toEqual([]);
    for (const each of args) each.read(evaluating);
    expect(asked).toEqual(["x", "y"]);
  });

  it("gives none for a call without parentheses", () => {
    expect(toArguments(undefined, undefined)).toEqual([]);
  });
});

describe(argumentAt.name, () => {
  const at = (args: readonly Argument[] | undefined, index: number): readonly string[] =>
    shown(argumentAt(run, args, index));

  it("gives the argument at a place, and nothing beyond the last", () => {
    expect([0, 1, 2].map((index) => at(plain, index))).toEqual([["a"], ["b"], ["nothing"]]);
  });

  it("counts the items of a list that is spread", () => {
    expect([0, 1, 2, 3, 4].map((index) => at(spread, index))).toEqual([["a"], ["b"], ["c"], ["d"], ["nothing"]]);
  });

  it("gives an unknown value from a spread list on whose length is unknown", () => {
    expect([0, 1, 2].map((index) => at(open, index))).toEqual([["a"], ["{argument}"], ["{argument}"]]);
    expect(at(noList, 1)).toEqual(["{argument}"]);
    expect(argumentAt(run, noList, 1)[0]?.value).toMatchObject({
      reason: "the arguments are spread from an unknown list",
    });
  });

  it("gives the item of each alternative of a spread list", () => {
    expect(at(either, 0)).toEqual(["a", "b"]);
    expect(at(either, 1)).toEqual(["c", "nothing"]);
  });

  it("gives an unknown value if the call is not known", () => {
    expect(argumentAt(run, undefined, 0)[0]?.value).toMatchObject({
      kind: "unknown",
      reason: "the arguments are not known",
    });
  });
});

describe(argumentsFrom.name, () => {
  const from = (args: readonly Argument[] | undefined, index: number): readonly [readonly string[], string?] => {
    const value = argumentsFrom(run, args, index)[0]?.value;
    if (value?.kind !== "list") throw new Error("the arguments are no list");
    const items = value.items.flatMap(shown);
    return value.open === undefined ? [items] : [items, value.open.reason];
  };

  it("gives the remaining arguments, with those that are spread", () => {
    expect(from(plain, 1)).toEqual([["b"]]);
    expect(from(spread, 1)).toEqual([["b", "c", "d"]]);
    expect(from(plain, 2)).toEqual([[]]);
  });

  it("leaves the list open where a list is spread that is unknown, open, or one of several", () => {
    const reason = "the arguments are spread from an unknown list";
    expect(from(noList, 0)).toEqual([["a"], reason]);
    expect(from(open, 1)).toEqual([[], reason]);
    expect(from(either, 0)).toEqual([[], reason]);
  });

  it("leaves the list open if the call is not known", () => {
    expect(from(undefined, 0)).toEqual([[], "the arguments are not known"]);
  });
});

describe(withDefault.name, () => {
  const fallback = (): Values => literal("default");

  it("takes the default for nothing, and may take it for an unknown value", () => {
    expect(shown(withDefault(nothing, fallback))).toEqual(["default"]);
    expect(shown(withDefault(just(unknown("x", "a parameter")), fallback))).toEqual(["default", "{x}"]);
    expect(shown(withDefault([...literal("a"), ...nothing], fallback))).toEqual(["a", "default"]);
  });

  it("leaves values that are there as they are, and the default unread", () => {
    const values = literal("a");
    const unread = (): Values => {
      throw new Error("the default was read");
    };
    expect(withDefault(values, unread)).toBe(values);
  });
});
