import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recognisersFor } from "../../../codegen/src/audit/recognise/recognisers.ts";
import { auditIn, fixtures, linesOf, marksIn } from "./marked.ts";

const folder = `${fixtures}recognisers`;

describe(recognisersFor.name, () => {
  it.each(readdirSync(folder))("finds exactly the calls that are marked in %s", (name) => {
    expect(linesOf(auditIn(folder, name), true)).toEqual(marksIn(folder, name));
  });

  it("leaves the SDKs of one provider out for another", () => {
    expect(recognisersFor(["api.example.com"]).traces).toEqual([]);
    expect(recognisersFor(["api.eu.sendgrid.com", "api.sendgrid.com"]).traces).toContain("@sendgrid/mail");
  });
});
