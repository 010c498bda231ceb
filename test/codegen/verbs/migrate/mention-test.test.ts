import { describe, expect, it } from "vitest";
import { memberPaths } from "../../../../codegen/src/verbs/migrate/member-paths.ts";
import { createMentionTest } from "../../../../codegen/src/verbs/migrate/mention-test.ts";
import { catalogOf, scope } from "../catalogs.ts";

function catalogWith(retired: string): ReturnType<typeof catalogOf> {
  return catalogOf(
    JSON.stringify({
      keyTypes: { general: {} },
      scopes: { "suppression.read": scope(), "mail.send": scope() },
      retired: { [retired]: { use: ["suppression.read"], reason: "A plural." } },
    }),
  );
}

describe(createMentionTest.name, () => {
  const catalog = catalogWith("suppressions.read");
  const test = createMentionTest(catalog, memberPaths(catalog));

  it.each([
    '"suppressions.read"',
    "scopes.suppressions.read",
    'scopes["suppressions"]["read"]',
    "suppressions\n  .read",
  ])("finds a mention in %s", (text) => {
    expect(test(text)).toBe(true);
  });

  it.each(['"suppression.read"', "suppressions", "mysuppressions-reader", "read.suppressions"])(
    "finds no mention in %s",
    (text) => {
      expect(test(text)).toBe(false);
    },
  );

  it("takes every text for a mention if a name can be spelled in several ways", () => {
    const spelled = catalogWith('say "x"');
    expect(createMentionTest(spelled, memberPaths(spelled))("")).toBe(true);
  });
});

describe(memberPaths.name, () => {
  const paths = memberPaths(catalogWith("suppressions.read"));

  it("leads from a scope to its member, and back", () => {
    expect(paths.pathOf("mail.send")).toEqual(["mail", "send"]);
    expect(paths.scopeAt(["mail", "send"])).toBe("mail.send");
    expect(paths.pathOf("suppressions.read")).toBeUndefined();
  });

  it("knows the members that retired names had", () => {
    expect(paths.retiredAt(["suppressions", "read"])).toBe("suppressions.read");
    expect(paths.retiredAt(["suppressions", "read", "self"])).toBe("suppressions.read");
    expect(paths.retiredAt(["suppression", "read"])).toBeUndefined();
    expect(paths.isRetiredStep("read")).toBe(true);
    expect(paths.isRetiredStep("send")).toBe(false);
  });
});
