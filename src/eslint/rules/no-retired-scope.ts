import { type CatalogOf, createListRule, quoteLike } from "../create-rule.ts";
import type { LintRule } from "../types.ts";

/** Reports names that circulate but that the provider refuses, and replaces them. */
export function createNoRetiredScope(catalogOf: CatalogOf): LintRule {
  const meta = {
    type: "problem",
    description: "disallow names of scopes that the provider refuses",
    fixable: "code",
    messages: {
      replaced: "{{name}} is no scope of {{provider}}. Use {{use}}.",
      gone: "{{name}} is no scope of {{provider}}, and nothing replaces it. Remove it.",
    },
  } as const;
  return createListRule(meta, catalogOf, ({ uses }, { provider, retired }, { report, sourceCode }) => {
    for (const { node, name, isElement } of uses) {
      const use = retired.get(name);
      if (use === undefined) continue;
      const data = { provider, name: JSON.stringify(name), use: use.map((one) => JSON.stringify(one)).join(", ") };
      const text = use.map((one) => quoteLike(node, one, { sourceCode })).join(", ");
      const isFixable = use.length === 1 || (use.length > 1 && isElement);
      report({
        ...{ node, messageId: use.length === 0 ? "gone" : "replaced", data },
        fix: isFixable ? (fixer) => fixer.replaceText(node, text) : null,
      });
    }
  });
}
