import { type CatalogOf, createListRule } from "../create-rule.ts";
import type { LintRule } from "../types.ts";

/** Reports scopes that a key can still have, but that are superseded. */
export function createNoLegacyScope(catalogOf: CatalogOf): LintRule {
  const meta = {
    type: "suggestion",
    description: "disallow scopes that are superseded",
    messages: { legacy: "{{name}} is a legacy scope. {{reason}}" },
  } as const;
  return createListRule(meta, catalogOf, ({ uses, purpose }, { legacy }, { report }) => {
    for (const { node, name } of purpose === "ask" ? uses : []) {
      const reason = legacy.get(name);
      if (reason !== undefined) report({ node, messageId: "legacy", data: { name: JSON.stringify(name), reason } });
    }
  });
}
