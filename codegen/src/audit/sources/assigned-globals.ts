import type { FileFacts } from "../syntax/file-facts.ts";
import { resolveName } from "../syntax/scopes.ts";
import { ts } from "../syntax/typescript.ts";

/** Returns the names that files assign and no file declares, which all files share: `mailer = require("…")` in old scripts. */
export function assignedGlobals(
  files: readonly ts.SourceFile[],
  factsOf: (file: ts.SourceFile) => FileFacts,
): ReadonlyMap<string, ts.Symbol> {
  const assigned = new Map<string, ts.BinaryExpression[]>();
  for (const { root, path, node } of files.flatMap((file) => factsOf(file).writes)) {
    if (path.length > 0 || !isPlain(node) || node.left !== root || root.text in globalThis) continue;
    if (resolveName(root) === undefined) assigned.set(root.text, [...(assigned.get(root.text) ?? []), node]);
  }
  return new Map([...assigned].map(([name, declarations]) => [name, symbolFor(name, declarations)]));
}

function isPlain(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function symbolFor(name: string, declarations: ts.Declaration[]): ts.Symbol {
  const escapedName = ts.escapeLeadingUnderscores(name);
  // The compiler binds no symbol for such a name; of a symbol, only these members are read.
  return { flags: ts.SymbolFlags.Variable, escapedName, name, declarations } as unknown as ts.Symbol;
}
