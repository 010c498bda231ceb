import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { collectGarbage } from "../../../../codegen/src/print/verify/collect-garbage.ts";

describe(collectGarbage.name, () => {
  it("frees what is unreachable, and nothing else", async () => {
    const held = { text: "held" };
    const references = [new WeakRef(held), new WeakRef({ text: "let go" })];
    // What a reference was made for lives until the turn is over.
    await setImmediate();
    collectGarbage();
    expect(references.map((reference) => reference.deref()?.text)).toEqual(["held", undefined]);
    expect(held.text).toBe("held");
  });
});
