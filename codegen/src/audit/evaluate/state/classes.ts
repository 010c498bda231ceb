import { memoised } from "../../../collections/memoised.ts";
import type { Code } from "../../syntax/code.ts";
import { hasModifier } from "../../syntax/nodes.ts";
import { ts } from "../../syntax/typescript.ts";
import { itself, objectOf } from "../../values/instances.ts";
import { either } from "../../values/possible.ts";
import type { Env, Run, Values } from "../../values/value.ts";

/** Returns the class that a class extends. */
export function baseOf(run: Run, node: ts.ClassLikeDeclaration, env: Env): Values | undefined {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const [base] = clause?.types ?? [];
  return base && run.evaluate(base.expression, env);
}

/** Any object of a class or of a class that extends it. */
export function anyInstance(run: Run, node: ts.ClassLikeDeclaration, env: Env): Values {
  const isAbstract = hasModifier(node, ts.SyntaxKind.AbstractKeyword);
  const own: Values = isAbstract ? [] : itself(objectOf(node, undefined, env));
  const derived = subclasses(run, node).map((child) => itself(objectOf(child, undefined, undefined)));
  const all = either(own, ...derived);
  return all.length > 0 ? all : itself(objectOf(node, undefined, env));
}

const subclassesIn = new WeakMap<Code, (node: ts.ClassLikeDeclaration) => readonly ts.ClassLikeDeclaration[]>();

/** The concrete classes that extend a class, directly or not. */
function subclasses(run: Run, node: ts.ClassLikeDeclaration): readonly ts.ClassLikeDeclaration[] {
  const known = subclassesIn.get(run.code) ?? findSubclasses(findParents(run));
  subclassesIn.set(run.code, known);
  return known(node);
}

function findSubclasses(
  parents: ReadonlyMap<ts.ClassLikeDeclaration, ts.ClassLikeDeclaration>,
): (node: ts.ClassLikeDeclaration) => readonly ts.ClassLikeDeclaration[] {
  const children = [...parents.keys()].filter((child) => !hasModifier(child, ts.SyntaxKind.AbstractKeyword));
  return memoised((node) => children.filter((child) => descends(child, node, parents)));
}

function findParents(run: Run): ReadonlyMap<ts.ClassLikeDeclaration, ts.ClassLikeDeclaration> {
  return new Map(
    run.code.classes().flatMap((child): [ts.ClassLikeDeclaration, ts.ClassLikeDeclaration][] => {
      const base = baseOf(run, child, undefined)?.[0]?.value;
      return base?.kind === "class" ? [[child, base.node]] : [];
    }),
  );
}

function descends(
  child: ts.ClassLikeDeclaration,
  node: ts.ClassLikeDeclaration,
  known: ReadonlyMap<ts.ClassLikeDeclaration, ts.ClassLikeDeclaration>,
): boolean {
  const seen = new Set([child]);
  for (let up = known.get(child); up !== undefined && !seen.has(up); up = known.get(up)) {
    if (up === node) return true;
    seen.add(up);
  }
  return false;
}

/** The constructor that `new` runs first: the class's own, or the one that it inherits. */
export function constructorOf(
  run: Run,
  node: ts.ClassLikeDeclaration,
  env: Env,
): ts.ConstructorDeclaration | undefined {
  const own = ownConstructor(node);
  if (own) return own;
  const base = baseOf(run, node, env)?.[0]?.value;
  return base?.kind === "class" && base.node !== node ? constructorOf(run, base.node, base.env) : undefined;
}

/** The constructor that the class declares itself, with its code. */
export function ownConstructor(node: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return node.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}
