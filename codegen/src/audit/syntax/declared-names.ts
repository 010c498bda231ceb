import { ts } from "./typescript.ts";

/** The names that a statement declares. */
export function declaredIn(statement: ts.Statement): readonly (readonly [string, ts.Declaration])[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((declaration) => bindings(declaration));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
    const isOverload = ts.isFunctionDeclaration(statement) && statement.body === undefined;
    return isOverload ? [] : [[statement.name?.text ?? "default", statement]];
  }
  return [];
}

function bindings(
  declaration: ts.VariableDeclaration | ts.BindingElement,
): readonly (readonly [string, ts.Declaration])[] {
  const { name } = declaration;
  if (ts.isIdentifier(name)) return [[name.text, declaration]];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bindings(element) : []));
}
