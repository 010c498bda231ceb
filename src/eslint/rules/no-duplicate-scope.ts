import { type CatalogOf, createListRule } from "../create-rule.ts";
import type { LintRule, SourceText, SyntaxNode, TextFixer, TextChange } from "../types.ts";

/** Reports scopes that a list has twice, and scopes that another scope of the list implies. */
export function createNoDuplicateScope(catalogOf: CatalogOf): LintRule {
  const meta = {
    type: "suggestion",
    description: "disallow scopes that a list has already",
    hasSuggestions: true,
    messages: {
      twice: "The list has {{name}} already.",
      covered: "{{name}} is covered by {{by}}, which implies it.",
      remove: "Remove it.",
    },
  } as const;
  return createListRule(meta, catalogOf, ({ uses, purpose }, { implied }, { report, sourceCode }) => {
    if (purpose !== "ask") return;
    for (const [index, { node, name, isElement }] of uses.entries()) {
      const isTwice = uses.slice(0, index).some((other) => other.name === name);
      const by = uses.find((other) => implied.get(other.name)?.includes(name) === true)?.name;
      if (!isTwice && by === undefined) continue;
      const data = { name: JSON.stringify(name), by: JSON.stringify(by ?? "") };
      const remove = { messageId: "remove", fix: (fixer: TextFixer) => removal(fixer, node, sourceCode) };
      report({ node, messageId: isTwice ? "twice" : "covered", data, suggest: isElement ? [remove] : [] });
    }
  });
}

/** Removes an element of an array with the comma after it, or with the one before it if it is the last. */
function removal(fixer: TextFixer, node: SyntaxNode, { text }: SourceText): TextChange {
  const [start, end] = node.range ?? [0, 0];
  const after = /^\s*,[^\S\n]*/u.exec(text.slice(end))?.[0].length;
  if (after !== undefined) return fixer.removeRange([start, end + after]);
  const before = /,\s*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  return fixer.removeRange([start - before, end]);
}
