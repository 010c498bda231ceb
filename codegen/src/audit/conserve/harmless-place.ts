import { isTalk } from "../recognise/harmless.ts";
import { nameText, parentOf } from "../syntax/nodes.ts";
import { ts } from "../syntax/typescript.ts";

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

/** Returns the purpose of a value that sends nothing, by the place where it stands; undefined if it may be sent. */
export function harmlessPlace(node: ts.Node): string | undefined {
  let inner = node;
  for (let up = parentOf(node); up !== undefined; inner = up, up = parentOf(up)) {
    const found = servesFor(up, inner, node);
    if (found !== undefined) return found;
    if (ts.isStatement(up) || ts.isFunctionLike(up)) return undefined;
  }
  return undefined;
}

function servesFor(around: ts.Node, from: ts.Node, node: ts.Node): string | undefined {
  if (ts.isTypeNode(around)) return "it is a type";
  if (ts.isBinaryExpression(around) && comparisons.has(around.operatorToken.kind)) return "it is compared";
  if (ts.isCaseClause(around) && around.expression === from) return "it is compared";
  if (ts.isThrowStatement(around)) return "it is part of an error";
  if (ts.isJsxAttribute(around)) return "it is an attribute of an element";
  if ((ts.isPropertyAssignment(around) || ts.isPropertySignature(around)) && around.name === from)
    return "it is the name of a property";
  if (isInSchema(node, around, /^(?:const|description|example|title)$/u)) return "it is part of a schema";
  if (ts.isExpressionStatement(around) && from === node) return "it is a statement of its own";
  if (ts.isCallExpression(around) || ts.isNewExpression(around)) return inCall(around, from);
  return undefined;
}

/** Whether a value is the default in a schema: `{ type: "string", default: "https://…" }`. */
export function isSchemaDefault(node: ts.Node): boolean {
  return isInSchema(node, node.parent, /^default$/u);
}

function isInSchema(node: ts.Node, around: ts.Node, names: RegExp): boolean {
  if (!ts.isPropertyAssignment(around) || around.initializer !== node) return false;
  const type = around.parent.properties.find((property) => nameText(property.name) === "type");
  const isSchema = type !== undefined && ts.isPropertyAssignment(type) && ts.isStringLiteralLike(type.initializer);
  return isSchema && names.test(nameText(around.name) ?? "");
}

/** Methods that add to a list, whose items are followed where the list is read. */
const growing = /^(?:push|unshift)$/u;

function inCall({ expression }: ts.CallExpression | ts.NewExpression, from: ts.Node): string | undefined {
  if (expression === from) return undefined;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  if (/^assert\./u.test(expression.getText())) return "it is compared";
  return isTalk(name) || growing.test(name) || name.endsWith("Error") ? `it is given to \`${name}\`` : undefined;
}
