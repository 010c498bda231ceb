import { describe, expect, it } from "vitest";
import { clauseFacts, factOf, factsOf, placeKey } from "../../../../codegen/src/audit/values/conditions-known.ts";
import { createLoader } from "../../../../codegen/src/audit/sources/loader.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import type { Facts, Run } from "../../../../codegen/src/audit/values/value.ts";

const source = `
const a = read(), b = read();
let changed = read();
changed = 1;
f(a, !a, (a), !!a, a == null, a !== undefined, a === "x", "x" === a, a !== "x", a === b, a === "y", b, a.b, changed, !changed, g(a));
switch (a) { case "x": break; case "y": break; default: }
switch (g(a)) { case "x": }
`;

const loader = createLoader(() => undefined);
loader.load("/code.ts", source);
const code = loader.code(() => undefined);
// A condition is known by the declarations of its names, and asks a run for no more than those.
const run = { code } as Run;

function descendants(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return [node, ...children.flatMap(descendants)];
}

const nodes = code.files.flatMap((file) => descendants(file));
const conditions = nodes.filter(ts.isCallExpression).find((call) => call.arguments.length > 2)?.arguments ?? [];
const clauses = nodes.filter(ts.isCaseOrDefaultClause);

function condition(text: string): ts.Expression {
  const found = conditions.find((each) => each.getText() === text);
  if (found === undefined) throw new Error(`${text}: no such condition`);
  return found;
}

const key = (text: string): string => factOf(run, condition(text), undefined).key;
const isNegated = (text: string): boolean => factOf(run, condition(text), undefined).negated;

describe(factOf.name, () => {
  it("gives conditions on one name one key, and says which of them are negated", () => {
    const same = ["a", "!a", "(a)", "!!a", "a == null", "a !== undefined"];
    expect(new Set(same.map(key)).size).toBe(1);
    expect(same.filter(isNegated)).toEqual(["!a", "a == null"]);
  });

  it("gives comparisons with one text one key, from either side", () => {
    const same = [`a === "x"`, `"x" === a`, `a !== "x"`];
    expect(new Set(same.map(key)).size).toBe(1);
    expect(same.filter(isNegated)).toEqual([`a !== "x"`]);
  });

  it("gives other conditions other keys", () => {
    const others = ["a", "b", "a.b", `a === "x"`, `a === "y"`, "a === b", "changed", "!changed", "g(a)"];
    expect(new Set(others.map(key)).size).toBe(others.length);
  });

  it("gives a condition that may change the key of its place", () => {
    expect(key("changed")).toBe(placeKey(condition("changed"), undefined));
    expect(key("g(a)")).toBe(placeKey(condition("g(a)"), undefined));
    expect(isNegated("!changed")).toBe(false);
  });

  it("keeps the frames of a function apart", () => {
    const frame = (): NonNullable<Parameters<typeof placeKey>[1]> =>
      ({ args: [], outer: undefined }) as unknown as NonNullable<Parameters<typeof placeKey>[1]>;
    const [one, other] = [frame(), frame()];
    const a = condition("a");
    expect(placeKey(a, one)).toBe(placeKey(a, one));
    expect(new Set([undefined, one, other].map((env) => placeKey(a, env))).size).toBe(3);
  });
});

describe(factsOf.name, () => {
  const facts = (text: string, holds: boolean): Facts => factsOf(run, condition(text), holds, undefined);

  it("states whether the condition without its negations holds", () => {
    expect([...facts("a", true)]).toEqual([[key("a"), true]]);
    expect([...facts("!a", true)]).toEqual([[key("a"), false]]);
    expect([...facts("!a", false)]).toEqual([[key("a"), true]]);
  });

  it("states the text that an expression equals, so that it equals no other", () => {
    const [[, x] = [], [equalKey, text] = []] = [...facts(`a === "x"`, true)];
    expect([x, text]).toEqual([true, "x"]);
    const y = [...facts(`a === "y"`, true)].at(-1);
    expect(y).toEqual([equalKey, "y"]);
    expect(facts(`a !== "x"`, true).size).toBe(1);
    expect(facts("a === b", true).size).toBe(1);
  });
});

describe(clauseFacts.name, () => {
  const facts = (index: number): Facts => {
    const clause = clauses[index];
    if (clause === undefined) throw new Error(`${index}: no such clause`);
    return clauseFacts(run, clause, undefined);
  };

  it("states the same of a clause as of a comparison with its text", () => {
    expect(facts(0).get(key(`a === "x"`))).toBe(true);
    expect(facts(1).get(key(`a === "y"`))).toBe(true);
  });

  it("states that one clause of a switch is taken at a time", () => {
    const [first] = facts(0);
    const [second] = facts(1);
    expect(first?.[0]).toBe(second?.[0]);
    expect(first?.[1]).not.toBe(second?.[1]);
  });

  it("states of the default clause that no other is taken", () => {
    expect([facts(2).get(key(`a === "x"`)), facts(2).get(key(`a === "y"`))]).toEqual([false, false]);
  });

  it("gives a clause the key of its place if the value may change between evaluations", () => {
    expect(facts(3).size).toBe(2);
    expect([...facts(3).keys()].at(-1)).toMatch(/:taken$/u);
  });
});
