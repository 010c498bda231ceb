import { ts } from "../../syntax/typescript.ts";
import { exportedValue, moduleRoot } from "./module-exports.ts";
import { just, unknown } from "../../values/possible.ts";
import type { Run } from "../../values/run.ts";
import { packageName } from "../../sources/resolve/package-name.ts";
import type { Values } from "../../values/value.ts";

/** What an imported name stands for; undefined where the declaration imports nothing. */
export function evaluateImport(run: Run, declaration: ts.Declaration): Values | undefined {
  if (ts.isImportClause(declaration)) return member(run, declaration.parent.moduleSpecifier, "default");
  if (ts.isImportSpecifier(declaration)) {
    const name = (declaration.propertyName ?? declaration.name).text;
    return member(run, declaration.parent.parent.parent.moduleSpecifier, name);
  }
  if (ts.isNamespaceImport(declaration)) return importModule(run, declaration.parent.parent.moduleSpecifier, false);
  if (ts.isImportEqualsDeclaration(declaration)) {
    const reference = declaration.moduleReference;
    return ts.isExternalModuleReference(reference) ? importModule(run, reference.expression, true) : undefined;
  }
  if (ts.isNamespaceExport(declaration)) {
    const { moduleSpecifier } = declaration.parent;
    return moduleSpecifier && importModule(run, moduleSpecifier, false);
  }
  return undefined;
}

/** What `require`, `import()` and `import * as` give: `asRequired` is what `module.exports` holds. */
export function importModule(run: Run, specifier: ts.Expression, asRequired: boolean): Values {
  if (!ts.isStringLiteralLike(specifier)) return just(unknown("module", "the name of an imported module is computed"));
  const found = run.code.resolve(specifier.text, specifier.getSourceFile());
  if (found.kind === "package") return just({ kind: "external", module: packageName(found.name), steps: [] });
  return asRequired ? moduleRoot(run, found.file) : just({ kind: "module", file: found.file });
}

function member(run: Run, specifier: ts.Expression, name: string): Values {
  const found = ts.isStringLiteralLike(specifier)
    ? run.code.resolve(specifier.text, specifier.getSourceFile())
    : undefined;
  if (found?.kind === "file") return exportedValue(run, found.file, name);
  if (found === undefined) return just(unknown(name, "the name of the module is computed"));
  return run.read({ kind: "external", module: packageName(found.name), steps: [] }, name);
}
