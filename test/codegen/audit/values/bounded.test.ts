import { describe, expect, it } from "vitest";
import { limits } from "../../../../codegen/src/audit/limits.ts";
import { bounded } from "../../../../codegen/src/audit/values/bounded.ts";
import { just, literal, textual, unknown } from "../../../../codegen/src/audit/values/possible.ts";
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

  it("counts the known pieces of a text with placeholders together", () => {
    const half = "x".repeat(limits.textLength / 2);
    const fits = textual([half, id, half]);
    expect(bounded(fits)).toBe(fits);
    expect(textOf(bounded(textual([half, id, `${half}y`])))).toEqual([
      half,
      id,
      half,
      expect.objectContaining({ name: "rest" }),
    ]);
  });

  it.each<readonly [Hole["reach"], Hole["reach"]]>([
    ["segment", "segment"],
    ["number", "segment"],
    ["path", "path"],
    ["query", "path"],
  ])("leaves out a placeholder for a %s by one for a %s", (reach, want) => {
    const text = textOf(bounded(textual(["x".repeat(limits.textLength), { ...id, reach }, "y"])));
    expect(text.slice(1)).toEqual([{ name: "rest", reach: want, reason: "the text grows longer than any URL" }]);
  });

  it.each(["/", "?", "#"])("takes the rest for a path if it has %s", (mark) => {
    expect(textOf(bounded(literal(`${"x".repeat(limits.textLength)}y${mark}`)))[1]).toMatchObject({ reach: "path" });
  });

  it("shortens URLs like texts, and leaves the other alternatives as they are", () => {
    const long = { kind: "url", text: ["x".repeat(limits.textLength + 1)] } as const;
    const [url, text, none] = bounded([...just(long), ...literal("/a"), ...just({ kind: "nothing" })]);
    expect(url?.value).toMatchObject({ kind: "url", text: [expect.any(String), { name: "rest" }] });
    expect([text?.value, none?.value]).toEqual([{ kind: "text", text: ["/a"] }, { kind: "nothing" }]);
  });

  it("leaves a list within the limit as it is, and an open one open for the reason that it had", () => {
    const items = Array.from({ length: limits.listLength }, () => literal("/a"));
    const fits = just({ kind: "list", items });
    expect(bounded(fits)).toBe(fits);
    const open = unknown("pages", "a parameter");
    expect(bounded(just({ kind: "list", items: [...items, literal("/b")], open }))).toMatchObject([
      { value: { open } },
    ]);
  });
});
