import { type CatalogOf, createListRule } from "../create-rule.ts";
import type { LintRule } from "../types.ts";

/** Reports lists of scopes that no single key can have. */
export function createNoMixedKeyTypes(catalogOf: CatalogOf): LintRule {
  const meta = {
    type: "problem",
    description: "disallow scopes of different key types in one key",
    messages: {
      mixed:
        "No key has {{name}} and {{other}}: the first is for keys of type {{own}}, the second for {{others}}. Create a key for each.",
      wrong:
        "A key of type {{keyType}} cannot have {{name}}, which is for keys of type {{own}}. Create another key for it.",
    },
  } as const;
  return createListRule(meta, catalogOf, ({ uses, purpose, keyType }, { keyTypes }, { report }) => {
    if (purpose !== "ask") return;
    const known = uses.flatMap(({ node, name }) => {
      const types = keyTypes.get(name);
      return types === undefined ? [] : [{ node, name: JSON.stringify(name), types }];
    });
    const [first] = known;
    let common = new Set(keyType === undefined ? first?.types : [keyType]);
    for (const { node, name, types } of known) {
      const left = types.filter((type) => common.has(type));
      const own = types.join(" or ");
      if (left.length > 0) common = new Set(left);
      else if (keyType !== undefined) report({ node, messageId: "wrong", data: { keyType, name, own } });
      else if (first !== undefined)
        report({ node, messageId: "mixed", data: { name, own, other: first.name, others: first.types.join(" or ") } });
    }
  });
}
