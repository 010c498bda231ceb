import { Project } from "ts-morph";
import { beforeAll, describe, expect, it } from "vitest";
import { neutralise } from "./neutral.ts";

const source = `
export function isOdd(n: number): boolean { return n % 2 === 1; }
export function odd(n: number): number | undefined { return n; }
export function oddsOf(): readonly number[] { return [1]; }
export const odds: ReadonlySet<number> = new Set([1]);
export const pattern: RegExp = /[13579]$/;
export const list: (n: number) => number[] = (n) => [n];
export function nameOf(): string { return "odd"; }
function isEven(): boolean { return true; }
`;

describe(neutralise, () => {
  let names: readonly string[] = [];
  let text = "";

  beforeAll(() => {
    const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { strict: true } });
    const file = project.createSourceFile("model.ts", source);
    names = neutralise(file);
    text = file.getFullText().replaceAll(/\s+/gu, " ");
  });

  it.each([
    ["a question with no", "isOdd(n: number): boolean { return false; }"],
    ["what may be missing with nothing", "odd(n: number): number | undefined { return undefined; }"],
    ["a list with an empty one", "oddsOf(): readonly number[] { return []; }"],
    ["a table with an empty one", "odds: ReadonlySet<number> = new Set();"],
    ["a pattern with one that fits nothing", "pattern: RegExp = /(?!)/;"],
    ["a function in a constant", "list: (n: number) => number[] = () => [];"],
  ])("answers %s", (_, expected) => {
    expect(text).toContain(expected);
  });

  it("leaves what is not exported, and what has no answer that says nothing", () => {
    expect(names).toEqual(["isOdd", "odd", "oddsOf", "odds", "pattern", "list"]);
    expect(text).toContain('nameOf(): string { return "odd"; }');
    expect(text).toContain("isEven(): boolean { return true; }");
  });
});
