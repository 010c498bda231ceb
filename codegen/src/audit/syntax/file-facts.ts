import { ts } from "./typescript.ts";
import { declaresHelper } from "./compiler-helpers.ts";
import { classOf, thisOwner } from "./nodes.ts";
import { writesOf, type Assignment, type Write } from "./writes-of.ts";

/** A call or a `new`. */
export type CallNode = ts.CallExpression | ts.NewExpression;

/** A variable that is handed to a call as it is. */
export interface Pass {
  readonly name: ts.Identifier;
  readonly call: CallNode;
  readonly index: number;
}

/** The facts of a file, collected in one walk. */
export interface FileFacts {
  readonly calls: readonly CallNode[];
  readonly passes: readonly Pass[];
  /** The elements of JSX, which call components. */
  readonly elements: readonly ts.JsxOpeningLikeElement[];
  readonly classes: readonly ts.ClassLikeDeclaration[];
  /** Writes to variables, by the identifier at their root. */
  readonly writes: readonly (Assignment & { readonly root: ts.Identifier })[];
  /** Writes to members of `this`, by class. */
  readonly members: ReadonlyMap<ts.ClassLikeDeclaration, readonly Assignment[]>;
  /** Writes to members of `this` outside of classes. */
  readonly loose: readonly Assignment[];
}

/** Collects the calls, classes and assignments of a file. Does not recurse: generated code nests deeper than stacks are. */
export function collectFacts(file: ts.SourceFile): FileFacts {
  const calls: CallNode[] = [];
  const classes: ts.ClassLikeDeclaration[] = [];
  const writes: (Assignment & { readonly root: ts.Identifier })[] = [];
  const members = new Map<ts.ClassLikeDeclaration, Assignment[]>();
  const loose: Assignment[] = [];
  const keep = ({ member, ...write }: Omit<Write, "target">, target: ts.Expression): void => {
    const base = trail(target);
    const found = base && member !== undefined ? { ...base, path: [...base.path, member] } : base;
    if (found?.root !== undefined) writes.push({ ...write, root: found.root, path: found.path });
    if (found === undefined || found.root !== undefined) return;
    const owner = classAround(target);
    if (owner === undefined) loose.push({ ...write, path: found.path });
    else members.set(owner, [...(members.get(owner) ?? []), { ...write, path: found.path }]);
  };
  const passes: Pass[] = [];
  const elements: ts.JsxOpeningLikeElement[] = [];
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (declaresHelper(node)) continue;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const call = node;
      calls.push(call);
      call.arguments?.forEach((name, index) => void (ts.isIdentifier(name) && passes.push({ name, call, index })));
    }
    if (ts.isJsxOpeningLikeElement(node)) elements.push(node);
    if (ts.isClassLike(node)) classes.push(node);
    for (const { target, ...write } of writesOf(node)) keep(write, target);
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    for (const child of children.reverse()) open.push(child);
  }
  return { calls, passes, elements, classes, writes, members, loose };
}

/** `a.b.c` as root `a` and path `b`, `c`; no root for `this.b.c`. */
function trail(target: ts.Expression): { readonly root?: ts.Identifier; readonly path: readonly string[] } | undefined {
  const path: string[] = [];
  let node = target;
  while (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isParenthesizedExpression(node)
  ) {
    if (ts.isPropertyAccessExpression(node)) path.unshift(node.name.text);
    else if (ts.isElementAccessExpression(node)) {
      const key = node.argumentExpression;
      path.unshift(ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : "*");
    }
    node = node.expression;
  }
  if (ts.isAsExpression(node)) return trail(node.expression);
  if (ts.isIdentifier(node)) return { root: node, path };
  return node.kind === ts.SyntaxKind.ThisKeyword ? { path } : undefined;
}

function classAround(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  const owner = thisOwner(node);
  return owner && classOf(owner);
}
