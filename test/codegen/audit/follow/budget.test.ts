import { describe, expect, it } from "vitest";
import { Budget } from "../../../../codegen/src/audit/follow/budget.ts";
import { limits } from "../../../../codegen/src/audit/limits.ts";
import type { FunctionNode } from "../../../../codegen/src/audit/syntax/nodes.ts";

describe(Budget, () => {
  it("is spent after one look for each of its sets of assumptions", () => {
    const budget = new Budget(2);
    budget.spend(0);
    expect(budget.isSpent()).toBe(false);
    budget.spend(0);
    expect(budget.isSpent()).toBe(true);
  });

  it("takes one more for a look that took the steps of one", () => {
    const budget = new Budget(2);
    budget.spend(limits.stepsOfWorld);
    expect(budget.isSpent()).toBe(true);
  });

  it("can be lowered, and not raised", () => {
    const budget = new Budget(1);
    budget.limitTo(5);
    budget.spend(0);
    expect(budget.isSpent()).toBe(true);
    const other = new Budget(5);
    other.limitTo(1);
    other.spend(0);
    expect(other.isSpent()).toBe(true);
  });

  it("grows with the callers of a function that has very many, once", () => {
    const owner = {} as FunctionNode;
    const budget = new Budget(1);
    budget.addCallers(owner, limits.manyCallers - 1);
    budget.spend(0);
    expect(budget.isSpent()).toBe(true);
    budget.addCallers(owner, limits.manyCallers);
    budget.spend((limits.manyCallers * limits.worldsOfCaller - 2) * limits.stepsOfWorld);
    expect(budget.isSpent()).toBe(false);
    budget.addCallers(owner, limits.manyCallers);
    budget.spend(0);
    expect(budget.isSpent()).toBe(true);
  });
});
