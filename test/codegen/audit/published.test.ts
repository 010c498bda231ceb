import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { auditIn, fixtures, linesOf, marksIn } from "./marked.ts";

const folder = `${fixtures}published`;

describe(`${audit.name}, published code`, () => {
  it.each(readdirSync(folder))("finds exactly the calls that are marked in %s", (name) => {
    expect(linesOf(auditIn(folder, name), true)).toEqual(marksIn(folder, name));
  });

  it("marks requests of unknown functions as assumed, and only those", () => {
    const isAssumed = (name: string): readonly boolean[] =>
      auditIn(folder, name).calls.map(({ assumed }) => assumed === true);
    expect(new Set(isAssumed("injected-request.ts"))).toEqual(new Set([true]));
    expect(new Set(isAssumed("answers.ts"))).toEqual(new Set([false]));
  });
});
