import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { auditIn, fixtures, linesOf, marksIn } from "./marked.ts";

const folder = `${fixtures}wrappers`;

describe(audit.name, () => {
  it.each(readdirSync(folder))("gives a wrapper the arguments of its call sites in %s", (name) => {
    expect(linesOf(auditIn(folder, name), true)).toEqual(marksIn(folder, name));
  });

  it("reads the imports of audited files, but reports no call that only other files lead to", () => {
    expect(linesOf(auditIn(folder, "levels/four.ts"), true)).toEqual(marksIn(folder, "levels/four.ts"));
    expect(linesOf(auditIn(folder, "levels/one.ts"))).toEqual([]);
  });
});
