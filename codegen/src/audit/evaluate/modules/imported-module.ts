import { ts } from "../../syntax/typescript.ts";
import { packageName } from "../../sources/resolve/package-name.ts";
import { just, unknown } from "../../values/possible.ts";
import type { Run, Values } from "../../values/value.ts";

/** Returns the module of `import()` or `import * as`: a file of the code base, or a package. */
export function importedModule(run: Run, specifier: ts.Expression): Values {
  if (!ts.isStringLiteralLike(specifier)) return just(unknown("module", "the name of an imported module is computed"));
  const found = run.code.resolve(specifier.text, specifier.getSourceFile());
  return found.kind === "package"
    ? just({ kind: "external", module: packageName(found.name), steps: [] })
    : just({ kind: "module", file: found.file });
}
