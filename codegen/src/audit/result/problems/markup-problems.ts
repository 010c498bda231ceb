import { relative } from "node:path";
import { hostTexts } from "../../sources/traces.ts";
import type { ReadProblem } from "../build-report.ts";

const embedded = /\{[^{}]*\}|(?:[@:]|v-|on:|on)[\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*')/gu;

/**
 * Reports expressions in the markup of Vue, Svelte and Astro that hold a host of the provider: only script blocks are
 * analysed, and the expression may be a call.
 */
export function markupProblems(
  markup: ReadonlyMap<string, string>,
  hosts: readonly string[],
  folder: string,
): readonly ReadProblem[] {
  return [...markup].flatMap(([file, text]) =>
    Array.from(text.matchAll(embedded)).flatMap(({ 0: expression, index }) => {
      const host = hostTexts(hosts).find((name) => expression.includes(name));
      if (host === undefined) return [];
      const before = text.slice(0, index + expression.indexOf(host)).split("\n");
      return [
        {
          file: relative(folder, file),
          line: before.length,
          column: (before.at(-1) ?? "").length + 1,
          reason: `an expression in the markup names ${host}, and only script blocks are analysed`,
        },
      ];
    }),
  );
}
