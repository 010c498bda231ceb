import { ts } from "../../syntax/typescript.ts";
import { declaredIn } from "../../syntax/declared-names.ts";
import { importedModule } from "./imported-module.ts";
import { readCommonJs } from "./common-js.ts";
import { each, either, just, nothing, unknown } from "../../values/possible.ts";
import { packageName } from "../../sources/resolve/package-name.ts";
import type { Lazy, Run, Value, Values } from "../../values/value.ts";
import { hasModifier } from "../../syntax/nodes.ts";

interface Exports {
  readonly names: ReadonlyMap<string, Lazy>;
  /** `module.exports = …`, `export = …`, or the value of a JSON file. */
  readonly root: Lazy | undefined;
  /** The modules of `export * from`. */
  readonly stars: readonly ts.Expression[];
  /** Objects whose properties are exported: `Object.assign(exports, …)`. */
  readonly spreads: readonly Lazy[];
}

const tables = new WeakMap<ts.SourceFile, Exports>();

/** The names that a file exports itself; stars apart. */
export function exportedNames(file: ts.SourceFile): readonly string[] {
  const { names, root, stars } = exportsOf(file);
  return [...names.keys(), ...(root ? ["default"] : []), ...stars.map(() => "*")];
}

/** What a file exports under a name. */
export function exportedValue(run: Run, file: ts.SourceFile, name: string): Values {
  return (
    findExport(run, file, name, new Set()) ??
    just(unknown(name, `\`${name}\` is not exported by the file that it is imported from`))
  );
}

/** What `require` gives for a file; the module, where more was assigned to what it exports. */
export function moduleRoot(run: Run, file: ts.SourceFile): Values {
  const { root, names } = exportsOf(file);
  return root && names.size === 0 ? root(run) : just({ kind: "module", file });
}

/** What `require` gives for a specifier: what `module.exports` holds. */
export function requiredModule(run: Run, specifier: ts.Expression): Values {
  return each(importedModule(run, specifier), (value) =>
    value.kind === "module" ? moduleRoot(run, value.file) : just(value),
  );
}

/** What is called where a module is called: `module.exports = function …`. */
export function calledRoot(run: Run, value: Value): Values {
  const root = value.kind === "module" ? exportsOf(value.file).root : undefined;
  return root ? root(run) : just(value);
}

function findExport(run: Run, file: ts.SourceFile, name: string, seen: Set<ts.SourceFile>): Values | undefined {
  if (seen.has(file)) return undefined;
  seen.add(file);
  const { names, root, stars, spreads } = exportsOf(file);
  const own = names.get(name);
  if (own) return own(run);
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
  if (name === "default" && !hasEsSyntax(file)) return just({ kind: "module", file });
  for (const star of stars) {
    const found = ts.isStringLiteralLike(star) ? run.code.resolve(star.text, file) : undefined;
    const values = found?.kind === "file" && name !== "default" ? findExport(run, found.file, name, seen) : undefined;
    if (values) return values;
    if (found?.kind === "package")
      return run.read({ kind: "external", module: packageName(found.name), steps: [] }, name);
  }
  return undefined;
}

function hasEsSyntax(file: ts.SourceFile): boolean {
  return file.statements.some(
    (statement) =>
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      hasModifier(statement, ts.SyntaxKind.ExportKeyword),
  );
}

function exportsOf(file: ts.SourceFile): Exports {
  const known = tables.get(file) ?? readExports(file);
  tables.set(file, known);
  return known;
}

function readExports(file: ts.SourceFile): Exports {
  const names = new Map<string, Lazy>();
  const stars: ts.Expression[] = [];
  const spreads: Lazy[] = [];
  let root: Lazy | undefined;
  const [first] = file.statements;
  if (file.fileName.endsWith(".json") && first && ts.isExpressionStatement(first))
    root = (run) => run.evaluate(first.expression, undefined);
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement)) {
      const read: Lazy = (run) => run.evaluate(statement.expression, undefined);
      if (statement.isExportEquals) root = read;
      else names.set("default", read);
    } else if (ts.isExportDeclaration(statement)) readExportDeclaration(statement, names, stars);
    else if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) {
      const isDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
      for (const [name, declaration] of declaredIn(statement))
        names.set(isDefault ? "default" : name, (run) => declarationValue(run, declaration));
    } else root = readCommonJs(statement, { names, stars, spreads }) ?? root;
  }
  return { names, root, stars, spreads };
}

function readExportDeclaration(
  statement: ts.ExportDeclaration,
  names: Map<string, Lazy>,
  stars: ts.Expression[],
): void {
  const { exportClause, moduleSpecifier } = statement;
  if (!exportClause) {
    if (moduleSpecifier) stars.push(moduleSpecifier);
  } else if (ts.isNamespaceExport(exportClause)) {
    if (moduleSpecifier) names.set(exportClause.name.text, (run) => importedModule(run, moduleSpecifier));
  } else {
    for (const { name, propertyName } of exportClause.elements) {
      const local = propertyName ?? name;
      names.set(name.text, (run) => {
        if (!moduleSpecifier) return run.evaluate(local, undefined);
        const values = importedModule(run, moduleSpecifier);
        return either(...values.map(({ value }) => run.read(value, local.text)));
      });
    }
  }
}

/** The name as the code at the end of its file sees it, with what was assigned to it; without a name, what is declared. */
function declarationValue(run: Run, declaration: ts.Declaration): Values {
  const name = ts.getNameOfDeclaration(declaration);
  if (name && ts.isIdentifier(name)) return run.evaluate(name, undefined);
  if (ts.isFunctionDeclaration(declaration))
    return just({ kind: "closure", node: declaration, env: undefined, self: undefined });
  return ts.isClassLike(declaration) ? just({ kind: "class", node: declaration, env: undefined }) : nothing;
}
