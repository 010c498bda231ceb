import { isBuiltin } from "node:module";
import type { Code } from "../../syntax/code.ts";
import { isPage, isSentence, isSetting, type HasTrace } from "../../sources/traces.ts";
import { isLanguageMethod } from "../../syntax/language-methods.ts";
import { ts } from "../../syntax/typescript.ts";
import { limits } from "../../limits.ts";
import { packageName } from "../../sources/resolve/package-name.ts";
import type { Flow } from "./flow/flow.ts";
import { client, url } from "./flow/kinds.ts";
import { clientName, urlMakers } from "./flow/words.ts";
import { isSpecifier, packageNamed } from "./imported-names.ts";
import { namesOf, otherUses } from "./names-of.ts";

/** What a value of the provider begins as. */
export interface Seeds {
  readonly hasTrace: HasTrace;
  /** True for a text that holds a host of the provider. */
  readonly hasHost: (text: string) => boolean;
  /** True for a text that begins as all paths of the provider do. */
  readonly isPath: (text: string) => boolean;
  /** True for a package of the provider. */
  readonly isOwn: (name: string) => boolean;
  /** Packages that make requests. */
  readonly clients: ReadonlySet<string>;
  /** True for a package of the provider that makes none. */
  readonly isSilent: (name: string) => boolean;
  /** Names of globals that make requests. */
  readonly globals: ReadonlySet<string>;
}

/** Begins at the texts, names and comments of a file that name the provider. */
export function beginAtProvider(flow: Flow, file: ts.SourceFile, code: Code, seeds: Seeds): void {
  const { names, texts, documented } = namesOf(file);
  for (const { node, text } of documented) if (hasImport(text, seeds)) flow.document(node);
  const isSeed = (text: string): boolean =>
    !isSentence(text) &&
    (seeds.hasHost(text) || seeds.isPath(text) || (seeds.hasTrace(text) && mayName(text, seeds) && !isSetting(text)));
  const isSeedPackage = (name: string): boolean => seeds.hasTrace(name) && !seeds.isSilent(packageName(name));
  for (const node of texts)
    if (isSpecifier(node)) {
      const named = packageNamed(code, node);
      if (named !== undefined && (isSeedPackage(named) || isSeedPackage(node.text))) flow.begin(node, client);
    } else if (isSeed(node.text) && !isListedPackage(node)) flow.begin(node, url);
  for (const [name, nodes] of names)
    if (seeds.hasTrace(name) && !isSetting(name))
      for (const node of nodes) if (isClient(code, node) && isOpaque(flow, code, node)) flow.begin(node, client);
}

/** Begins at the packages and globals that make requests. */
export function beginAtClients(flow: Flow, file: ts.SourceFile, code: Code, seeds: Seeds): void {
  const isTraced = seeds.hasTrace(file.text);
  const { names, texts } = namesOf(file);
  // A helper in any file may send its arguments; modules of Node.js have many other uses.
  const isClient = (name: string): boolean => (isTraced || !isBuiltin(name)) && seeds.clients.has(name);
  // Libraries elsewhere in a bundle get URLs of the provider only by a flow that begins at these URLs.
  const isNear = (node: ts.Node): boolean =>
    seeds.hasTrace(file.text.slice(Math.max(0, node.pos - limits.nearTrace), node.end + limits.nearTrace));
  for (const node of texts)
    if (isClient(packageNamed(code, node) ?? "") && (!isTraced || isNear(node))) flow.begin(node, client);
  if (!isTraced) return;
  for (const [name, nodes] of names)
    if (seeds.globals.has(name))
      for (const node of nodes)
        if (isNear(node) && isOpaque(flow, code, node)) flow.begin(node, urlMakers.has(name) ? url : client);
}

/** True for a package among dependencies: `{ "@sendgrid/mail": "^8.1.0" }`. */
function isListedPackage(node: ts.LiteralLikeNode): boolean {
  const { text, parent } = node;
  return text.startsWith("@") && ts.isPropertyAssignment(parent) && parent.name === node;
}

/** True for a comment that names the provider where it gives a type. */
function hasImport(comment: string, { hasTrace }: Seeds): boolean {
  return comment.includes("@") && hasTrace(comment);
}

/** True for a name that stands for a client, not for data or a label: it is called, or its last word is that of a client. */
function isClient(code: Code, node: ts.MemberName): boolean {
  const { parent } = node;
  const use = useOf(ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node, code);
  return use === "called" || (use === "whole" && /^(?!\p{Lu})/u.test(node.text) && clientName.test(node.text));
}

/** Whether a value is only looked at. */
function isCondition(around: ts.Node, value: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(around) || ts.isIfStatement(around)) return true;
  if (ts.isConditionalExpression(around)) return around.condition === value;
  return (
    ts.isBinaryExpression(around) &&
    around.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
    around.left === value
  );
}

/** Whether a value is called, or a method of it, whether it goes elsewhere as a whole, or whether only its data are read. */
function useOf(value: ts.Node, code: Code, above: ReadonlySet<ts.Node> = new Set()): "called" | "data" | "whole" {
  let used = value;
  while (
    (ts.isPropertyAccessExpression(used.parent) && used.parent.expression === used) ||
    ts.isNonNullExpression(used.parent)
  )
    used = used.parent;
  const { parent } = used;
  if (ts.isCallOrNewExpression(parent) && parent.expression === used)
    return isLanguageMethod(parent) ? "data" : "called";
  if (used !== value || isCondition(parent, used)) return "data";
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== used || !ts.isIdentifier(parent.name)) return "whole";
  const { name } = parent;
  if (above.has(name)) return "data";
  const uses = otherUses(code, name).map((other) => useOf(other, code, new Set([...above, name])));
  if (uses.includes("called")) return "called";
  return uses.includes("whole") ? "whole" : "data";
}

/** True for a name that itself shows what it stands for: its value is not in the code, or comes from a caller. */
function isOpaque(flow: Flow, code: Code, node: ts.MemberName): boolean {
  const { parent } = node;
  if (flow.hasFunction(node.text)) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return true;
  const declarations = code.symbolOf(node)?.declarations ?? [];
  return declarations.every(
    (declaration) =>
      ts.isParameter(declaration) ||
      ts.isBindingElement(declaration) ||
      (ts.isVariableDeclaration(declaration) && declaration.initializer === undefined),
  );
}

/** True for the name of a package, and for the beginning of a URL: a host, or a part of one. */
function mayName(text: string, { hasTrace, isOwn }: Seeds): boolean {
  if (text.startsWith("@")) return isOwn(packageName(text));
  const [host = ""] = text
    .trim()
    .replace(/^(?:https?:)?\/\//u, "")
    .split("/");
  return /[./]/u.test(text) && /^[-.:a-z0-9]*$/u.test(host) && hasTrace(host) && !isPage(host) && !fileName.test(text);
}

const fileName = /\.(?:[cm]?[jt]sx?|json|sql|mdx?|html?|png|svg|css|ya?ml|txt|env|vue)$/u;
