import { isGenerated } from "../../text/is-generated.ts";
import { namesOf } from "../follow/candidates/names-of.ts";
import type { Code } from "../syntax/code.ts";
import { calleeName, parentOf } from "../syntax/nodes.ts";
import { ts } from "../syntax/typescript.ts";
import type { Origin } from "../values/origin.ts";
import { harmlessText } from "./harmless-text.ts";

/** Further facts about a use of the provider. */
export interface UseContext {
  readonly code: Pick<Code, "files" | "pathOf">;
  /** Whether a call that uses it sends nothing. */
  readonly sendsNothing: boolean;
  /** Whether its whole package sends nothing. */
  readonly isSilent: boolean;
  /** Whether it is the base of calls that were found without it. */
  readonly isBase: boolean;
  /** Whether the report has a call of the same package. */
  readonly isFoundElsewhere: boolean;
}

/** Returns why a use of the provider makes no request; undefined if nothing says so. */
export function harmlessUse(origin: Origin, context: UseContext): string | undefined {
  const { isBase, sendsNothing, isSilent, isFoundElsewhere } = context;
  const values = origin.uses.filter((use) => !isInType(use));
  if (isGenerated(origin.node.getSourceFile().text))
    return "it is in generated code, whose calls are found where they are made";
  if (isBase) return "it is the base of calls in its file, which were found by their paths";
  if (origin.kind === "url")
    return /\s/u.test(origin.what.trim())
      ? "it is part of a sentence"
      : (harmlessText(origin.node, context.code) ?? inTest(origin));
  if (origin.kind === "import") {
    if (isTypeOnly(origin.node) || (origin.uses.length > 0 && values.length === 0)) return "only its types are used";
    if (values.length === 0 && !ts.isExportDeclaration(origin.node)) return "its file does not use it";
  }
  if (isSilent || (sendsNothing && values.every(isCalled))) return "its calls send no request";
  if (origin.kind === "received" && origin.uses.every(isHandedOn)) return "it is handed to functions that are followed";
  if (inTest(origin)) return inTest(origin);
  if (isFoundElsewhere) return "its package is called elsewhere, and not by this name";
  return undefined;
}

/** Says that a use stands in a test: if it really calls the provider, its calls are in the report. */
export function inTest({ node }: Origin): string | undefined {
  const file = node.getSourceFile();
  const isTest =
    /\/__(?:tests|mocks)__\/|\.(?:test|spec)\.[^/]*$/u.test(file.fileName) ||
    ["describe", "it", "test"].some((name) => namesOf(file).names.get(name)?.some(isCalledWithText) === true);
  return isTest ? "it stands in a test" : undefined;
}

/** Whether a function is called like a test: `it("sends", …)`. */
function isCalledWithText(name: ts.MemberName): boolean {
  const { parent } = name;
  const [first] = ts.isCallExpression(parent) && parent.expression === name ? parent.arguments : [];
  return first !== undefined && ts.isStringLiteralLike(first);
}

/** Whether a use calls what it names, or a member of it, or gives it to another client: the audit of those calls accounts for it. */
function isCalled(use: ts.Node): boolean {
  if (isHandedOn(use) && ts.isCallExpression(use.parent) && calleeName(use.parent) === "setClient") return true;
  let callee = use;
  while (ts.isPropertyAccessExpression(callee.parent) && callee.parent.expression === callee) callee = callee.parent;
  const { parent } = callee;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === callee;
}

function isHandedOn(use: ts.Node): boolean {
  return ts.isCallExpression(use.parent) && use.parent.expression !== use;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isExportDeclaration(node) && node.isTypeOnly;
}

function isInType(use: ts.Node): boolean {
  for (let up = parentOf(use); up !== undefined && !ts.isStatement(up); up = parentOf(up))
    if (ts.isTypeNode(up)) return !ts.isExpressionWithTypeArguments(up);
  return false;
}
