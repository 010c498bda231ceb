import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { auditIn, fixtures, linesOf, marksIn } from "./marked.ts";

const folder = `${fixtures}wrappers`;

describe(audit.name, () => {
  it.each(readdirSync(folder))("takes what a wrapper gets from its call sites in %s", (name) => {
    expect(linesOf(auditIn(folder, name), true)).toEqual(marksIn(folder, name));
  });

  it("reads what audited files import, but reports no calls that begin elsewhere", () => {
    expect(linesOf(auditIn(folder, "levels/four.ts"), true)).toEqual(marksIn(folder, "levels/four.ts"));
    expect(linesOf(auditIn(folder, "levels/one.ts"))).toEqual([]);
  });
});
