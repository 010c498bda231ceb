import type { SourceText, SyntaxNode } from "./types.ts";

/** Returns the node in a property of a node; undefined if there is none. */
export function child(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  const value = node === undefined ? undefined : (Reflect.get(node, key) as unknown);
  return isNode(value) ? value : undefined;
}

/** Returns the nodes in a list of a node; holes are left out. */
export function children(node: SyntaxNode | undefined, key: string): readonly SyntaxNode[] {
  const value: unknown = node === undefined ? undefined : Reflect.get(node, key);
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Returns the name of an identifier; undefined for any other node. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  const name: unknown = node?.type === "Identifier" ? Reflect.get(node, "name") : undefined;
  return typeof name === "string" ? name : undefined;
}

/** Returns the text of a string literal, or of a template without placeholders; undefined for any other node. */
export function textOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === "Literal") {
    const value: unknown = Reflect.get(node, "value");
    return typeof value === "string" ? value : undefined;
  }
  const parts = node?.type === "TemplateLiteral" ? templateParts(node) : [];
  return parts.length === 1 ? parts[0] : undefined;
}

/** Returns the fixed parts of a template, between which its placeholders stand. */
export function templateParts(node: SyntaxNode): readonly string[] {
  return children(node, "quasis").map((part) => {
    const value: unknown = Reflect.get(part, "value");
    const cooked: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "cooked") : undefined;
    return typeof cooked === "string" ? cooked : "";
  });
}

/** Returns the value behind `as const`, `satisfies`, `!`, `Object.freeze()` and parentheses. */
export function unwrap(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (node === undefined) return undefined;
  if (/^TS(?:As|Satisfies|NonNull|TypeAssertion)/u.test(node.type)) return unwrap(child(node, "expression"));
  const callee = node.type === "CallExpression" ? child(node, "callee") : undefined;
  const isFreeze = nameOf(child(callee, "object")) === "Object" && nameOf(child(callee, "property")) === "freeze";
  return isFreeze ? unwrap(children(node, "arguments")[0]) : node;
}

/** Returns the value of an own property of an object literal; undefined if it has none of that name. */
export function propertyOf(node: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  const found = children(node, "properties")
    .filter((property) => keyOf(property) === name)
    .at(-1);
  return unwrap(child(found, "value"));
}

/** True for an object literal with a spread or a computed key, which may have any property. */
export function isOpen(node: SyntaxNode): boolean {
  return children(node, "properties").some((property) => keyOf(property) === undefined);
}

function keyOf(property: SyntaxNode): string | undefined {
  if (property.type !== "Property" || Reflect.get(property, "computed") === true) return undefined;
  const key = child(property, "key");
  return nameOf(key) ?? textOf(key);
}

/** Returns the value of a constant, or the node itself; a variable that is assigned twice stays as it is. */
export function valueOf(node: SyntaxNode | undefined, source: SourceText): SyntaxNode | undefined {
  const value = unwrap(node);
  const name = nameOf(value);
  if (value === undefined || name === undefined) return value;
  const definition = variableOf(value, name, source);
  const isConstant = definition?.type === "VariableDeclarator" && child(definition, "id")?.type === "Identifier";
  return isConstant ? (unwrap(child(definition, "init")) ?? value) : value;
}

/** Returns the one definition of a variable that is never assigned again. */
export function variableOf(node: SyntaxNode, name: string, source: SourceText): SyntaxNode | undefined {
  for (let scope = source.getScope(node); scope !== null && scope !== undefined; scope = get(scope, "upper")) {
    const set = get(scope, "set");
    const variable: unknown = set instanceof Map ? set.get(name) : undefined;
    if (variable === undefined) continue;
    const definitions = asList(get(variable, "defs"));
    const writes = asList(get(variable, "references")).filter((use) => isWrite(use) && get(use, "init") !== true);
    const found = definitions.length === 1 && writes.length === 0 ? get(definitions[0], "node") : undefined;
    return isNode(found) ? found : undefined;
  }
  return undefined;
}

function isWrite(reference: unknown): boolean {
  const test = get(reference, "isWrite");
  return typeof test === "function" && Reflect.apply(test, reference, []) === true;
}

function get(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
