import type { Requirement } from "../operations/requirement.ts";
import type { LintCatalog } from "./lint-catalog.ts";
import { objectArgument, requestOf } from "./requests.ts";
import { sdkFunction } from "./sdk-imports.ts";
import { child, children, propertyOf, textOf, valueOf } from "./syntax.ts";
import type { RuleContext, SourceText, SyntaxNode } from "./types.ts";

/** A string that is used as a scope. */
export interface ScopeUse {
  readonly node: SyntaxNode;
  readonly name: string;
  /** True for an element of an array literal, which may be replaced by several or removed. */
  readonly isElement: boolean;
}

/** Scopes that one key has, or that one list names. */
export interface ScopeUses {
  readonly uses: readonly ScopeUse[];
  /** The key type that the call asks for, if it names one. */
  readonly keyType?: string | undefined;
  /** What the list is for: scopes that are asked for, or scopes that are taken away or compared. */
  readonly purpose: "ask" | "compare";
}

/** Returns the lists of scopes among the arguments of a call: of the SDK's functions, and of requests that make keys. */
export function scopeListsOf(call: SyntaxNode, context: RuleContext, catalog: LintCatalog): readonly ScopeUses[] {
  const { sourceCode } = context;
  const list = (node: SyntaxNode | undefined, purpose: ScopeUses["purpose"], keyType?: string): ScopeUses => ({
    ...{ uses: usesIn(node, sourceCode, false), purpose, keyType },
  });
  const name = sdkFunction(call, context);
  if (name === undefined) {
    const body = keyBodyOf(call, context, catalog);
    return body === undefined ? [] : [list(propertyOf(body, "scopes"), "ask")];
  }
  const [first, second] = [objectArgument(call, 0, sourceCode), objectArgument(call, 1, sourceCode)];
  const keyType = catalog.helpers.get(name);
  if (keyType !== undefined) return [list(propertyOf(first, "scopes"), "ask", keyType)];
  if (name === "keyFor")
    return [list(propertyOf(second, "scopes"), "ask", textOf(valueOf(children(call, "arguments")[0], sourceCode)))];
  if (name === "delegate") return [list(propertyOf(second, "scopes"), "ask")];
  if (name === "amend") return [list(propertyOf(second, "add"), "ask"), list(propertyOf(second, "remove"), "compare")];
  if (name === "missingScopes" || name === "compareScopes")
    return ["required", "granted", "declared"].map((key) => list(propertyOf(first, key), "compare"));
  return [];
}

/** Returns the body of a request to an operation that gives a key its scopes. */
export function keyBodyOf(call: SyntaxNode, context: RuleContext, catalog: LintCatalog): SyntaxNode | undefined {
  const request = requestOf(call, context, catalog);
  if (request === undefined || !/^(?:POST|PUT|PATCH)$/u.test(request.method)) return undefined;
  return givesScopes(request.operation, catalog) ? request.body : undefined;
}

/** True for an operation that needs a scope which makes keys or gives rights. */
function givesScopes(operation: Requirement, catalog: LintCatalog): boolean {
  return neededScopes(operation).some((scope) => catalog.escalates.has(scope));
}

/** Returns every scope that an operation names. */
export function neededScopes({ allOf = [], anyOf = [] }: Requirement): readonly string[] {
  return [...allOf, ...anyOf.flatMap((one) => (typeof one === "string" ? [one] : one.allOf))];
}

function usesIn(node: SyntaxNode | undefined, source: SourceText, isElement: boolean): readonly ScopeUse[] {
  const value = valueOf(node, source);
  const name = textOf(value);
  if (value === undefined) return [];
  if (name !== undefined) return isElement ? [{ node: value, name, isElement: value === node }] : [];
  if (value.type !== "ArrayExpression") return [];
  return children(value, "elements").flatMap((element) =>
    element.type === "SpreadElement"
      ? usesIn(child(element, "argument"), source, false)
      : usesIn(element, source, true),
  );
}
