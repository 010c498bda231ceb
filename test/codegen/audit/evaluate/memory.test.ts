import { describe, expect, it } from "vitest";
import {
  createMemory,
  createPairs,
  type Known,
  type OpenQuestion,
} from "../../../../codegen/src/audit/evaluate/memory.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { literal } from "../../../../codegen/src/audit/values/possible.ts";
import type { Answer, Frame, Values } from "../../../../codegen/src/audit/values/value.ts";

const node = ts.factory.createIdentifier("x");
// A memory takes a frame for a key alone.
const frame = {} as Frame;
const answer: Answer<Values> = { result: literal("a"), needs: new Map(), origins: new Set() };
const whole = { answer, cutAt: undefined, lowest: Number.POSITIVE_INFINITY };
const question: OpenQuestion = { node, env: undefined, index: 0 };
const cutOff = { answer, cutAt: question, lowest: 0 };
const isOpen = (): boolean => true;

describe(createMemory.name, () => {
  it("gives an answer in the frame that it was found in", () => {
    const memory = createMemory(new Map(), { isBase: true, isOpen });
    memory.set(node, frame, whole);
    expect(memory.get(node, frame)).toBe(whole);
    expect(memory.get(node, undefined)).toBeUndefined();
  });

  it.each([undefined, frame])("gives an answer that was cut off only while its question is open", (env) => {
    const open = new Set([question]);
    const memory = createMemory(new Map(), { isBase: true, isOpen: (each) => open.has(each) });
    memory.set(node, env, cutOff);
    expect(memory.get(node, env)).toBe(cutOff);
    open.clear();
    expect(memory.get(node, env)).toBeUndefined();
  });

  it("shares whole answers that need no caller with the runs of other assumptions", () => {
    const known: Known = new Map();
    createMemory(known, { isBase: true, isOpen }).set(node, undefined, whole);
    expect(createMemory(known, { isBase: false, isOpen }).get(node, undefined)?.answer).toBe(answer);
  });

  it("keeps answers of a run with assumptions, and answers that need a caller, to their run", () => {
    const known: Known = new Map();
    createMemory(known, { isBase: false, isOpen }).set(node, undefined, whole);
    createMemory(known, { isBase: true, isOpen }).set(node, undefined, cutOff);
    expect(known.size).toBe(0);
    const owner = ts.factory.createFunctionExpression(
      undefined,
      undefined,
      "f",
      undefined,
      [],
      undefined,
      ts.factory.createBlock([]),
    );
    known.set(node, { ...answer, needs: new Map([[owner, "hard"]]) });
    expect(createMemory(known, { isBase: false, isOpen }).get(node, undefined)).toBeUndefined();
    expect(createMemory(known, { isBase: true, isOpen }).get(node, undefined)?.answer.needs.size).toBe(1);
  });
});

describe(createPairs.name, () => {
  it("holds an expression for the frame that it was added with", () => {
    const pairs = createPairs();
    pairs.add(node, frame);
    expect([pairs.has(node, frame), pairs.has(node, undefined), pairs.has(node, {} as Frame)]).toEqual([
      true,
      false,
      false,
    ]);
    pairs.add(node, undefined);
    expect(pairs.has(node, undefined)).toBe(true);
  });
});
