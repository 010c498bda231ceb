import { type CatalogOf, createCallRule } from "../create-rule.ts";
import type { LintCatalog } from "../lint-catalog.ts";
import { requestOf } from "../requests.ts";
import { sdkFunction } from "../sdk-imports.ts";
import { child, children, nameOf, textOf, valueOf } from "../syntax.ts";
import type { LintRule, RuleContext, SyntaxNode } from "../types.ts";

/** Reports calls of operations for which the provider recommends another one. */
export function createNoLegacyOperation(catalogOf: CatalogOf): LintRule {
  const meta = {
    type: "suggestion",
    description: "disallow operations for which the provider recommends another one",
    messages: { legacy: "{{operation}} is a legacy operation. Use {{instead}}." },
  } as const;
  return createCallRule(meta, catalogOf, (call, catalog, context) => {
    const named = operationOf(call, catalog, context);
    if (named?.instead === undefined) return;
    const { node, operation, instead } = named;
    context.report({ node, messageId: "legacy", data: { operation, instead } });
  });
}

interface NamedOperation {
  readonly node: SyntaxNode;
  readonly operation: string;
  readonly instead: string | undefined;
}

function operationOf(call: SyntaxNode, catalog: LintCatalog, context: RuleContext): NamedOperation | undefined {
  const [first] = children(call, "arguments");
  const text = textOf(valueOf(first, context.sourceCode));
  const isNamed =
    sdkFunction(call, context) === "requiredScopes" || nameOf(child(child(call, "callee"), "property")) === "call";
  if (first !== undefined && text !== undefined && isNamed) {
    const row = catalog.operations.operations.find(({ operation }) => operation === text);
    if (row !== undefined) return { node: first, operation: text, instead: row.replacedBy };
  }
  const request = requestOf(call, context, catalog);
  if (request === undefined) return undefined;
  const { operation, replacedBy } = request.operation;
  return { node: request.place, operation, instead: replacedBy };
}
