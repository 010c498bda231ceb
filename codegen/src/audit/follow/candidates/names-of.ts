import { memoised, remembered } from "../../../collections/memoised.ts";
import type { Code } from "../../syntax/code.ts";
import { parentOf, variableOf } from "../../syntax/nodes.ts";
import { ts } from "../../syntax/typescript.ts";

/** The names of a file and its texts, collected in one walk. */
export interface NameIndex {
  /** Identifiers and names of members, by how they are written. */
  readonly names: ReadonlyMap<string, readonly ts.MemberName[]>;
  /** Literals, and the literal parts of templates. */
  readonly texts: readonly ts.LiteralLikeNode[];
  /** Functions by the name that they are called by. */
  readonly functions: ReadonlyMap<string, readonly ts.SignatureDeclaration[]>;
  /** Each `this` and `super`. */
  readonly selves: readonly ts.Node[];
  /** What comments with types document, and the comments. */
  readonly documented: readonly { readonly node: ts.Node; readonly text: string }[];
}

/** Collects the names and texts of a file. The result is remembered with the file. */
export const namesOf: (file: ts.SourceFile) => NameIndex = remembered((file) => {
  const names = new Map<string, ts.MemberName[]>();
  const functions = new Map<string, ts.SignatureDeclaration[]>();
  const texts: ts.LiteralLikeNode[] = [];
  const documented: { readonly node: ts.Node; readonly text: string }[] = [];
  const selves: ts.Node[] = [];
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (ts.isMemberName(node)) addTo(names, node.text, node);
    else if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) texts.push(node);
    else if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) selves.push(node);
    else if (ts.isFunctionLike(node)) for (const name of calledAs(node)) addTo(functions, name, node);
    const text = commentOf(node);
    if (text !== undefined) documented.push({ node, text });
    ts.forEachChild(node, (child) => void open.push(child));
  }
  return { names, texts, functions, selves, documented };
});

/** The places where files write a name. */
export const placesIn: (files: readonly ts.SourceFile[]) => (name: string) => readonly ts.MemberName[] = remembered(
  (files) => {
    const indexes = files.map((file) => namesOf(file).names);
    return memoised((name) => allOf(indexes, name));
  },
);

/** Finds what each index has under a name; most of very many files have nothing. */
export function allOf<Item>(indexes: readonly ReadonlyMap<string, readonly Item[]>[], name: string): readonly Item[] {
  const all: Item[] = [];
  for (const index of indexes) {
    const found = index.get(name);
    if (found !== undefined) all.push(...found);
  }
  return all;
}

/** The other places where a file writes what a name declares. */
export function otherUses(code: Pick<Code, "symbolOf">, name: ts.Identifier): readonly ts.MemberName[] {
  const symbol = code.symbolOf(name);
  return (namesOf(name.getSourceFile()).names.get(name.text) ?? []).filter(
    (other) => other !== name && code.symbolOf(other) === symbol,
  );
}

/** The comment that gives a node its type, in JavaScript. */
function commentOf(node: ts.Node): string | undefined {
  const { jsDoc } = node as ts.Node & { readonly jsDoc?: readonly ts.JSDoc[] };
  return jsDoc?.map((comment) => comment.getText()).join("\n");
}

/** The names that a function may be called by: its own, and that of the variable or member that holds it. */
export function calledAs(node: ts.SignatureDeclaration): readonly string[] {
  if (ts.isConstructorDeclaration(node))
    return [node.parent.name, variableOf(node.parent)].flatMap((name) => name?.text ?? []);
  const own = node.name && (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name)) ? [node.name.text] : [];
  let parent = parentOf(node);
  // In `const send = wrap((client) => …)`, the arguments of `send` reach the inner function.
  while (parent !== undefined && (ts.isCallExpression(parent) || ts.isParenthesizedExpression(parent)))
    parent = parentOf(parent);
  if (parent === undefined) return own;
  if (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left))
    return [...own, parent.left.name.text];
  const { name } = parent as ts.Node & { readonly name?: ts.Node };
  return name &&
    ts.isIdentifier(name) &&
    (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    ? [...own, name.text]
    : own;
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
