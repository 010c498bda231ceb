import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { auditIn, fixtures, linesOf, marksIn } from "./marked.ts";

const folder = `${fixtures}published`;

describe(`${audit.name}, what published code does`, () => {
  it.each(readdirSync(folder))("finds exactly the calls that are marked in %s", (name) => {
    expect(linesOf(auditIn(folder, name), true)).toEqual(marksIn(folder, name));
  });
});
