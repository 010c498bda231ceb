import { describe, expect, it } from "vitest";
import { diffCatalogs } from "../../../codegen/src/diff/diff-catalogs.ts";
import { policy } from "../../../codegen/src/diff/policy.ts";
import { base, catalogOf, scope, textOf, without } from "../verbs/catalogs.ts";
import { otherRows } from "./diff-other-rows.ts";
import { scopeRows } from "./diff-scope-rows.ts";

const { scopes } = base;

describe(diffCatalogs, () => {
  it.each([...scopeRows, ...otherRows])("reports $title", ({ old = {}, given, want, says }) => {
    const { changes } = diffCatalogs(catalogOf(textOf(old)), catalogOf(textOf(given)));
    expect(changes.map(({ release, kind, subject }) => `${release} ${kind} ${subject}`)).toEqual(want);
    if (says !== undefined) expect(changes[0]?.message).toMatch(says);
  });

  it("has a row above for every change in the policy", () => {
    const ruled = policy.flatMap(({ release, kinds }) => kinds.map((kind) => `${release} ${kind}`));
    const told = [...scopeRows, ...otherRows].flatMap(({ want }) =>
      want.map((each) => each.replace(/ \S+$/, "").replace(/ [A-Z]+$/, "")),
    );
    expect([...new Set(told)].sort()).toEqual([...ruled].sort());
  });

  it("calls for the strongest release of all changes, and reports the strongest first", () => {
    const given = { provider: "Sample", scopes: { ...without(scopes, "tags.read"), "a.read": scope() } };
    const { release, changes } = diffCatalogs(catalogOf(textOf()), catalogOf(textOf(given)));
    expect(release).toBe("major");
    expect(changes.map((change) => change.release)).toEqual(["major", "minor", "patch"]);
  });

  it("distinguishes an added operation with a slash at its end from a renamed one", () => {
    const one = { "GET /mail": { allOf: ["mail.read"], evidence: "documented" } };
    const both = { ...one, "GET /mail/": { allOf: ["mail.read"], evidence: "documented" } };
    const kinds = (given: Record<string, object>, old: Record<string, object>): readonly string[] =>
      diffCatalogs(catalogOf(textOf({ operations: old })), catalogOf(textOf({ operations: given }))).changes.map(
        ({ kind, subject }) => `${kind} ${subject}`,
      );
    expect(kinds(both, one)).toEqual(["operation-added GET /mail/"]);
    expect(kinds(one, both)).toEqual(["operation-removed GET /mail/"]);
  });

  it("takes no notice of order", () => {
    const reversed = Object.fromEntries(Object.entries(scopes).reverse());
    const mixed = { sender: { keyType: "general", read: ["mail.read"], full: ["mail.send", "mail.read"] } };
    expect(diffCatalogs(catalogOf(textOf()), catalogOf(textOf({ scopes: reversed, presets: mixed })))).toEqual({
      release: "none",
      changes: [],
    });
  });
});
