import type { Catalog, Scope } from "../../catalog/catalog.ts";
import type { Names } from "../../names/resolve-names.ts";
import type { ScopeNode } from "../../names/scope-tree.ts";
import { printDoc } from "../../print/text/doc-comment.ts";
import { exportedConst } from "../../print/exported-const.ts";
import { layoutObject, layoutString } from "../../print/layout.ts";
import { objectKey } from "../../print/text/quote.ts";
import { sortBy } from "../../catalog/scopes-of.ts";
import { literals, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { scopeDoc } from "./scope-doc.ts";

/** `scopes.ts`: one documented constant for each top-level resource, so that a bundle holds only those it uses. */
export function emitScopes(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const titles = new Map(catalog.groups.map(({ id, title }) => [id, title ?? id]));
  const docOf = (scope: Scope, indent: string): string => printDoc(scopeDoc(scope, titles, options), indent);
  const member = (node: ScopeNode, indent: string): string => {
    const key = objectKey(node.name);
    if (node.scope) return docOf(node.scope, indent) + layoutString(`${key}:`, node.scope.name, ",", indent);
    return layoutObject(`${key}:`, members(node), ",", indent);
  };
  const members =
    (node: ScopeNode) =>
    (indent: string): readonly string[] =>
      sortBy(node.children, ({ name }) => name).map((child) => member(child, indent));

  const blocks = sortBy(names.scopes, ({ name }) => name).map((node) => {
    const { name, scope } = node;
    return scope
      ? exportedConst(name, scopeDoc(scope, titles, options), (binding) =>
          layoutString(`${binding} =`, scope.name, ";", ""),
        )
      : exportedConst(name, { text: [] }, (binding) => layoutObject(`${binding} =`, members(node), " as const;", ""));
  });
  return { name: "scopes.ts", parts: [literals(blocks)] };
}
