import { describe, expect, it } from "vitest";
import { parseHost } from "../../../../src/operations/paths/host-pattern.ts";

describe(parseHost, () => {
  it.each([
    ["{tenant}.notes-gov.dev", "a.notes-gov.dev", true],
    ["{tenant}.notes-gov.dev", "a.b.notes-gov.dev", false],
    ["{tenant}.notes-gov.dev", "a.notesxgov.dev", false],
    ["eu-{tenant}.notes.dev", "eu-a.notes.dev", true],
    ["api.notes-gov.dev:8443/base", "api.notes-gov.dev", true],
  ])("%s: %s is meant: %s", (pattern, host, want) => {
    expect(parseHost(pattern).test(host)).toBe(want);
  });
});
