import { type CatalogOf, createListRule } from "../create-rule.ts";
import type { LintRule } from "../types.ts";

/** Reports scopes with which a key can make further keys or give rights. */
export function createNoEscalatingScope(catalogOf: CatalogOf): LintRule {
  const meta = {
    type: "suggestion",
    description: "disallow scopes with which a key can make keys or give rights",
    messages: {
      escalates: "A key with {{name}} {{what}}. Use a key of its own for that, and keep it out of running services.",
    },
  } as const;
  return createListRule(meta, catalogOf, ({ uses, purpose }, { escalates }, { report }) => {
    for (const { node, name } of purpose === "ask" ? uses : []) {
      const what = escalates.get(name);
      if (what !== undefined) report({ node, messageId: "escalates", data: { name: JSON.stringify(name), what } });
    }
  });
}
