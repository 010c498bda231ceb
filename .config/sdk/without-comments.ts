import ts from "typescript";

/**
 * Removes comments from built JavaScript: editors read them in the declarations. Annotations for bundlers stay, which
 * `removeComments` of the compiler would remove as well.
 */
export function withoutComments(text: string): string {
  const found = new Map<number, number>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      if (!text.slice(pos, end).includes("__PURE__")) found.set(pos, end);
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile("built.js", text, ts.ScriptTarget.ES2022);
  visit(source);
  visit(source.endOfFileToken);
  const kept: string[] = [];
  let at = 0;
  for (const [pos, end] of [...found].sort(([a], [b]) => a - b)) {
    kept.push(text.slice(at, pos).trimEnd());
    at = end;
  }
  return `${[...kept, text.slice(at)].join("").trim()}\n`;
}
