import { Node, type SourceFile, type Type, type VariableDeclaration } from "ts-morph";

/**
 * Takes out of a file what its exports know: functions answer `false`, `undefined` or nothing, and tables are empty. What has
 * no such answer stays. Returns the names that were taken out; the file is changed in memory.
 */
export function neutralise(file: SourceFile): readonly string[] {
  const taken: string[] = [];
  for (const declaration of file.getFunctions().filter((one) => one.isExported())) {
    const answer = neutralOf(declaration.getReturnType());
    if (answer === undefined || declaration.isGenerator()) continue;
    declaration.setBodyText(`return ${answer};`);
    taken.push(declaration.getName() ?? "default");
  }
  for (const declaration of file.getVariableDeclarations().filter((one) => one.isExported())) {
    const value = neutralConstant(declaration);
    if (value === undefined) continue;
    declaration.setInitializer(value);
    taken.push(declaration.getName());
  }
  return taken;
}

function neutralConstant(declaration: VariableDeclaration): string | undefined {
  const type = declaration.getType();
  if (type.getSymbol()?.getName() === "Recogniser") return "{ packages: [], recognise: () => undefined }";
  const [signature] = type.getCallSignatures();
  if (signature === undefined) return Node.isExpression(declaration.getInitializer()) ? neutralTable(type) : undefined;
  const answer = neutralOf(signature.getReturnType());
  return answer === undefined ? undefined : `() => ${answer}`;
}

function neutralTable(type: Type): string | undefined {
  return type.getSymbol()?.getName() === "RegExp" ? "/(?!)/" : neutralCollection(type);
}

/** The answer that says nothing, for a function that returns values of a type. */
function neutralOf(type: Type): string | undefined {
  if (type.isBoolean() || type.isBooleanLiteral()) return "false";
  if (type.isVoid() || type.isUndefined()) return "undefined";
  if (type.isUnion() && type.getUnionTypes().some((part) => part.isUndefined())) return "undefined";
  return neutralCollection(type);
}

function neutralCollection(type: Type): string | undefined {
  if (type.isArray() || type.isReadonlyArray()) return "[]";
  const name = type.getSymbol()?.getName();
  if (name === "Map" || name === "ReadonlyMap") return "new Map()";
  return name === "Set" || name === "ReadonlySet" ? "new Set()" : undefined;
}
