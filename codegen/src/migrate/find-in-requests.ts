import { Node } from "ts-morph";
import type { Catalog } from "../catalog/catalog.ts";
import { matchOperation } from "../../../src/operations.ts";
import type { OperationTable } from "../../../src/tables.ts";
import { declarations, declaredValues } from "./declared-values.ts";
import { isString, listStrings, type StringNode } from "./list-strings.ts";
import { objectsOf, propertyValues } from "./object-properties.ts";
import { unwrap } from "./unwrap.ts";

/** Calls back for every string in a list `scopes` that a node sends to the provider. */
export type RequestVisitor = (node: Node, found: (node: StringNode) => void) => void;

const bodies = ["body", "data", "json"];
const urls = ["url", "uri", "path"];
const methods = ["POST", "PUT", "PATCH"];

/**
 * A visitor for what sends a body: calls with a URL or path of the provider, calls of a method `request` whose argument has a
 * body and whose URL nobody knows, and requests that are put together piece by piece (`request.url = …; request.body = …`).
 */
export function createRequestVisitor(catalog: Catalog): RequestVisitor {
  const isOurs = createUrlTest(catalog);
  return (node, found) => {
    for (const body of [...sentByCall(node, isOurs), ...sentByAssignment(node, isOurs)]) {
      for (const list of propertyValues(body, "scopes")) listStrings(list, found);
    }
  };
}

/** Whether a URL or path belongs to an operation of the catalog; where it has none, to one of its hosts, or to any. */
function createUrlTest(catalog: Catalog): (url: string) => boolean {
  const table: OperationTable = {
    hosts: catalog.hosts,
    operations: catalog.operations.map(({ id, evidence }) => ({ operation: id, evidence })),
  };
  if (table.operations.length > 0)
    return (url) => methods.some((method) => matchOperation(table, { method, url }) !== undefined);
  return (url) => {
    const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1];
    return host === undefined || catalog.hosts.includes(host);
  };
}

function sentByCall(node: Node, isOurs: (url: string) => boolean): readonly Node[] {
  if (!Node.isCallExpression(node)) return [];
  const sent = node
    .getArguments()
    .flatMap(objectsOf)
    .flatMap((object) => bodies.flatMap((body) => propertyValues(object, body)));
  const urls = node.getArguments().flatMap(textsOf);
  const isRequest = sent.length > 0 && /(?:^|\.)request$/.test(node.getExpression().getText());
  const isSent = urls.length > 0 ? urls.some(isOurs) : isRequest;
  return isSent ? [...node.getArguments(), ...sent] : [];
}

function sentByAssignment(node: Node, isOurs: (url: string) => boolean): readonly Node[] {
  const [body, owner] = assigned(node, bodies) ?? [];
  if (body === undefined || owner === undefined) return [];
  const [declaration] = declarations(owner);
  const isSent = node.getSourceFile().forEachDescendant((other) => {
    const [url, its] = assigned(other, urls) ?? [];
    return url && its && declarations(its)[0] === declaration && textsOf(url).some(isOurs) ? true : undefined;
  });
  return declaration !== undefined && isSent === true ? [body] : [];
}

/** The value that is assigned to one of these members, and the owner of the member. */
function assigned(node: Node, members: readonly string[]): readonly [Node, Node] | undefined {
  if (!Node.isBinaryExpression(node) || node.getOperatorToken().getText() !== "=") return undefined;
  const left = node.getLeft();
  if (!Node.isPropertyAccessExpression(left) || !members.includes(left.getName())) return undefined;
  return [node.getRight(), left.getExpression()];
}

/** The texts in an argument that are a URL or a path: itself, its properties, the constants that it names. */
function textsOf(argument: Node): readonly string[] {
  const node = unwrap(argument);
  const own = [node, ...objectsOf(node).flatMap(urlValues)];
  return own
    .flatMap((value) => [value, ...(Node.isIdentifier(value) ? declaredValues(value) : [])])
    .flatMap(textOf)
    .filter((text) => text.includes("/"));
}

function urlValues(object: Node): readonly Node[] {
  return urls.flatMap((name) => propertyValues(object, name)).map(unwrap);
}

/** A text, with a stand-in for whatever is inserted into it; what comes before its path may be unknown. */
function textOf(value: Node): readonly string[] {
  if (isString(value)) return [value.getLiteralText()];
  if (Node.isTemplateExpression(value)) {
    const text =
      value.getHead().getLiteralText() +
      value
        .getTemplateSpans()
        .map((span) => `x${span.getLiteral().getLiteralText()}`)
        .join("");
    return [text, text.replace(/^x(?=\/)/, "")];
  }
  if (Node.isBinaryExpression(value) && value.getOperatorToken().getText() === "+") {
    const [left = "x"] = textOf(unwrap(value.getLeft()));
    const [right = "x"] = textOf(unwrap(value.getRight()));
    return [left + right, right];
  }
  return [];
}
