import { describe, expect, it } from "vitest";
import { decideCondition } from "../../../../codegen/src/audit/evaluate/conditions.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { load } from "../evaluated.ts";

function decided(condition: string): boolean | undefined {
  const { file, run } = load(
    `declare const open: any; const text = 'abc'; const url = new URL('https://a.example/v3'); const none = undefined; const object = { url: '/a' }; const list = ['a']; ${condition}`,
  );
  const last = file.statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) throw new Error("the source ends in no expression");
  return run.ask(() => decideCondition(run, last.expression, undefined)).result;
}

describe(decideCondition.name, () => {
  it.each([
    "true",
    "text",
    "list",
    "!none",
    "text === 'abc'",
    "text !== 'x'",
    "text != none",
    "none == null",
    "text && list",
    "open || text",
    "text ?? list",
    "'url' in object",
    "typeof text === 'string'",
    "typeof object === 'object'",
    "typeof none === 'undefined'",
    "url instanceof URL",
    "Array.isArray(list)",
    "text.startsWith('ab')",
    "text.endsWith('bc')",
    "text.includes('b')",
    "(`/v3/${open}`).startsWith('/v3')",
    "/^https?:/.test('https://a.example')",
  ])("holds: %s", (condition) => {
    expect(decided(condition)).toBe(true);
  });

  it.each([
    "false",
    "''",
    "none",
    "text === 'x'",
    "text === none",
    "open && none",
    "none || ''",
    "'method' in object",
    "typeof text === 'object'",
    "text instanceof URL",
    "Array.isArray(text)",
    "text.startsWith('x')",
    "(`/v3/${open}`).startsWith('/v2')",
    "/^https?:/.test('/v3')",
  ])("does not hold: %s", (condition) => {
    expect(decided(condition)).toBe(false);
  });

  it.each([
    "open",
    "open === 'x'",
    "open && text",
    "open || none",
    "typeof open === 'string'",
    "open instanceof URL",
    "list.length > 0",
    "'0'",
    "list.includes('a')",
    "(`/v3/${open}`).endsWith('x')",
    "(`/v${open}`).startsWith('/v3')",
    "open.startsWith('x')",
  ])("stays open: %s", (condition) => {
    expect(decided(condition)).toBeUndefined();
  });
});
