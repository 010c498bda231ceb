import { closest } from "../../input/closest.ts";
import { type CatalogOf, createListRule, quoteLike } from "../create-rule.ts";
import type { LintRule } from "../types.ts";

/** Reports scopes that the catalog does not have, and suggests the nearest one. */
export function createUnknownScope(catalogOf: CatalogOf): LintRule {
  const meta = {
    type: "problem",
    description: "disallow scopes that the catalog does not have",
    hasSuggestions: true,
    messages: {
      unknown: "{{provider}} has no scope {{name}}.",
      near: "{{provider}} has no scope {{name}}. Did you mean {{suggestion}}?",
      automatic: "{{provider}} adds {{name}} to keys by itself, and refuses requests for it. Leave it out.",
      replace: "Replace it with {{suggestion}}.",
    },
  } as const;
  return createListRule(meta, catalogOf, ({ uses, purpose }, catalog, { report, sourceCode }) => {
    const { provider, keyTypes, automatic, retired } = catalog;
    for (const { node, name } of uses) {
      if (keyTypes.has(name) || retired.has(name)) continue;
      const data = { provider: sentence(provider), name: JSON.stringify(name) };
      if (automatic.has(name)) {
        if (purpose === "ask") report({ node, messageId: "automatic", data });
        continue;
      }
      const near = closest(name, keyTypes.keys());
      if (near === undefined) {
        report({ node, messageId: "unknown", data });
        continue;
      }
      const named = { ...data, suggestion: JSON.stringify(near) };
      const fix = { messageId: "replace", data: named };
      report({
        ...{ node, messageId: "near", data: named },
        suggest: [{ ...fix, fix: (fixer) => fixer.replaceText(node, quoteLike(node, near, { sourceCode })) }],
      });
    }
  });
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
