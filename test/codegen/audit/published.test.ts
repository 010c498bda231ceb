import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { auditIn, fixtures, linesOf, marksIn, sourcesIn } from "./marked.ts";
import { catalog } from "./sendgrid.ts";

const folder = `${fixtures}published`;

describe(`${audit.name}, published code`, () => {
  it.each(readdirSync(folder))("finds exactly the calls that are marked in %s", (name) => {
    expect(linesOf(auditIn(folder, name), true)).toEqual(marksIn(folder, name));
  });

  it("finds the same in whatever order it gets the files", () => {
    const files = sourcesIn(folder);
    const inOrder = audit({ catalog, files, folder });
    expect(inOrder.calls.length).toBeGreaterThan(50);
    const middle = Math.floor(files.length / 2);
    for (const order of [files.toReversed(), [...files.slice(middle), ...files.slice(0, middle)]])
      expect(audit({ catalog, files: order, folder })).toEqual(inOrder);
  });

  it("finds the same in files beside many others", () => {
    const together = linesOf(auditIn(folder), true);
    const alone = readdirSync(folder).flatMap((name) => linesOf(auditIn(folder, name), true));
    expect(together).toEqual(alone.sort());
  });

  it("marks requests of unknown functions as assumed, and only those", () => {
    const isAssumed = (name: string): readonly boolean[] =>
      auditIn(folder, name).calls.map(({ assumed }) => assumed === true);
    expect(new Set(isAssumed("injected-request.ts"))).toEqual(new Set([true]));
    expect(new Set(isAssumed("answers.ts"))).toEqual(new Set([false]));
  });
});
