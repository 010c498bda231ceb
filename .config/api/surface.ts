import ts from "typescript";
import { targetPath, type Module, type Origin } from "./modules.ts";

/** A declaration that users of an entry point see: exported, or part of an exported one. */
export interface Declared {
  /** The name in its own module. */
  readonly name: string;
  readonly module: Module;
  readonly statements: readonly ts.Statement[];
}

/** The names of an entry point, and the declarations that they mention without exporting them. */
export interface Surface {
  readonly exported: ReadonlyMap<string, Declared | { readonly namespace: string }>;
  readonly mentioned: readonly Declared[];
}

type Read = (path: string) => Module | undefined;

/** Returns all that users of a module see. */
export function surfaceOf(entry: string, read: Read): Surface {
  const exported = new Map<string, Declared | { readonly namespace: string }>();
  for (const name of exportNames(entry, read, new Set())) {
    const found = resolveExport(entry, name, read);
    if (found !== undefined) exported.set(name, found);
  }
  const declared = [...exported.values()].filter((one) => "statements" in one);
  const seen = new Set(declared.map(keyOf));
  const mentioned: Declared[] = [];
  const waiting: Declared[] = [...declared];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const found of mentionsOf(next, read)) {
      if (seen.has(keyOf(found))) continue;
      seen.add(keyOf(found));
      mentioned.push(found);
      // What only names of generated tables hold is described by the catalog.
      if (!isGenerated(found)) waiting.push(found);
    }
  return { exported, mentioned };
}

/** True for a declaration of generated code. */
export function isGenerated({ module }: Declared): boolean {
  return module.path.includes("/generated/");
}

function keyOf({ module, name }: Declared): string {
  return `${module.path}#${name}`;
}

function exportNames(path: string, read: Read, seen: Set<string>): ReadonlySet<string> {
  const module = read(path);
  if (module === undefined || seen.has(path)) return new Set();
  seen.add(path);
  const passedOn = module.stars
    .flatMap((star) => [...exportNames(star, read, seen)])
    .filter((name) => name !== "default");
  return new Set([...module.exports.keys(), ...passedOn]);
}

function resolveExport(path: string, name: string, read: Read): Declared | { readonly namespace: string } | undefined {
  const module = read(path);
  if (module === undefined) return undefined;
  const origin = module.exports.get(name);
  if (origin !== undefined) return resolveOrigin(module, origin, read);
  for (const star of module.stars) {
    const found = resolveExport(star, name, read);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolveOrigin(
  module: Module,
  origin: Origin,
  read: Read,
): Declared | { readonly namespace: string } | undefined {
  if (origin.kind === "namespace") return { namespace: origin.module };
  if (origin.kind === "other") return resolveExport(origin.module, origin.name, read);
  const statements = module.declarations.get(origin.name);
  if (statements !== undefined) return { name: origin.name, module, statements };
  const imported = module.imports.get(origin.name);
  return imported && resolveOrigin(module, imported, read);
}

function mentionsOf({ module, statements }: Declared, read: Read): readonly Declared[] {
  const found: Declared[] = [];
  const add = (one: Declared | { readonly namespace: string } | undefined): void => {
    if (one !== undefined && "statements" in one) found.push(one);
  };
  const visit = (node: ts.Node): void => {
    const name = referencedName(node);
    if (name !== undefined) add(resolveOrigin(module, { kind: "local", name }, read));
    if (ts.isImportTypeNode(node)) add(importedType(node, module, read));
    ts.forEachChild(node, visit);
  };
  for (const statement of statements) visit(statement);
  return found;
}

function referencedName(node: ts.Node): string | undefined {
  if (ts.isTypeReferenceNode(node)) return firstName(node.typeName);
  if (ts.isTypeQueryNode(node)) return firstName(node.exprName);
  return ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression) ? node.expression.text : undefined;
}

function firstName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : firstName(name.left);
}

function importedType(
  { argument, qualifier }: ts.ImportTypeNode,
  module: Module,
  read: Read,
): Surface["mentioned"][number] | undefined {
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal) || qualifier === undefined)
    return undefined;
  const path = targetPath(argument.literal.text, module.path);
  const found = path === undefined ? undefined : resolveExport(path, firstName(qualifier), read);
  return found !== undefined && "statements" in found ? found : undefined;
}
