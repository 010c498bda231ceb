import type { Catalog } from "../../catalog/catalog.ts";
import type { Names } from "../../names/resolve-names.ts";
import { printDoc } from "../../print/text/doc-comment.ts";
import { exportedConst } from "../../print/exported-const.ts";
import { layoutList, layoutObject } from "../../print/layout.ts";
import { countScopes } from "./count-scopes.ts";
import { upperFirst } from "../../names/casing.ts";
import { levelsByGroup, pointer, sortBy, type Levels } from "../../catalog/scopes-of.ts";
import { literals, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";

/** `groups.ts`: one constant for each group, with the scopes of its levels. */
export function emitGroups(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const levels = levelsByGroup(catalog);
  const blocks = sortBy(catalog.groups, ({ id }) => id).map(({ id, title, description }) => {
    const link = { name: "generated", text: `from ${pointer(options.catalogName, "groups", id)}` };
    const doc = { text: [`Group ${title ?? id}.`, description], tags: [link] };
    return exportedConst(names.groups.get(id) ?? id, doc, (binding) =>
      levelsObject(binding, levels.get(id) ?? {}, `to ${title ?? id}`),
    );
  });
  return { name: "groups.ts", parts: [literals(blocks)] };
}

/** `export const templates = { read: […], full: […] } as const;`, each level with its documentation. */
export function levelsObject(binding: string, levels: Levels, what: string): string {
  const members = (indent: string): readonly string[] =>
    (["read", "full"] as const).flatMap((level) => {
      const scopes = levels[level];
      if (scopes === undefined) return [];
      const doc = printDoc({ text: [`${upperFirst(level)} access ${what}: ${countScopes(scopes)}.`] }, indent);
      return [doc + layoutList(`${level}:`, scopes, ",", indent)];
    });
  return layoutObject(`${binding} =`, members, " as const;", "");
}
