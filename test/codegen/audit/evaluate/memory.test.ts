import { describe, expect, it } from "vitest";
import {
  type Assumed,
  createByFrame,
  createMemory,
  type OpenQuestion,
  type Remembered,
  Shared,
} from "../../../../codegen/src/audit/evaluate/memory.ts";
import { limits } from "../../../../codegen/src/audit/limits.ts";
import type { FunctionNode } from "../../../../codegen/src/audit/syntax/nodes.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { literal } from "../../../../codegen/src/audit/values/possible.ts";
import type { Answer, Frame, Values } from "../../../../codegen/src/audit/values/value.ts";

const node = ts.factory.createIdentifier("x");
// A memory takes a frame and a function for keys alone.
const frame = {} as Frame;
const owner = {} as FunctionNode;
const answer: Answer<Values> = { result: literal("a"), needs: new Map(), origins: new Set() };
const whole: Remembered = { answer, cutAt: undefined, lowest: Number.POSITIVE_INFINITY, assumed: new Map() };
const question: OpenQuestion = { node, env: undefined, index: 0 };
const cutOff: Remembered = { answer, cutAt: question, lowest: 0, assumed: new Map() };

/** The state of a run that assumes one call of the function, or none. */
const assuming = (call: Frame | undefined, open: ReadonlySet<OpenQuestion> = new Set()) => ({
  assumesSame: (assumed: Assumed) => [...assumed.values()].every((value) => value === call),
  isOpen: (each: OpenQuestion) => open.has(each),
});

describe(createMemory.name, () => {
  it("gives an answer in the frame that it was found in", () => {
    const memory = createMemory(new Shared(), assuming(undefined));
    memory.set(node, frame, whole);
    expect(memory.get(node, frame)).toBe(whole);
    expect(memory.get(node, undefined)).toBeUndefined();
  });

  it.each([undefined, frame])("gives an answer that was cut off only while its question is open", (env) => {
    const open = new Set([question]);
    const memory = createMemory(new Shared(), assuming(undefined, open));
    memory.set(node, env, cutOff);
    expect(memory.get(node, env)).toBe(cutOff);
    open.clear();
    expect(memory.get(node, env)).toBeUndefined();
  });

  it("shares whole answers with runs that assume the same of the functions that the answer asked for", () => {
    const shared = new Shared();
    const withCall = { ...whole, assumed: new Map([[owner, frame]]) };
    createMemory(shared, assuming(frame)).set(node, undefined, withCall);
    expect(createMemory(shared, assuming(frame)).get(node, undefined)).toBe(withCall);
    expect(createMemory(shared, assuming({} as Frame)).get(node, undefined)).toBeUndefined();
    expect(createMemory(shared, assuming(undefined)).get(node, undefined)).toBeUndefined();
  });

  it("keeps answers that were cut off to their run", () => {
    const shared = new Shared();
    const open = new Set([question]);
    createMemory(shared, assuming(undefined, open)).set(node, undefined, cutOff);
    expect(createMemory(shared, assuming(undefined, open)).get(node, undefined)).toBeUndefined();
  });

  it("keeps the answers that were used last, if there are too many", () => {
    const shared = new Shared();
    const calls = Array.from({ length: limits.answersOfExpression + 1 }, () => ({}) as Frame);
    const [first, second] = calls;
    for (const [index, call] of calls.entries()) {
      if (index > 0) createMemory(shared, assuming(first)).get(node, undefined);
      createMemory(shared, assuming(call)).set(node, undefined, { ...whole, assumed: new Map([[owner, call]]) });
    }
    expect(createMemory(shared, assuming(first)).get(node, undefined)).toBeDefined();
    expect(createMemory(shared, assuming(second)).get(node, undefined)).toBeUndefined();
  });
});

describe(createByFrame.name, () => {
  it("holds a value for the expression and the frame that it was set with", () => {
    const values = createByFrame<string>();
    values.set(node, frame, "inside");
    expect([values.get(node, frame), values.get(node, undefined), values.get(node, {} as Frame)]).toEqual([
      "inside",
      undefined,
      undefined,
    ]);
    values.set(node, undefined, "outside");
    expect(values.get(node, undefined)).toBe("outside");
  });
});
