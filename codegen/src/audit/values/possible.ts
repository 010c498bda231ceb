import type { Facts, Possible, Reach, Text, UnknownValue, Value, Values } from "./value.ts";
import { limits } from "../limits.ts";
import { withoutRepeated } from "./repeated.ts";

const noFacts: Facts = new Map();

const tooMany: UnknownValue = {
  kind: "unknown",
  name: "value",
  reason: `more than ${limits.alternatives} alternatives`,
  reach: "path",
};

/** This value alone, under all conditions. */
export function just(value: Value): Values {
  return [{ value, when: noFacts }];
}

/** A known text. */
export function literal(text: string): Values {
  return just({ kind: "text", text: text === "" ? [] : [text] });
}

/** A text with placeholders. */
export function textual(text: Text): Values {
  return just({ kind: "text", text });
}

/** The absence of a value: `undefined`, `null` or `false`. */
export const nothing: Values = just({ kind: "nothing" });

/** An unknown value, with its name and the reason why it is unknown. */
export function unknown(name: string, reason: string, reach?: Reach): UnknownValue {
  return { kind: "unknown", name, reason, ...(reach && { reach }) };
}

/** Computes new values for each alternative, under the conditions of both; contradictions drop out. */
export function each(values: Values, next: (value: Value) => Values): Values {
  const only = values.length === 1 ? values[0] : undefined;
  if (only?.when.size === 0) return next(only.value);
  const all: Possible[] = [];
  for (const { value, when } of values) addTo(all, given(next(value), when));
  return limit(all);
}

/** The values under further conditions; none where the conditions contradict. */
export function given(values: Values, facts: Facts): Values {
  if (facts.size === 0) return values;
  const kept: Possible[] = [];
  for (const { value, when } of values) {
    const both = merge(when, facts);
    if (both) kept.push({ value, when: both });
  }
  return kept;
}

interface Combination {
  readonly values: readonly Value[];
  readonly when: Facts;
}

/** Every combination of one alternative of each list that can be true at once. */
export function combine(lists: readonly Values[]): readonly Combination[] {
  let rows: { readonly values: Value[]; readonly when: Facts }[] = [{ values: [], when: noFacts }];
  for (const list of lists) {
    const [only] = list;
    if (only !== undefined && list.length === 1 && only.when.size === 0) {
      for (const row of rows) row.values.push(only.value);
      continue;
    }
    rows = rows.flatMap((row) =>
      list.flatMap(({ value, when }) => {
        const both = merge(row.when, when);
        return both ? [{ values: [...row.values, value], when: both }] : [];
      }),
    );
    if (rows.length > limits.alternatives) return [{ values: lists.map(() => tooMany), when: noFacts }];
  }
  return rows;
}

/** The alternatives of one choice. The choice has the same answer each time. */
export function choice(key: string, alternatives: Iterable<readonly [string, Values]>): Values {
  return either(...Array.from(alternatives, ([name, values]) => given(values, new Map([[key, name]]))));
}

/** The union of alternatives, each once. */
export function either(...lists: readonly Values[]): Values {
  const all: Possible[] = [];
  for (const list of lists) addTo(all, list);
  return limit(all);
}

/** Adds values to a list, without the lists between that `flat` and `flatMap` make: each value of an audit comes by here. */
function addTo(all: Possible[], values: Values): void {
  for (const possible of values) all.push(possible);
}

function limit(values: Values): Values {
  if (values.length < 2) return values;
  const kept = withoutRepeated(values);
  return kept.length <= limits.alternatives ? kept : just(tooMany);
}

/** The conditions of both; undefined where they contradict. */
export function merge(a: Facts, b: Facts): Facts | undefined {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  let both: Map<string, boolean | string> | undefined;
  for (const [fact, holds] of b) {
    const known = a.get(fact);
    if (known === undefined) (both ??= new Map(a)).set(fact, holds);
    else if (known !== holds) return undefined;
  }
  return both ?? a;
}
