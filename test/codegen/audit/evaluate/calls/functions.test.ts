import { describe, expect, it } from "vitest";
import { frameFor } from "../../../../../codegen/src/audit/evaluate/calls/functions.ts";
import type { FunctionNode } from "../../../../../codegen/src/audit/syntax/nodes.ts";
import { literal } from "../../../../../codegen/src/audit/values/possible.ts";
import type { Argument, ClosureValue } from "../../../../../codegen/src/audit/values/value.ts";

// A frame takes the function for a key alone.
const closure: ClosureValue = { kind: "closure", node: {} as FunctionNode, env: undefined, self: undefined };
const args: readonly Argument[] = [{ spread: false, read: () => literal("a") }];

describe(frameFor.name, () => {
  it("is the same frame for the same function, object and arguments, so that its answers are found again", () => {
    expect(frameFor({ ...closure }, args)).toBe(frameFor(closure, args));
  });

  it("is another frame for another function, object, outer frame or list of arguments", () => {
    const outer = frameFor(closure, undefined);
    const frames = [
      frameFor(closure, args),
      frameFor({ ...closure, node: {} as FunctionNode }, args),
      frameFor({ ...closure, self: literal("client") }, args),
      frameFor({ ...closure, env: outer }, args),
      frameFor(closure, [...args]),
    ];
    expect(new Set(frames).size).toBe(frames.length);
  });

  it("puts bound arguments before the others", () => {
    expect(frameFor({ ...closure, bound: args }, args).args).toEqual([...args, ...args]);
  });
});
