import { remembered } from "../../../collections/memoised.ts";
import { ts } from "../../syntax/typescript.ts";
import { declaredIn } from "../../syntax/declared-names.ts";
import { importedModule } from "./imported-module.ts";
import { commonJsParts, type ExportPart } from "./common-js.ts";
import { each, either, just, nothing, unknown } from "../../values/possible.ts";
import { packageName } from "../../sources/resolve/package-name.ts";
import type { Lazy, Run, Value, Values } from "../../values/value.ts";
import { functionAround, hasModifier, isJson } from "../../syntax/nodes.ts";

interface Exports {
  readonly names: ReadonlyMap<string, Lazy>;
  /** `module.exports = …`, `export = …`, or the value of a JSON file. */
  readonly root: Lazy | undefined;
  /** The modules of `export * from`. */
  readonly stars: readonly ts.Expression[];
  /** Objects whose properties are exported: `Object.assign(exports, …)`. */
  readonly spreads: readonly Lazy[];
}

/** The names that a file exports itself, without those of `export *`. */
export function exportedNames(file: ts.SourceFile): readonly string[] {
  const { names, root, stars } = exportsOf(file);
  return [...names.keys(), ...(root ? ["default"] : []), ...stars.map(() => "*")];
}

/** Returns the value that a file exports under a name. */
export function exportedValue(run: Run, file: ts.SourceFile, name: string): Values {
  return (
    findExport(run, file, name) ??
    just(unknown(name, `\`${name}\` is not exported by the file that it is imported from`))
  );
}

/** Returns the value of `require` for a file: `module.exports`, or the module if it also has named exports. */
export function moduleRoot(run: Run, file: ts.SourceFile): Values {
  const { root, names } = exportsOf(file);
  return root && names.size === 0 ? root(run) : just({ kind: "module", file });
}

/** Returns the value of `require` for a specifier. */
export function requiredModule(run: Run, specifier: ts.Expression): Values {
  return each(importedModule(run, specifier), (value) =>
    value.kind === "module" ? moduleRoot(run, value.file) : just(value),
  );
}

/** Returns the function that is called if a module is called: `module.exports = function …`. */
export function calledRoot(run: Run, value: Value): Values {
  const root = value.kind === "module" ? exportsOf(value.file).root : undefined;
  return root ? root(run) : just(value);
}

/** Returns the value that a file exports under a name, itself or through `export *`; undefined if the code lacks it. */
function findExport(run: Run, file: ts.SourceFile, name: string): Values | undefined {
  const seen = new Set<ts.SourceFile>();
  const find = (current: ts.SourceFile): Values | undefined => {
    if (seen.has(current)) return undefined;
    seen.add(current);
    const own = ownExport(run, current, name);
    if (own) return own;
    for (const star of exportsOf(current).stars) {
      const found = ts.isStringLiteralLike(star) ? run.code.resolve(star.text, current) : undefined;
      const values = found?.kind === "file" && name !== "default" ? find(found.file) : undefined;
      if (values) return values;
      if (found?.kind === "package")
        return run.read({ kind: "external", module: packageName(found.name), steps: [] }, name);
    }
    return undefined;
  };
  return find(file);
}

/** Returns the value that a file itself exports under a name. */
function ownExport(run: Run, file: ts.SourceFile, name: string): Values | undefined {
  const { names, root, spreads } = exportsOf(file);
  const own = names.get(name);
  if (own) {
    const later = laterValues(run, file, name);
    return later.length === 0 ? own(run) : [...own(run).filter(({ value: { kind } }) => kind !== "nothing"), ...later];
  }
  for (const read of spreads) {
    const found = read(run).filter(
      ({ value }) => value.kind !== "object" || value.open !== undefined || value.entries.has(name),
    );
    if (found.length > 0) return each(found, (value) => run.read(value, name));
  }
  if (root) {
    const values = root(run);
    return name === "default" ? values : either(...values.map(({ value }) => run.read(value, name)));
  }
  // A CommonJS module without a default is its own default.
  return name === "default" && !hasEsSyntax(file) ? just({ kind: "module", file }) : undefined;
}

/** The values that functions of a file give an export, as compilers write `export let client` and a function that sets it. */
function laterValues(run: Run, file: ts.SourceFile, name: string): Values {
  return run.code.memberWrites(name).flatMap(({ node, root, path }) => {
    if (root.text !== "exports" || path.length > 1 || root.getSourceFile() !== file) return [];
    return ts.isBinaryExpression(node) && functionAround(node) !== undefined ? run.evaluate(node.right, undefined) : [];
  });
}

function hasEsSyntax(file: ts.SourceFile): boolean {
  return file.statements.some(
    (statement) =>
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      hasModifier(statement, ts.SyntaxKind.ExportKeyword),
  );
}

const exportsOf = remembered((file: ts.SourceFile): Exports => {
  const [first] = file.statements;
  const json: readonly ExportPart[] =
    isJson(file) && first && ts.isExpressionStatement(first)
      ? [{ kind: "root", read: (run) => run.evaluate(first.expression, undefined) }]
      : [];
  const parts = [...json, ...file.statements.flatMap(partsOf)];
  return {
    names: new Map(parts.flatMap((part) => (part.kind === "name" ? [[part.name, part.read] as const] : []))),
    root: parts.findLast((part) => part.kind === "root")?.read,
    stars: parts.flatMap((part) => (part.kind === "star" ? [part.specifier] : [])),
    spreads: parts.flatMap((part) => (part.kind === "spread" ? [part.read] : [])),
  };
});

/** The exports of a statement. */
function partsOf(statement: ts.Statement): readonly ExportPart[] {
  if (ts.isExportAssignment(statement)) {
    const read: Lazy = (run) => run.evaluate(statement.expression, undefined);
    return [statement.isExportEquals ? { kind: "root", read } : { kind: "name", name: "default", read }];
  }
  if (ts.isExportDeclaration(statement)) return partsOfDeclaration(statement);
  if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return commonJsParts(statement);
  const isDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
  return declaredIn(statement).map(([name, declaration]) => ({
    kind: "name",
    name: isDefault ? "default" : name,
    read: (run) => declarationValue(run, declaration),
  }));
}

/** `export * from`, `export * as name from`, `export { name }`. */
function partsOfDeclaration({ exportClause, moduleSpecifier }: ts.ExportDeclaration): readonly ExportPart[] {
  if (!exportClause) return moduleSpecifier ? [{ kind: "star", specifier: moduleSpecifier }] : [];
  if (ts.isNamespaceExport(exportClause))
    return moduleSpecifier
      ? [{ kind: "name", name: exportClause.name.text, read: (run) => importedModule(run, moduleSpecifier) }]
      : [];
  return exportClause.elements.map(({ name, propertyName }) => {
    const local = propertyName ?? name;
    const read: Lazy = (run) => {
      if (!moduleSpecifier) return run.evaluate(local, undefined);
      const values = importedModule(run, moduleSpecifier);
      return either(...values.map(({ value }) => run.read(value, local.text)));
    };
    return { kind: "name", name: name.text, read };
  });
}

/** The value of a name at the end of its file, after all assignments; if the declaration has no name, the declared value. */
function declarationValue(run: Run, declaration: ts.Declaration): Values {
  const name = ts.getNameOfDeclaration(declaration);
  if (name && ts.isIdentifier(name)) return run.evaluate(name, undefined);
  if (ts.isFunctionDeclaration(declaration))
    return just({ kind: "closure", node: declaration, env: undefined, self: undefined });
  return ts.isClassLike(declaration) ? just({ kind: "class", node: declaration, env: undefined }) : nothing;
}
