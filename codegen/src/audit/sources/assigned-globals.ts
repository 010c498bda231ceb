import { groupBy } from "../../collections/group-by.ts";
import type { FileFacts } from "../syntax/file-facts.ts";
import { resolveName } from "../syntax/scopes.ts";
import { ts } from "../syntax/typescript.ts";

/** Returns the names that files assign and no file declares, which all files share: `mailer = require("…")` in old scripts. */
export function assignedGlobals(
  files: readonly ts.SourceFile[],
  factsOf: (file: ts.SourceFile) => FileFacts,
): ReadonlyMap<string, ts.Symbol> {
  const assigned = files
    .flatMap((file) => factsOf(file).writes)
    .flatMap(({ root, path, node }) =>
      path.length === 0 && isPlain(node) && node.left === root && !(root.text in globalThis) ? [{ root, node }] : [],
    )
    .filter(({ root }) => resolveName(root) === undefined);
  const byName = groupBy(assigned, ({ root }) => root.text);
  return new Map(
    Array.from(byName, ([name, own]) => [
      name,
      symbolFor(
        name,
        own.map(({ node }) => node),
      ),
    ]),
  );
}

function isPlain(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function symbolFor(name: string, declarations: ts.Declaration[]): ts.Symbol {
  const escapedName = ts.escapeLeadingUnderscores(name);
  // The compiler makes no symbol for a name that is only assigned. The audit reads these members of a symbol alone.
  return { flags: ts.SymbolFlags.Variable, escapedName, name, declarations } as unknown as ts.Symbol;
}
