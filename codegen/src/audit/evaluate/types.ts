import { memoised, remembered } from "../../collections/memoised.ts";
import type { Code } from "../syntax/code.ts";
import { ts } from "../syntax/typescript.ts";
import { importedModule } from "./modules/imported-module.ts";
import { anyInstance } from "./state/classes.ts";
import { each, either, just, literal, unknown } from "../values/possible.ts";
import type { Env, Run, Values } from "../values/value.ts";
import { limits } from "../limits.ts";

/** Types that wrap another one: `Promise<Client>` stands for a `Client`. */
const wrappers = new Set([
  "Promise",
  "Readonly",
  "Partial",
  "Required",
  "NonNullable",
  "Awaited",
  "Pick",
  "Omit",
  "InstanceType",
  "PromiseLike",
]);

const noLiterals: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AnyKeyword,
  ts.SyntaxKind.UnknownKeyword,
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.ObjectKeyword,
  ts.SyntaxKind.VoidKeyword,
  ts.SyntaxKind.TypeLiteral,
  ts.SyntaxKind.FunctionType,
  ts.SyntaxKind.ArrayType,
  ts.SyntaxKind.TupleType,
  ts.SyntaxKind.MappedType,
]);

/** Returns the values that a type annotation allows: a client, an object of a class, one of a few texts, a number. */
export function valuesOfType(run: Run, type: ts.TypeNode, env: Env): Values | undefined {
  if (type.kind === ts.SyntaxKind.NumberKeyword) return just(unknown("number", "only its type is known", "number"));
  if (ts.isParenthesizedTypeNode(type)) return run.ofType(type.type, env);
  if (ts.isTypeQueryNode(type)) return typeQuery(run, type, env);
  if (ts.isImportTypeNode(type)) return importType(run, type);
  if (ts.isUnionTypeNode(type)) {
    const objects = type.types
      .flatMap((member) => run.ofType(member, env) ?? [])
      .filter(({ value }) => value.kind === "external" || value.kind === "instance");
    if (objects.length > 0) return objects;
  }
  if (ts.isTypeReferenceNode(type)) {
    const found = reference(run, type, env);
    if (found) return found;
  }
  return literals(run, type);
}

function typeQuery(run: Run, { exprName }: ts.TypeQueryNode, env: Env): Values | undefined {
  const values = entityValue(run, exprName, env);
  return values?.some(({ value }) => value.kind === "external" || value.kind === "instance" || value.kind === "object")
    ? values
    : undefined;
}

function entityValue(run: Run, name: ts.EntityName, env: Env): Values | undefined {
  if (ts.isIdentifier(name)) return run.code.symbolOf(name) ? run.evaluate(name, env) : undefined;
  const left = entityValue(run, name.left, env);
  return left && each(left, (value) => run.read(value, name.right.text));
}

/** `import("@sendgrid/client").Client`, the form that JSDoc uses. */
function importType(run: Run, { argument, qualifier }: ts.ImportTypeNode): Values | undefined {
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal)) return undefined;
  const root = importedModule(run, argument.literal);
  const name = qualifier && (ts.isIdentifier(qualifier) ? qualifier.text : qualifier.right.text);
  return asInstances(run, name === undefined ? root : each(root, (value) => run.read(value, name)));
}

function reference(run: Run, type: ts.TypeReferenceNode, env: Env): Values | undefined {
  const { typeName, typeArguments } = type;
  const [argument] = typeArguments ?? [];
  if (ts.isIdentifier(typeName) && wrappers.has(typeName.text) && argument && isGlobalType(run, typeName))
    return run.ofType(argument, env);
  const root = ts.isIdentifier(typeName) ? typeName : leftmost(typeName);
  const declaration = run.code.symbolOf(root)?.declarations?.[0];
  if (!declaration) return undefined;
  if (ts.isTypeAliasDeclaration(declaration)) return run.ofType(declaration.type, env);
  if (ts.isInterfaceDeclaration(declaration)) return interfaceValue(run, declaration, env);
  if (ts.isTypeParameterDeclaration(declaration))
    return declaration.constraint && run.ofType(declaration.constraint, env);
  if (!ts.isClassLike(declaration) && !isImport(declaration)) return undefined;
  const imported = importedType(run, declaration);
  if (imported)
    return ts.isInterfaceDeclaration(imported)
      ? interfaceValue(run, imported, env)
      : ts.isTypeAliasDeclaration(imported)
        ? run.ofType(imported.type, env)
        : undefined;
  const values = entityValue(run, typeName, env);
  return values && asInstances(run, values);
}

/** An imported interface or alias of the code base. */
function importedType(
  run: Run,
  declaration: ts.Declaration,
): ts.InterfaceDeclaration | ts.TypeAliasDeclaration | undefined {
  if (!isImport(declaration)) return undefined;
  const name = ts.getNameOfDeclaration(declaration);
  const symbol = name && run.code.symbolOf(name);
  if (!symbol || (symbol.flags & ts.SymbolFlags.Alias) === 0) return undefined;
  const target = run.code.aliased(symbol).declarations?.[0];
  return target && (ts.isInterfaceDeclaration(target) || ts.isTypeAliasDeclaration(target)) ? target : undefined;
}

/** An interface stands for every class that implements it, or for the client that it extends. */
function interfaceValue(run: Run, declaration: ts.InterfaceDeclaration, env: Env): Values | undefined {
  const classes = implementing(run.code)(declaration.name.text);
  if (classes.length > 0) return either(...classes.map((node) => anyInstance(run, node, undefined)));
  const [base] = declaration.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
  if (!base) return undefined;
  const values = run.evaluate(base.expression, env);
  return values.some(({ value }) => value.kind === "external" && value.module !== "")
    ? asInstances(run, values)
    : undefined;
}

/** The classes that implement the interfaces of a name. */
const implementing = remembered((code: Code) =>
  memoised((name: string) =>
    code
      .classes()
      .filter((node) =>
        node.heritageClauses?.some(
          ({ token, types }) =>
            token === ts.SyntaxKind.ImplementsKeyword &&
            types.some(({ expression }) => ts.isIdentifier(expression) && expression.text === name),
        ),
      ),
  ),
);

/** A class means one of its objects; a name of a package, an object of that type. */
export function asInstances(run: Run, values: Values): Values | undefined {
  const objects = values.flatMap(({ value }): Values => {
    if (value.kind === "class") return anyInstance(run, value.node, value.env);
    if (value.kind !== "external" || value.module === "") return [];
    return just({ ...value, steps: [...value.steps, { kind: "new", args: undefined }] });
  });
  return objects.length > 0 ? objects : undefined;
}

/** A type that allows a few texts, according to the type checker. */
function literals(run: Run, node: ts.TypeNode): Values | undefined {
  if (hasNoLiterals(node)) return undefined;
  const type = run.code.typeOf(node);
  const constraint = type.isTypeParameter() ? (type.getConstraint() ?? type) : type;
  const members = constraint.isUnion() ? constraint.types : [constraint];
  if (members.length > limits.literalsOfType) return undefined;
  const texts = members.filter((member) => (member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) === 0);
  const known = texts.filter((member) => member.isStringLiteral() || member.isNumberLiteral());
  if (known.length === 0 || known.length < texts.length) return undefined;
  return either(...known.map(({ value }) => literal(String(value))));
}

/** True for types that clearly allow no texts, so that the type checker need not be asked. */
function hasNoLiterals(node: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(node)) return node.types.some(hasNoLiterals);
  return noLiterals.has(node.kind);
}

function isImport(declaration: ts.Declaration): boolean {
  return (
    ts.isImportClause(declaration) ||
    ts.isImportSpecifier(declaration) ||
    ts.isNamespaceImport(declaration) ||
    ts.isImportEqualsDeclaration(declaration)
  );
}

function isGlobalType(run: Run, name: ts.Identifier): boolean {
  return (run.code.symbolOf(name)?.declarations ?? []).length === 0;
}

function leftmost(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : leftmost(name.left);
}
