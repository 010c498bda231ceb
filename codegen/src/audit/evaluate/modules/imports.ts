import { ts } from "../../syntax/typescript.ts";
import { importedModule } from "./imported-module.ts";
import { exportedValue, requiredModule } from "./module-exports.ts";
import { just, unknown } from "../../values/possible.ts";
import type { Run, Values } from "../../values/value.ts";
import { packageName } from "../../sources/resolve/package-name.ts";

/** Returns the value of an imported name; undefined if the declaration imports nothing. */
export function evaluateImport(run: Run, declaration: ts.Declaration): Values | undefined {
  if (ts.isImportClause(declaration)) return member(run, declaration.parent.moduleSpecifier, "default");
  if (ts.isImportSpecifier(declaration)) {
    const name = (declaration.propertyName ?? declaration.name).text;
    return member(run, declaration.parent.parent.parent.moduleSpecifier, name);
  }
  if (ts.isNamespaceImport(declaration)) return importedModule(run, declaration.parent.parent.moduleSpecifier);
  if (ts.isImportEqualsDeclaration(declaration)) {
    const reference = declaration.moduleReference;
    return ts.isExternalModuleReference(reference) ? requiredModule(run, reference.expression) : undefined;
  }
  if (ts.isNamespaceExport(declaration)) {
    const { moduleSpecifier } = declaration.parent;
    return moduleSpecifier && importedModule(run, moduleSpecifier);
  }
  return undefined;
}

function member(run: Run, specifier: ts.Expression, name: string): Values {
  const found = ts.isStringLiteralLike(specifier)
    ? run.code.resolve(specifier.text, specifier.getSourceFile())
    : undefined;
  if (found?.kind === "file") return exportedValue(run, found.file, name);
  if (found === undefined) return just(unknown(name, "the name of the module is computed"));
  return run.read({ kind: "external", module: packageName(found.name), steps: [] }, name);
}
