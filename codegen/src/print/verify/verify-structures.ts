import type { ts as compiler } from "ts-morph";
import { tsMorph } from "../ts-morph.ts";

const { ts } = tsMorph;
const { SyntaxKind } = ts;

/** Everything that bindings are made of. A text that holds anything else has let a catalog become code. */
const emitted: ReadonlySet<compiler.SyntaxKind> = new Set([
  ...[SyntaxKind.SourceFile, SyntaxKind.EndOfFileToken, SyntaxKind.Identifier, SyntaxKind.StringLiteral],
  ...[SyntaxKind.ImportDeclaration, SyntaxKind.ImportClause, SyntaxKind.NamedImports, SyntaxKind.ImportSpecifier],
  ...[SyntaxKind.NamespaceImport, SyntaxKind.ExportDeclaration, SyntaxKind.NamedExports, SyntaxKind.ExportSpecifier],
  ...[SyntaxKind.NamespaceExport, SyntaxKind.ExportKeyword, SyntaxKind.ConstKeyword, SyntaxKind.ReadonlyKeyword],
  ...[SyntaxKind.VariableStatement, SyntaxKind.VariableDeclarationList, SyntaxKind.VariableDeclaration],
  ...[SyntaxKind.TypeAliasDeclaration, SyntaxKind.PropertySignature, SyntaxKind.TypeLiteral, SyntaxKind.UnionType],
  ...[SyntaxKind.LiteralType, SyntaxKind.TypeReference, SyntaxKind.NeverKeyword, SyntaxKind.UnknownKeyword],
  ...[SyntaxKind.StringKeyword, SyntaxKind.UndefinedKeyword, SyntaxKind.QuestionToken, SyntaxKind.ArrayType],
  ...[SyntaxKind.ArrayLiteralExpression, SyntaxKind.PropertyAccessExpression, SyntaxKind.FunctionDeclaration],
  ...[SyntaxKind.TypeParameter, SyntaxKind.Parameter, SyntaxKind.Block, SyntaxKind.ReturnStatement],
  ...[
    SyntaxKind.CallExpression,
    SyntaxKind.TypePredicate,
    SyntaxKind.ParenthesizedType,
    SyntaxKind.ConditionalType,
    SyntaxKind.InferType,
  ],
  ...[SyntaxKind.ObjectLiteralExpression, SyntaxKind.PropertyAssignment, SyntaxKind.ShorthandPropertyAssignment],
  ...[SyntaxKind.InterfaceDeclaration, SyntaxKind.MethodSignature, SyntaxKind.InKeyword],
  ...[
    SyntaxKind.MappedType,
    SyntaxKind.TupleType,
    SyntaxKind.IndexedAccessType,
    SyntaxKind.IntersectionType,
    SyntaxKind.TypeOperator,
  ],
  ...[SyntaxKind.TemplateLiteralType, SyntaxKind.TemplateHead, SyntaxKind.TemplateLiteralTypeSpan],
  ...[SyntaxKind.TemplateMiddle, SyntaxKind.TemplateTail],
]);

/**
 * Reads printed bindings again and refuses to go on if they do not parse or hold a kind of node that no emitter writes.
 *
 * @throws {TypeError} for a defect of the generator: whatever a catalog says, it must stay data
 */
export function verifyStructures(text: string): void {
  const file = ts.createSourceFile("bindings.ts", text, ts.ScriptTarget.ES2022);
  // Not in the public types, and the public ways to them build a whole program.
  const { parseDiagnostics } = file as compiler.SourceFile & {
    readonly parseDiagnostics: readonly compiler.Diagnostic[];
  };
  if (parseDiagnostics.length > 0) throw new TypeError(`expected bindings but printed what does not parse: ${text}`);
  const visit = (node: compiler.Node): void => {
    if (!emitted.has(node.kind))
      throw new TypeError(`expected bindings but printed ${SyntaxKind[node.kind]}: ${text.slice(node.pos, node.end)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
}
