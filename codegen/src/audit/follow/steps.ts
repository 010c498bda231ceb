import type { ts } from "../syntax/typescript.ts";
import type { Run } from "../values/run.ts";

/** What is left of the steps that a search may take: there is code that takes more than anybody waits for. */
export interface Steps {
  left: number;
  /** The call at which they ran out. */
  endedAt: ts.Node | undefined;
}

/** Steps to look at so many calls under all their assumptions: twice what calls take as a rule. */
export function stepsFor(calls: number): Steps {
  return { left: 20_000 + 20 * calls, endedAt: undefined };
}

/** An answer, and how many steps it took; they are taken from what is left. */
export function counted<T>(steps: Steps, run: Run, node: ts.Node, work: () => T): readonly [T, number] {
  const before = run.spent();
  const result = work();
  const spent = run.spent() - before;
  steps.left -= spent;
  if (steps.left <= 0) steps.endedAt ??= node;
  return [result, spent];
}
