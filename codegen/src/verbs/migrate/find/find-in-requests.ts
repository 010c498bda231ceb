import { Node, type CallExpression } from "ts-morph";
import { operationTableOf } from "../../../operations/operation-table.ts";
import type { Catalog } from "../../../catalog/catalog.ts";
import { parseHost } from "../../../../../src/operations/paths/host-pattern.ts";
import { matchOperation } from "../../../../../src/operations/operations.ts";
import { stepsOf } from "../../../text/similar.ts";
import { declarations } from "../syntax/declarations-of.ts";
import {
  declaredValues,
  everywhere,
  hereOnly,
  objectsOf,
  propertyValues,
  type Flow,
} from "../syntax/declared-values.ts";
import { isString, type Found, type StringNode } from "./found.ts";
import { listStrings } from "./list-strings.ts";
import { unwrap } from "../syntax/unwrap.ts";

/** Calls back for every string in a list `scopes` that a node sends to the provider. */
export type RequestVisitor = (node: Node, found: Found) => void;

const bodies = ["body", "data", "json"];
const urls = ["url", "uri", "path"];
const methods = ["POST", "PUT", "PATCH"];

/**
 * A visitor for what sends a body: calls with a URL or path of the provider, and requests that are put together piece by
 * piece (`request.url = …; request.body = …`). If the URL that a method `request` takes is unknown, its list counts
 * only if its names are clearly scopes: the catalog knows every name, and the retired ones have several steps.
 */
export function createRequestVisitor(catalog: Catalog): RequestVisitor {
  const isOurs = createUrlTest(catalog);
  const retired = new Set(catalog.retired.map(({ name }) => name));
  const known = new Set([...catalog.scopes, ...catalog.automatic].map(({ name }) => name));
  const isTelling = (name: string): boolean => known.has(name) || (retired.has(name) && stepsOf(name).length > 1);
  return (node, found) => {
    const sent = Node.isCallExpression(node) ? sentByCall(node, isOurs) : sentByAssignment(node, isOurs);
    if (sent === undefined) return;
    const { bodies, isCertain } = sent;
    const flow = isCertain ? everywhere : hereOnly;
    for (const list of bodies.flatMap((body) => propertyValues(body, "scopes", flow))) {
      if (isCertain || stringsIn(list, flow).every(isTelling)) listStrings(list, found, flow);
    }
  };
}

function stringsIn(list: Node, flow: Flow): readonly string[] {
  const strings: string[] = [];
  const nothing = (): void => undefined;
  const string = (node: StringNode): void => void strings.push(node.getLiteralText());
  listStrings(list, { string, list: nothing, type: nothing }, flow);
  return strings;
}

/** Whether a URL or path belongs to an operation of the catalog; where it has none, to one of its hosts, or to any. */
function createUrlTest(catalog: Catalog): (url: string) => boolean {
  const table = operationTableOf(catalog);
  if (table.operations.length > 0)
    return (url) => methods.some((method) => matchOperation(table, { method, url }) !== undefined);
  return (url) => {
    const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1];
    return (
      host === undefined ||
      catalog.hosts.some((pattern) => parseHost(pattern).test(host.toLowerCase().replace(/:\d+$/u, "")))
    );
  };
}

/** The objects that are sent, and whether it is certain that the provider receives them. */
interface Sent {
  readonly bodies: readonly Node[];
  readonly isCertain: boolean;
}

function sentByCall(node: CallExpression, isOurs: (url: string) => boolean): Sent | undefined {
  const given = node.getArguments();
  const bodiesIn = (flow: Flow): readonly Node[] =>
    given
      .flatMap((argument) => objectsOf(argument, flow))
      .flatMap((object) => bodies.flatMap((body) => propertyValues(object, body, flow)));
  const urls = given.flatMap(textsOf);
  if (urls.length > 0) {
    return urls.some(isOurs) ? { bodies: [...given, ...bodiesIn(everywhere)], isCertain: true } : undefined;
  }
  const isRequest = /(?:^|\.)request$/.test(node.getExpression().getText());
  return isRequest ? { bodies: bodiesIn(hereOnly), isCertain: false } : undefined;
}

function sentByAssignment(node: Node, isOurs: (url: string) => boolean): Sent | undefined {
  const [body, owner] = assigned(node, bodies) ?? [];
  if (body === undefined || owner === undefined) return undefined;
  const [declaration] = declarations(owner);
  const isSent = node.getSourceFile().forEachDescendant((other) => {
    const [url, its] = assigned(other, urls) ?? [];
    return url && its && declarations(its)[0] === declaration && textsOf(url).some(isOurs) ? true : undefined;
  });
  return declaration !== undefined && isSent === true ? { bodies: [body], isCertain: true } : undefined;
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
  const own = [node, ...objectsOf(node, hereOnly).flatMap(urlValues)];
  return own
    .flatMap((value) => [value, ...(Node.isIdentifier(value) ? declaredValues(value, hereOnly) : [])])
    .flatMap(textOf)
    .filter((text) => text.includes("/"));
}

function urlValues(object: Node): readonly Node[] {
  return urls.flatMap((name) => propertyValues(object, name, hereOnly)).map(unwrap);
}

/** Returns a text with a stand-in for each insertion; the part before its path may be unknown. */
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
