import type { Code } from "../syntax/code.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { hostTexts } from "../sources/traces.ts";
import { packageName } from "../sources/resolve/package-name.ts";
import { packageNamed } from "../follow/candidates/imported-names.ts";
import { namesOf } from "../follow/candidates/names-of.ts";
import { isWithin, nameText } from "../syntax/nodes.ts";
import { isRequireName } from "../syntax/require-names.ts";
import { ts } from "../syntax/typescript.ts";
import type { Origin } from "../values/origin.ts";
import { localNames, type LocalName } from "./local-names.ts";

/** All origins, and the one that an expression reads. */
export interface Origins {
  readonly all: readonly Origin[];
  readonly byExpression: ReadonlyMap<ts.Node, Origin>;
}

/** The names of a provider that are searched for. */
export interface OriginsOptions {
  readonly hosts: readonly string[];
  /** The packages of its SDKs. */
  readonly packages: readonly string[];
  /** Its hosts for mail by SMTP. */
  readonly smtpHosts: readonly string[];
}

/** Finds everything of the provider that the loaded files hold. */
export function findOrigins(code: Code, { hosts, packages, smtpHosts }: OriginsOptions): Origins {
  const hasHost = hostPattern(hosts);
  const isSdk = (name: string): boolean => packages.some((own) => name === own || name.startsWith(`${own}/`));
  const byExpression = new Map<ts.Node, Origin>();
  const all = code.files.flatMap((file) => {
    const found = namesOf(file).texts.flatMap((node): readonly Origin[] => {
      const module = isImported(node) ? packageName(packageNamed(code, node) ?? "") : "";
      if (isSdk(module)) return ofImport(code, node, module);
      if (smtpHosts.includes(node.text) && isOfTransport(node)) return [{ ...ofText(node), kind: "transport" }];
      return hasHost.test(node.text) ? [ofText(node)] : [];
    });
    return found.filter((origin) => !byExpression.has(origin.node));
  });
  for (const origin of all) for (const name of [origin.node, ...origin.uses]) byExpression.set(name, origin);
  return { all: [...new Map(all.map((origin) => [origin.node, origin])).values()], byExpression };
}

/** Finds a host as a whole: `api.example.com` is not in `api.example.com.evil.example`. */
function hostPattern(hosts: readonly string[]): RegExp {
  const names = hostTexts(hosts).map(
    (text) => (text.startsWith(".") ? "" : String.raw`(?<![\w.-])`) + escapePattern(text),
  );
  return names.length === 0 ? /(?!)/u : new RegExp(String.raw`(?:${names.join("|")})(?![\w.-])`, "iu");
}

/** Whether a text names a module: in an import, an export, or a call of `require` or `import`. */
function isImported({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent)) return true;
  const { expression } = parent;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && (/require/iu.test(expression.text) || isRequireName(expression)))
  );
}

/** The import of an SDK, and the clients that are made or received by its names. */
function ofImport(code: Code, specifier: ts.LiteralLikeNode, module: string): readonly Origin[] {
  const { statement, locals: own } = localNames(specifier);
  const locals = ts.isExportDeclaration(statement) ? importedFrom(code, statement) : own;
  const uses = locals.flatMap((local) => usesOf(local));
  const clients = locals.flatMap((local) => [
    ...usesOf(local).flatMap((use) => madeWith(use, local, module)),
    ...(clientName.test(local.imported ?? "") ? receivedAs(local, module) : []),
  ]);
  return [{ kind: "import", node: statement, what: module, module, uses }, ...clients];
}

/** The names under which other files use the exports of a package that a statement exports again. */
function importedFrom(code: Code, { exportClause }: ts.ExportDeclaration): readonly LocalName[] {
  const exported =
    exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : undefined;
  return code.files.flatMap((file) =>
    namesOf(file).texts.flatMap((text) => {
      if (!ts.isImportDeclaration(text.parent) || code.pathOf(text.text, file) === undefined) return [];
      const { locals } = localNames(text);
      return exported ? locals.filter(({ imported = "" }) => imported === "" || exported.includes(imported)) : locals;
    }),
  );
}

function ofText(node: ts.LiteralLikeNode): Origin {
  const expression = ts.isStringLiteralLike(node) ? node : ts.isTemplateHead(node) ? node.parent : node.parent.parent;
  return { kind: "url", node: expression, what: node.text, module: undefined, uses: [] };
}

/** Whether a host stands in the settings of a mail transport: beside a user or a password. */
function isOfTransport(host: ts.Node): boolean {
  let value = host;
  while (ts.isBinaryExpression(value.parent) || ts.isParenthesizedExpression(value.parent)) value = value.parent;
  const { parent } = value;
  if (!ts.isPropertyAssignment(parent) || parent.initializer !== value) return false;
  return parent.parent.properties.some((property) => credentials.test(nameText(property.name) ?? ""));
}

const credentials = /^(?:auth|user|username|pass|password)$/iu;

/** The identifiers of a file that are spelt like an imported name. */
function usesOf({ name, declaration }: LocalName): readonly ts.MemberName[] {
  const all = namesOf(name.getSourceFile()).names.get(name.text) ?? [];
  return all.filter((one) => one !== name && one.parent !== declaration);
}

/** Names of classes of clients; the other classes of SDKs hold data. */
const clientName = /(?:Service|Client)$/u;

/** The client that is made with an imported class, or with a member of what is imported. */
function madeWith(use: ts.Node, { imported }: LocalName, module: string): readonly Origin[] {
  let callee = use;
  while (ts.isPropertyAccessExpression(callee.parent) && callee.parent.expression === callee) callee = callee.parent;
  const { parent } = callee;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : imported;
  if (!ts.isNewExpression(parent) || parent.expression !== callee || !clientName.test(name ?? "")) return [];
  return [{ kind: "made", node: parent, what: `new ${callee.getText()}()`, module, uses: [] }];
}

/** The parameters and fields whose type is an imported name. */
function receivedAs(local: LocalName, module: string): readonly Origin[] {
  return usesOf(local).flatMap((use): readonly Origin[] => {
    const declaration = ts.isTypeReferenceNode(use.parent) ? use.parent.parent : undefined;
    if (declaration === undefined || !(ts.isParameter(declaration) || ts.isPropertyDeclaration(declaration))) return [];
    const { name } = declaration;
    if (!ts.isIdentifier(name)) return [];
    // A parameter that is also a field is read in the whole class.
    const isField =
      ts.isPropertyDeclaration(declaration) || ts.isParameterPropertyDeclaration(declaration, declaration.parent);
    const around = isField ? declaration.parent.parent : declaration.parent;
    const reads = (namesOf(name.getSourceFile()).names.get(name.text) ?? []).flatMap((one): readonly ts.Node[] => {
      if (one === name || !isWithin(one, around)) return [];
      return ts.isPropertyAccessExpression(one.parent) && one.parent.name === one ? [one.parent] : [one];
    });
    // A field that is given a client which is made there receives none.
    if (reads.some(isGivenNew)) return [];
    return [{ kind: "received", node: declaration, what: `${name.text}: ${local.name.text}`, module, uses: reads }];
  });
}

/** Whether a name is given what `new` makes: `this.client = new Client()`. */
function isGivenNew(name: ts.Node): boolean {
  const { parent } = name;
  return ts.isBinaryExpression(parent) && parent.left === name && ts.isNewExpression(parent.right);
}
