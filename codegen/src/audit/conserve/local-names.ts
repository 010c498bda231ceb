import { ts } from "../syntax/typescript.ts";

/** A name that an import gives to an export of a package. */
export interface LocalName {
  readonly name: ts.Identifier;
  /** The name in the package; undefined for the package itself and its default. */
  readonly imported: string | undefined;
  readonly declaration: ts.Node;
}

/** An import, and the names that it gives. */
export interface Imported {
  readonly statement: ts.Node;
  readonly locals: readonly LocalName[];
}

/** Returns the names that an import declares in its file, by `import` and by `require`. */
export function localNames(specifier: ts.Node): Imported {
  const { parent } = specifier;
  if (ts.isImportDeclaration(parent)) return { statement: parent, locals: fromClause(parent.importClause) };
  if (ts.isExternalModuleReference(parent)) {
    const { parent: statement } = parent;
    return { statement, locals: [{ name: statement.name, imported: undefined, declaration: statement }] };
  }
  if (!ts.isCallExpression(parent)) return { statement: parent, locals: [] };
  const { call, member } = loaded(parent);
  const variable = ts.isVariableDeclaration(call.parent) ? call.parent.name : undefined;
  return { statement: parent, locals: variable === undefined ? [] : fromBinding(variable, member) };
}

/**
 * The expression around a loaded module, before the module gets its name: `(await import("x")).default`,
 * `_interop(require("x"))`.
 */
function loaded(required: ts.CallExpression): { readonly call: ts.Node; readonly member: string | undefined } {
  let call: ts.Node = required;
  let member: string | undefined;
  for (;;) {
    const { parent } = call;
    if (ts.isPropertyAccessExpression(parent)) member = parent.name.text;
    else if (
      !ts.isAwaitExpression(parent) &&
      !ts.isParenthesizedExpression(parent) &&
      !ts.isAsExpression(parent) &&
      !ts.isCallExpression(parent)
    )
      return { call, member };
    call = parent;
  }
}

function fromClause(clause: ts.ImportClause | undefined): readonly LocalName[] {
  if (clause === undefined) return [];
  const { name, namedBindings } = clause;
  const own: readonly LocalName[] = name ? [{ name, imported: undefined, declaration: clause }] : [];
  if (namedBindings === undefined) return own;
  if (ts.isNamespaceImport(namedBindings))
    return [...own, { name: namedBindings.name, imported: undefined, declaration: namedBindings }];
  return [
    ...own,
    ...namedBindings.elements.map((element) => ({
      name: element.name,
      imported: (element.propertyName ?? element.name).text,
      declaration: element,
    })),
  ];
}

function fromBinding(name: ts.BindingName, member: string | undefined): readonly LocalName[] {
  if (ts.isIdentifier(name)) return [{ name, imported: member, declaration: name.parent }];
  return name.elements.flatMap((element) => {
    if (!ts.isBindingElement(element) || !ts.isIdentifier(element.name)) return [];
    const own = element.propertyName && ts.isIdentifier(element.propertyName) ? element.propertyName : element.name;
    return [{ name: element.name, imported: own.text, declaration: element }];
  });
}
