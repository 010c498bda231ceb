import { remembered } from "../../collections/memoised.ts";
import { numberOf } from "./number-of.ts";
import type { ExternalValue, Facts, Possible, Text, UnknownValue, Value, Values } from "./value.ts";

/** The number of alternatives of one value whose conditions are kept apart; of more, only the shared conditions are kept. */
const most = 16;

/**
 * The alternatives, without repetitions: if a value has an alternative without some condition, those with the condition are
 * left out; if it has one for a condition and one for its opposite, both are joined without it.
 */
export function withoutRepeated(values: Values): Values {
  const groups = new Map<unknown, Possible[]>();
  for (const possible of values) {
    const key = keyOf(possible.value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [possible]);
    else group.push(possible);
  }
  return groups.size === values.length ? values : [...groups.values()].flatMap(merged);
}

function merged(group: readonly Possible[]): readonly Possible[] {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return group;
  const { value } = first;
  // The conditions of an unknown value decide nothing.
  if (value.kind === "unknown" || group.length > most)
    return [{ value, when: others.reduce((when, other) => shared(when, other.when), first.when) }];
  return others
    .reduce<readonly Facts[]>((kept, { when }) => withFacts(kept, when), [first.when])
    .map((when) => ({ value, when }));
}

/**
 * The sets of conditions with one more. It is left out if another set holds whenever it does, and joined with one that differs
 * in a single condition.
 */
function withFacts(kept: readonly Facts[], added: Facts): readonly Facts[] {
  if (kept.some((facts) => includes(added, facts))) return kept;
  const rest = kept.filter((facts) => !includes(facts, added));
  for (const facts of rest) {
    const both = withoutOpposite(facts, added);
    if (both)
      return withFacts(
        rest.filter((other) => other !== facts),
        both,
      );
  }
  return [...rest, added];
}

/** True if all conditions of `part` are among those of `whole`. */
function includes(whole: Facts, part: Facts): boolean {
  if (part.size > whole.size) return false;
  for (const [fact, holds] of part) if (whole.get(fact) !== holds) return false;
  return true;
}

/** The conditions that two sets share, if they differ in one alone, which holds in one and not in the other. */
function withoutOpposite(a: Facts, b: Facts): Facts | undefined {
  if (a.size !== b.size) return undefined;
  let opposite: string | undefined;
  for (const [fact, holds] of a) {
    const other = b.get(fact);
    if (other === holds) continue;
    if (opposite !== undefined || typeof holds !== "boolean" || other !== !holds) return undefined;
    opposite = fact;
  }
  return new Map([...a].filter(([fact]) => fact !== opposite));
}

function shared(a: Facts, b: Facts): Facts {
  return new Map([...a].filter(([fact, holds]) => b.get(fact) === holds));
}

/** Returns the key of a value; two values with one key are the same for the audit. Objects and lists are their own keys. */
function keyOf(value: Value): unknown {
  switch (value.kind) {
    case "nothing":
      return "-";
    case "text":
    case "url":
      return `${value.kind}:${piecesKey(value.text)}`;
    case "unknown":
      return (value.steps ?? value.json) ? partsKey(value) : unknownKey(value);
    case "object":
    case "list":
      return value;
    default:
      return partsKey(value);
  }
}

/** The key of a value by the numbers of its parts, remembered with it. */
const partsKey = remembered(
  (value: Exclude<Value, { readonly kind: "list" | "nothing" | "object" | "text" | "url" }>) => {
    switch (value.kind) {
      case "unknown":
        return unknownKey(value);
      case "closure":
        return `c${numberOf(value.node)}:${numberOf(value.env)}:${numberOf(value.self)}:${numberOf(value.bound)}`;
      case "class":
        return `k${numberOf(value.node)}:${numberOf(value.env)}`;
      case "module":
        return `m${numberOf(value.file)}`;
      case "external":
        return externalKey(value);
      case "instance":
        return `i${numberOf(value.node)}:${numberOf(value.args)}:${numberOf(value.env)}:${numberOf(value.above)}:${numberOf(value.assigned)}`;
    }
  },
);

function piecesKey(text: Text): string {
  return text
    .map((piece) => (typeof piece === "string" ? `${piece.length}"${piece}` : `{${piece.name}:${piece.reach}}`))
    .join("");
}

function externalKey({ module, steps, assigned }: ExternalValue): string {
  const path = steps.map((step) =>
    step.kind === "member" ? step.name : `${step.kind}(${step.args?.length === 0 ? "" : numberOf(step.args)})`,
  );
  return `e${module}:${path.join(".")}:${numberOf(assigned)}`;
}

function unknownKey(value: UnknownValue): string {
  return `?${value.name}:${value.reach ?? ""}:${stepsKey(value)}:${numberOf(value.json)}`;
}

/** Returns the key of the steps to an unknown value: the places of the arguments of calls on the way. */
function stepsKey({ steps = [] }: UnknownValue): string {
  return steps
    .flatMap((step) => (step.kind === "member" ? [] : (step.args ?? [])))
    .map(({ node }) => (node ? `${node.getSourceFile().fileName}@${node.pos}` : ""))
    .join(",");
}
