import type { LintCatalog } from "./lint-catalog.ts";
import { scopeListsOf, type ScopeUses } from "./scope-lists.ts";
import type { LintRule, RuleContext, SyntaxNode } from "./types.ts";

/** Returns the catalog that a file is checked with. */
export type CatalogOf = (context: RuleContext) => LintCatalog;

/** What a rule says about itself. */
export type RuleMeta = Pick<LintRule["meta"], "type" | "messages" | "fixable" | "hasSuggestions"> & {
  readonly description: string;
};

/** What a rule does with each list of scopes. */
export type CheckList = (
  list: ScopeUses,
  catalog: LintCatalog,
  context: Pick<RuleContext, "report" | "sourceCode">,
) => void;

/** Creates a rule that looks at each call of a file. */
export function createCallRule(
  meta: RuleMeta,
  catalogOf: CatalogOf,
  check: (call: SyntaxNode, catalog: LintCatalog, context: RuleContext) => void,
): LintRule {
  const { description, ...rest } = meta;
  return {
    meta: { ...rest, docs: { description, recommended: true }, schema: [] },
    create: (context: RuleContext) => {
      const catalog = catalogOf(context);
      return { CallExpression: (call: SyntaxNode) => check(call, catalog, context) };
    },
  };
}

/** Creates a rule that looks at each list of scopes of a file; a place that two calls share is reported once. */
export function createListRule(meta: RuleMeta, catalogOf: CatalogOf, check: CheckList): LintRule {
  const reported = new WeakSet<SyntaxNode>();
  return createCallRule(meta, catalogOf, (call, catalog, context) => {
    for (const list of scopeListsOf(call, context, catalog))
      check(list, catalog, {
        sourceCode: context.sourceCode,
        report: (finding) => {
          if (reported.has(finding.node)) return;
          reported.add(finding.node);
          context.report(finding);
        },
      });
  });
}

/** Returns a string literal in the quotes of the code. */
export function quoteLike(node: SyntaxNode, name: string, { sourceCode }: Pick<RuleContext, "sourceCode">): string {
  return sourceCode.getText(node).startsWith("'") ? `'${name.replaceAll("'", "\\'")}'` : JSON.stringify(name);
}
