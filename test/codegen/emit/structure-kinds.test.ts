import { StructureKind, VariableDeclarationKind } from "ts-morph";
import { expect, it } from "vitest";
import * as kinds from "../../../codegen/src/emit/structure-kinds.ts";

it("structure kinds have the values of ts-morph", () => {
  expect({ ...kinds }).toEqual({
    exportDeclaration: StructureKind.ExportDeclaration,
    functionDeclaration: StructureKind.Function,
    importDeclaration: StructureKind.ImportDeclaration,
    interfaceDeclaration: StructureKind.Interface,
    methodSignature: StructureKind.MethodSignature,
    propertySignature: StructureKind.PropertySignature,
    typeAlias: StructureKind.TypeAlias,
    variableStatement: StructureKind.VariableStatement,
    constDeclaration: VariableDeclarationKind.Const,
  });
});
