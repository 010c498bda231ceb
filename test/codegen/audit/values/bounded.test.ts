import { describe, expect, it } from "vitest";
import { limits } from "../../../../codegen/src/audit/limits.ts";
import { bounded } from "../../../../codegen/src/audit/values/bounded.ts";
import { just, literal, textual } from "../../../../codegen/src/audit/values/possible.ts";
import type { Hole, Text, Values } from "../../../../codegen/src/audit/values/value.ts";

const id: Hole = { name: "id", reach: "segment", reason: "a parameter" };

function textOf(values: Values): Text {
  const [first] = values;
  return first?.value.kind === "text" ? first.value.text : [];
}

describe(bounded.name, () => {
  it("leaves values within the limits as they are", () => {
    const values = literal("x".repeat(limits.textLength));
    expect(bounded(values)).toBe(values);
  });

  it("keeps the beginning of a long text, with a placeholder for the rest", () => {
    const text = textOf(bounded(literal("x".repeat(limits.textLength + 1))));
    expect(text[0]).toHaveLength(limits.textLength);
    expect(text[1]).toMatchObject({ name: "rest", reach: "segment" });
  });

  it("takes the rest for a path if it may hold a slash", () => {
    const text = textOf(bounded(literal(`${"x".repeat(limits.textLength)}/y`)));
    expect(text[1]).toMatchObject({ name: "rest", reach: "path" });
  });

  it("limits the number of pieces, too", () => {
    const pieces = Array.from({ length: limits.textPieces }, (): Text => ["/", id]).flat();
    expect(textOf(bounded(textual(pieces)))).toHaveLength(limits.textPieces);
  });

  it("keeps the first items of a long list, and leaves it open", () => {
    const items = Array.from({ length: limits.listLength + 1 }, () => literal("/a"));
    const [first] = bounded(just({ kind: "list", items }));
    expect(first?.value).toMatchObject({ kind: "list", open: { name: "item" } });
    expect(first?.value.kind === "list" && first.value.items).toHaveLength(limits.listLength);
  });
});
