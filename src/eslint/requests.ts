import { matchOperation } from "../operations/operations.ts";
import type { FoundOperation } from "../operations/requirement.ts";
import type { LintCatalog } from "./lint-catalog.ts";
import { child, children, nameOf, propertyOf, templateParts, textOf, unwrap, valueOf } from "./syntax.ts";
import type { RuleContext, SourceText, SyntaxNode } from "./types.ts";

/** A request to the provider that a call makes. */
export interface LintRequest {
  readonly method: string;
  readonly operation: FoundOperation;
  /** The place that names the URL. */
  readonly place: SyntaxNode;
  /** The object literal that is sent. */
  readonly body: SyntaxNode | undefined;
}

interface Parts {
  readonly method: string | undefined;
  readonly url: SyntaxNode | undefined;
  readonly body: SyntaxNode | undefined;
}

const methods = new Set(["get", "post", "put", "patch", "delete"]);

/** Returns the request to the provider that a call makes; undefined if it makes none, or if its URL is not in the code. */
export function requestOf(call: SyntaxNode, context: RuleContext, catalog: LintCatalog): LintRequest | undefined {
  const { sourceCode } = context;
  const { method, url, body } = partsOf(call, sourceCode);
  const address = method === undefined ? undefined : urlText(url, sourceCode);
  if (method === undefined || url === undefined || address === undefined) return undefined;
  if (address.startsWith("/") && !isTraced(sourceCode.text, catalog)) return undefined;
  const operation = matchOperation(catalog.operations, { method, url: address });
  return operation && { method: method.toUpperCase(), operation, place: url, body: sentObject(body, sourceCode) };
}

/** True for a file that names the provider: elsewhere a path such as `/v3/stats` may belong to any server. */
function isTraced(text: string, { provider, operations }: LintCatalog): boolean {
  const brand = provider.split(" ").at(-1) ?? "";
  const lower = text.toLowerCase();
  return (
    operations.hosts.some((host) => lower.includes(host)) || (brand.length > 3 && lower.includes(brand.toLowerCase()))
  );
}

function partsOf(call: SyntaxNode, source: SourceText): Parts {
  const [first, second] = children(call, "arguments").map((argument) => valueOf(argument, source));
  const callee = child(call, "callee");
  const verb = callee?.type === "MemberExpression" ? nameOf(child(callee, "property"))?.toLowerCase() : undefined;
  if (first?.type === "ObjectExpression") {
    const url = ["url", "uri", "path"].map((key) => propertyOf(first, key)).find((value) => value !== undefined);
    const method = textOf(valueOf(propertyOf(first, "method"), source));
    return { method: method ?? (verb !== undefined && methods.has(verb) ? verb : undefined), url, body: bodyOf(first) };
  }
  if (verb !== undefined && methods.has(verb)) {
    const wrapped = second?.type === "ObjectExpression" ? bodyOf(second) : undefined;
    return { method: verb, url: first, body: wrapped ?? second };
  }
  const isOptions = second?.type === "ObjectExpression";
  const method = isOptions ? textOf(valueOf(propertyOf(second, "method"), source)) : undefined;
  const isFetch = nameOf(callee) === "fetch" || isOptions;
  return { method: method ?? (isFetch ? "GET" : undefined), url: first, body: isOptions ? bodyOf(second) : undefined };
}

function bodyOf(options: SyntaxNode): SyntaxNode | undefined {
  return ["body", "data", "json"].map((key) => propertyOf(options, key)).find((value) => value !== undefined);
}

function sentObject(body: SyntaxNode | undefined, source: SourceText): SyntaxNode | undefined {
  const value = valueOf(body, source);
  const callee = value?.type === "CallExpression" ? child(value, "callee") : undefined;
  const isJson = nameOf(child(callee, "object")) === "JSON" && nameOf(child(callee, "property")) === "stringify";
  if (isJson) return sentObject(children(value, "arguments")[0], source);
  return value?.type === "ObjectExpression" ? value : undefined;
}

/** The text of a URL with `x` for what is not known; a part of a URL that is not known is left out at its start. */
function urlText(node: SyntaxNode | undefined, source: SourceText): string | undefined {
  const text = joined(node, source);
  if (text === undefined) return undefined;
  const known = text.replace(new RegExp(`^${unknownPart}+(?=/)`, "u"), "").replaceAll(unknownPart, "x");
  return /^(?:https?:\/\/|\/)/iu.test(known) ? known : undefined;
}

/** A character that no URL holds. */
const unknownPart = "\u0000";

function joined(node: SyntaxNode | undefined, source: SourceText): string | undefined {
  const value = valueOf(node, source);
  const text = textOf(value);
  if (value === undefined || text !== undefined) return text;
  if (value.type === "TemplateLiteral") {
    const values = children(value, "expressions").map((part) => joined(part, source) ?? unknownPart);
    return templateParts(value)
      .map((part, index) => part + (values[index] ?? ""))
      .join("");
  }
  if (value.type !== "BinaryExpression" || Reflect.get(value, "operator") !== "+") return undefined;
  const [left, right] = [joined(child(value, "left"), source), joined(child(value, "right"), source)];
  return left === undefined && right === undefined ? undefined : (left ?? unknownPart) + (right ?? unknownPart);
}

/** Returns the argument at an index as an object literal. */
export function objectArgument(call: SyntaxNode, index: number, source: SourceText): SyntaxNode | undefined {
  const value = valueOf(children(call, "arguments")[index], source);
  return unwrap(value)?.type === "ObjectExpression" ? value : undefined;
}
