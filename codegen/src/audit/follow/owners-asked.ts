import type { Recognition } from "../recognise/recogniser.ts";
import type { Code } from "../syntax/code.ts";
import { memoised } from "../../collections/memoised.ts";
import type { CallNode } from "../syntax/file-facts.ts";
import { functionAround, type FunctionNode, isFunction, isWithin, thisOwner } from "../syntax/nodes.ts";
import { orTooDeep } from "../syntax/too-deep.ts";
import { ts } from "../syntax/typescript.ts";
import { writesOf } from "../syntax/writes-of.ts";
import type { Run } from "../values/value.ts";
import { toOutcomes, wantedOf, type Looking } from "./explore.ts";
import { areSettled } from "./findings.ts";
import { calleesOf } from "./sites.ts";

/** The functions whose callers could tell more of the requests that a node makes; none if all is known of them. */
export function ownersAsked(run: Run, node: ts.Node, looking: Looking): readonly FunctionNode[] {
  const taken = takenFrom(run.code, node);
  if (taken.size === 0) return [];
  const isCall = ts.isCallOrNewExpression(node) && writesOf(node).length === 0;
  return (isCall ? ofRequest(run, node, looking) : undefined) ?? [...taken];
}

/**
 * The functions whose callers could tell more of what a call asks for; undefined for a call of a function of the code base,
 * which is one of that function's callers.
 */
function ofRequest(run: Run, node: CallNode, looking: Looking): readonly FunctionNode[] | undefined {
  const look = (): readonly Recognition[] | undefined => {
    const callees = calleesOf(run, node);
    const isElsewhere =
      callees.length > 0 && callees.every(({ value: { kind } }) => kind === "external" || kind === "unknown");
    return isElsewhere ? looking.recognise(run, node) : undefined;
  };
  return orTooDeep(
    () => {
      const { result, needs } = run.ask(look);
      if (result === undefined) return undefined;
      // Clients that callers pass on are followed themselves.
      if (result.length > 0 && result.every(({ kind }) => kind === "harmless")) return [];
      const trace = looking.mentions(node) ? "call" : looking.traceOf(node.getSourceFile());
      const outcomes = toOutcomes(result, new Map(), { ...looking, makers: new Set() }, trace);
      const own = outcomes.map((outcome) => ({ place: node, outcome }));
      return wantedOf(needs, own.length > 0 && areSettled(own));
    },
    () => undefined,
  );
}

/**
 * The functions from whose callers a node may take a value: those whose parameters it reads, also through constants, those whose
 * `this` it reads, and those in which a variable that it reads is written.
 */
function takenFrom(code: Code, node: ts.Node): ReadonlySet<FunctionNode> {
  const owners = new Set<FunctionNode>();
  const seen = new Set<ts.Node>();
  // A name has one meaning in a statement or function, and may be written thousands of times there.
  const names = memoised<ts.Node | undefined, Set<string>>(() => new Set<string>());
  const open: ts.Node[] = [node];
  const take = (owner: ts.Node | undefined): void => {
    if (owner && isFunction(owner) && !isWithin(owner, node)) owners.add(owner);
  };
  const readName = (name: ts.Identifier): void => {
    if (name.text === "arguments") take(functionAround(name));
    const symbol = code.symbolOf(name);
    for (const declaration of symbol?.declarations ?? []) {
      if (isWithin(declaration, node) || functionAround(declaration) === undefined || seen.has(declaration)) continue;
      seen.add(declaration);
      const isConstant =
        ts.isVariableDeclaration(declaration) && symbol !== undefined && code.writesTo(symbol).length === 0;
      if (isConstant && declaration.initializer !== undefined) open.push(declaration.initializer);
      else take(functionAround(declaration));
    }
  };
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === ts.SyntaxKind.ThisKeyword || part.kind === ts.SyntaxKind.SuperKeyword) take(thisOwner(part));
    if (ts.isTypeNode(part)) continue;
    if (!ts.isIdentifier(part)) ts.forEachChild(part, (child) => void open.push(child));
    else if (!isNameOnly(part)) {
      const read = names(ts.findAncestor(part, isStatementOrFunction));
      if (!read.has(part.text)) readName(part);
      read.add(part.text);
    }
  }
  return owners;
}

function isStatementOrFunction(node: ts.Node): boolean {
  return ts.isStatement(node) || isFunction(node);
}

/** True for an identifier that has no value of its own: the name of a member, of a property, or of a label. */
function isNameOnly(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name;
  return ts.isPropertyAssignment(parent) && parent.name === name;
}
