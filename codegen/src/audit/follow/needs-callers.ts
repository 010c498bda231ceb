import type { Recognition } from "../recognise/recogniser.ts";
import type { Code } from "../syntax/code.ts";
import type { CallNode } from "../syntax/file-facts.ts";
import { functionAround, isWithin } from "../syntax/nodes.ts";
import { orTooDeep } from "../syntax/too-deep.ts";
import { ts } from "../syntax/typescript.ts";
import { writesOf } from "../syntax/writes-of.ts";
import type { Run } from "../values/value.ts";
import { toOutcomes, wantedOf, type Looking } from "./explore.ts";
import { areSettled } from "./findings.ts";
import { calleesOf } from "./sites.ts";

/** Whether the callers of the functions around a node could tell more of the requests that it makes. */
export function needsCallers(run: Run, node: ts.Node, looking: Looking): boolean {
  if (!takesFromCallers(run.code, node)) return false;
  const isCall = ts.isCallOrNewExpression(node) && writesOf(node).length === 0;
  return !isCall || !isWhole(run, node, looking);
}

/** Whether all is known of what a call asks for. A call of a function of the code base is one of that function's callers. */
function isWhole(run: Run, node: CallNode, looking: Looking): boolean {
  const look = (): readonly Recognition[] | undefined => {
    const callees = calleesOf(run, node);
    const isElsewhere =
      callees.length > 0 && callees.every(({ value: { kind } }) => kind === "external" || kind === "unknown");
    return isElsewhere ? looking.recognise(run, node) : undefined;
  };
  return orTooDeep(
    () => {
      const { result, needs } = run.ask(look);
      if (result === undefined) return false;
      // Clients that callers pass on are followed themselves.
      if (result.length > 0 && result.every(({ kind }) => kind === "harmless")) return true;
      const trace = looking.mentions(node) ? "call" : looking.traceOf(node.getSourceFile());
      const outcomes = toOutcomes(result, new Map(), { ...looking, makers: new Set() }, trace);
      const own = outcomes.map((outcome) => ({ place: node, outcome }));
      return wantedOf(needs, own.length > 0 && areSettled(own)).length === 0;
    },
    () => false,
  );
}

/**
 * Whether a node may take a value from the callers of the functions around it: from a parameter, from `this`, or from a variable
 * that is not a plain constant of its function.
 */
function takesFromCallers(code: Code, node: ts.Node): boolean {
  const seen = new Set<ts.Node>();
  const takes = (part: ts.Node): boolean => {
    if (part.kind === ts.SyntaxKind.ThisKeyword || part.kind === ts.SyntaxKind.SuperKeyword) return true;
    if (ts.isTypeNode(part)) return false;
    if (ts.isIdentifier(part)) return !isNameOnly(part) && isTaken(part);
    return ts.forEachChild(part, takes) ?? false;
  };
  const isTaken = (name: ts.Identifier): boolean => {
    if (name.text === "arguments") return true;
    const symbol = code.symbolOf(name);
    return (symbol?.declarations ?? []).some((declaration) => {
      if (isWithin(declaration, node) || functionAround(declaration) === undefined || seen.has(declaration))
        return false;
      seen.add(declaration);
      const isConstant =
        ts.isVariableDeclaration(declaration) && symbol !== undefined && code.writesTo(symbol).length === 0;
      return !isConstant || declaration.initializer === undefined || takes(declaration.initializer);
    });
  };
  return takes(node);
}

/** True for an identifier that has no value of its own: the name of a member, of a property, or of a label. */
function isNameOnly(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name;
  return ts.isPropertyAssignment(parent) && parent.name === name;
}
