import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { auditIn, fixtures, linesOf, marksIn } from "./marked.ts";

const folder = `${fixtures}corpus`;

/** False alarms that are known: the value of one unresolved call is handed to another function. */
const falseAlarms: ReadonlySet<string> = new Set(["redux-saga.ts:7 unresolved"]);

/** Places and operations; whether a call is widened is no part of the marks. */
function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map((line) => line.replace(/ widened$/u, "")))].sort();
}

describe(`${audit.name}, regression tests`, () => {
  const snippets = readdirSync(folder);

  it("has at least 40 snippets", () => {
    expect(snippets.length).toBeGreaterThanOrEqual(40);
  });

  it.each(snippets)("reports what is marked in %s, and no more", (name) => {
    const found = unique(linesOf(auditIn(folder, name))).filter((line) => !falseAlarms.has(line));
    expect(found).toEqual(unique(marksIn(folder, name)));
  });
});
