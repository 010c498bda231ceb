/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- the compiler compares the numbers, and a test everything */
import type { StructureKind, VariableDeclarationKind } from "ts-morph";

/*
 * The kinds of structure that emitters write, by the values that ts-morph gives them, so that emitting loads nothing of it:
 * ts-morph takes more memory than a large catalog, and is needed when that is done with.
 */

/** `export … from "module";` */
export const exportDeclaration: StructureKind.ExportDeclaration = 11;

/** `function name() { … }` */
export const functionDeclaration: StructureKind.Function = 13;

/** `import … from "module";` */
export const importDeclaration: StructureKind.ImportDeclaration = 16;

/** `interface Name { … }` */
export const interfaceDeclaration: StructureKind.Interface = 19;

/** `name<T>(…): …;` in an interface. */
export const methodSignature: StructureKind.MethodSignature = 28;

/** `name: …;` in an interface. */
export const propertySignature: StructureKind.PropertySignature = 33;

/** `type Name = …;` */
export const typeAlias: StructureKind.TypeAlias = 38;

/** `const name = …;` */
export const variableStatement: StructureKind.VariableStatement = 41;

/** The `const` of a variable statement; to the compiler no text is a member of an enum. */
export const constDeclaration: VariableDeclarationKind.Const = "const" as VariableDeclarationKind.Const;
