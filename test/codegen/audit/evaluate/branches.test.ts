import { describe, expect, it } from "vitest";
import { branchFacts, compareValues, fallingInto } from "../../../../codegen/src/audit/evaluate/branches.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { just, literal, nothing, unknown } from "../../../../codegen/src/audit/values/possible.ts";
import { load } from "../evaluated.ts";

/** Whether the call `here()` of a source is reached: never, always, or under so many conditions. */
function reached(source: string): "never" | "always" | number {
  const { file, run } = load(source);
  const calls = run.code.facts(file).calls;
  const here = calls.find(({ expression }) => expression.getText() === "here");
  if (here === undefined) throw new Error("the source does not call here()");
  const facts = run.ask(() => branchFacts(run, here, undefined)).result;
  return facts === undefined ? "never" : facts.size === 0 ? "always" : facts.size;
}

describe(branchFacts.name, () => {
  it.each<readonly [title: string, source: string, want: "never" | "always" | number]>([
    ["always without a branch", "here();", "always"],
    ["under the condition of an if", "declare const a: any; if (a) here();", 1],
    ["under the opposite in its else", "declare const a: any; if (a) {} else here();", 1],
    ["never under a condition that is false", "const a = ''; if (a) here();", "never"],
    ["always under a condition that is true", "const a = 'x'; if (a === 'x') here();", "always"],
    ["never under conditions that exclude each other", "declare const a: any; if (a) { if (!a) here(); }", "never"],
    ["under the opposite of a guard before", "declare const a: any; function f() { if (a) return; here(); }", 1],
    ["never after a guard that always returns", "const a = 'x'; function f() { if (a) return; here(); }", "never"],
    ["always after an if that does not leave", "declare const a: any; function f() { if (a) {} here(); }", "always"],
    ["never in the other branch of a conditional", "const a = 'x'; a ? 1 : here();", "never"],
    ["in the clause of a known text", "const a = 'x'; switch (a) { case 'x': here(); }", 3],
    ["never in another clause", "const a = 'x'; switch (a) { case 'y': here(); break; }", "never"],
    [
      "never in the default of a known text",
      "const a = 'x'; switch (a) { case 'x': break; default: here(); }",
      "never",
    ],
    ["always in a clause that is fallen into", "const a = 'x'; switch (a) { case 'x': case 'y': here(); }", "always"],
  ])("says that a call is reached %s", (_, source, want) => {
    expect(reached(source)).toBe(want);
  });
});

describe(fallingInto.name, () => {
  it("gives a clause, and the clauses before it that fall through", () => {
    const { file } = load("switch (a) { case 1: break; case 2: f(); case 3: return; case 4: case 5: g(); }");
    const statement = file.statements[0];
    const clauses = statement && ts.isSwitchStatement(statement) ? statement.caseBlock.clauses : [];
    expect(clauses.map((clause) => fallingInto(clause).length)).toEqual([1, 1, 2, 1, 2]);
  });
});

describe(compareValues.name, () => {
  it("compares known texts, and `undefined` with itself", () => {
    expect(compareValues(literal("a"), literal("a"))).toBe(true);
    expect(compareValues(literal("a"), literal("b"))).toBe(false);
    expect(compareValues(nothing, nothing)).toBe(true);
    expect(compareValues(literal(""), nothing)).toBe(false);
  });

  it("does not decide if the sides share an alternative, or if one is unknown", () => {
    expect(compareValues([...literal("a"), ...literal("b")], literal("a"))).toBeUndefined();
    expect(compareValues([...literal("a"), ...literal("b")], literal("c"))).toBe(false);
    expect(compareValues(just(unknown("id", "a parameter")), literal("a"))).toBeUndefined();
    expect(compareValues([], literal("a"))).toBeUndefined();
  });
});
