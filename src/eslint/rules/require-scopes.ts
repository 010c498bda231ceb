import { type CatalogOf, createCallRule } from "../create-rule.ts";
import { requestOf } from "../requests.ts";
import { keyBodyOf, neededScopes } from "../scope-lists.ts";
import { children, isOpen, propertyOf } from "../syntax.ts";
import { objectArgument } from "../requests.ts";
import { sdkFunction } from "../sdk-imports.ts";
import type { LintCatalog } from "../lint-catalog.ts";
import type { LintRule, RuleContext, SyntaxNode } from "../types.ts";

/** Reports requests for a key that name no scope: some providers then give the key full access. */
export function createRequireScopes(catalogOf: CatalogOf): LintRule {
  const meta = {
    type: "problem",
    description: "require scopes in requests for a key",
    messages: {
      none: "The request names no scopes, and {{provider}} may then create a key with full access. List the scopes that the key needs.",
    },
  } as const;
  return createCallRule(meta, catalogOf, (call, catalog, context) => {
    const spec = keySpecOf(call, context, catalog);
    if (spec === undefined || isOpen(spec)) return;
    const asked = ["scopes", "access"].map((key) => propertyOf(spec, key)).filter((value) => value !== undefined);
    if (asked.some((value) => !isEmpty(value))) return;
    context.report({ node: spec, messageId: "none", data: { provider: catalog.provider } });
  });
}

/** Returns the object that describes a new key: of a function of the SDK, or of a request. */
function keySpecOf(call: SyntaxNode, context: RuleContext, catalog: LintCatalog): SyntaxNode | undefined {
  const name = sdkFunction(call, context);
  if (name !== undefined && catalog.helpers.has(name)) return objectArgument(call, 0, context.sourceCode);
  if (name === "keyFor" || name === "delegate") return objectArgument(call, 1, context.sourceCode);
  const request = requestOf(call, context, catalog);
  if (request?.method !== "POST") return undefined;
  const makesKeys = neededScopes(request.operation).some((scope) =>
    /\bkeys?\b/iu.test(catalog.escalates.get(scope) ?? ""),
  );
  return makesKeys ? keyBodyOf(call, context, catalog) : undefined;
}

function isEmpty(value: SyntaxNode): boolean {
  if (value.type === "ArrayExpression") return children(value, "elements").length === 0;
  return value.type === "ObjectExpression" && children(value, "properties").length === 0;
}
