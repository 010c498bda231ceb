import type { ImpliedTable } from "../../../../src/scopes/implied-scopes.ts";
import { impliedTableOf } from "../../operations/implied.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Names } from "../../names/resolve-names.ts";
import { printDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutList, layoutPairs, layoutString, lineWidth } from "../../print/layout.ts";
import { quote } from "../../print/text/quote.ts";
import { scopesOfKeyType, sortBy, sorted } from "../../catalog/scopes-of.ts";
import { literals, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importAll, importTypes } from "../imports.ts";
import { keyTypesInOrder } from "./key-type-names.ts";
import { hasScopeWarnings, scopeWarnings } from "./scope-warnings.ts";

const one = indentation;
const two = indentation.repeat(2);
const three = indentation.repeat(3);

/** The format of generated code: the runtime refuses to compile with another one, see `ScopeTableOfFormat`. */
const format = 1;

/** `tables.ts`: what run-time checks need to know, as data. */
export function emitTables(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const hasGroups = catalog.groups.length > 0;
  const implied = impliedTableOf(catalog);
  return {
    name: "tables.ts",
    parts: [
      structures(
        importTypes(options.runtime, [
          ...["GroupTable", "ScopeTableOfFormat"],
          ...(hasGroups ? ["GroupLevels"] : []),
          ...(implied.length > 0 ? ["ImpliedTable"] : []),
          ...(hasScopeWarnings(catalog) ? ["ScopeWarnings"] : []),
        ]),
        ...(hasGroups ? [importAll("groups", `./groups${options.importExtension}`)] : []),
      ),
      literals(
        ...(implied.length === 0 ? [] : [impliedTable(implied)]),
        printDoc({ text: ["Which scopes exist, for which key types, and which names may never be requested."] }, "") +
          scopeTable(catalog, names),
        ...(hasScopeWarnings(catalog) ? [scopeWarnings(catalog)] : []),
        printDoc(
          {
            text: [
              "The groups and the scopes of their levels; each by its wider type, or the compiler would compare each with each.",
            ],
          },
          "",
        ) + groupTable(catalog, names),
      ),
    ],
  };
}

function scopeTable(catalog: Catalog, names: Names): string {
  const keyTypes = keyTypesInOrder(catalog, names).map(([{ id, title }, { helper }]) => [
    layoutString("id:", id, ",", three),
    layoutString("title:", title ?? id, ",", three),
    layoutString("helper:", helper, ",", three),
    layoutList("scopes:", scopesOfKeyType(catalog, id), ",", three),
  ]);
  const retired = sortBy(catalog.retired, ({ name }) => name).map(({ name, use }) => [
    layoutString("name:", name, ",", three),
    layoutList("use:", sorted(use), ",", three),
  ]);
  return [
    `export const scopeTable: ScopeTableOfFormat<${format}> = {`,
    layoutString("provider:", catalog.provider ?? "the provider", ",", one),
    layoutRows("keyTypes", keyTypes),
    layoutList("automatic:", sorted(catalog.automatic.map(({ name }) => name)), ",", one),
    layoutRows("retired", retired),
    ...(catalog.scopes.some(({ implies }) => implies !== undefined) ? [`${one}implies: impliedTable,`] : []),
    "};",
  ].join("\n");
}

function impliedTable(rows: ImpliedTable): string {
  const doc = printDoc({ text: ["For each scope that implies others all of them."] }, "");
  const pairs = rows.map(([scope, implied]) => [quote(scope), `[${implied.map(quote).join(", ")}]`]);
  return doc + layoutNested("export const impliedTable: ImpliedTable =", pairs, rows);
}

/** `[["repo", ["repo:status"]]]`: a pair a line, and a list over several lines where it is too long for one. */
function layoutNested(before: string, pairs: readonly (readonly string[])[], rows: ImpliedTable): string {
  const lines = pairs.map((pair, index) => {
    const line = `${one}[${pair.join(", ")}],`;
    if (line.length <= lineWidth) return line;
    const [scope = "", list = ""] = pair;
    const [, implied = []] = rows[index] ?? [];
    const short = `${two}${list},`;
    const long = `${two}[\n${implied.map((name) => `${three}${quote(name)},`).join("\n")}\n${two}],`;
    return `${one}[\n${two}${scope},\n${short.length <= lineWidth ? short : long}\n${one}],`;
  });
  const inline = `${before} [${pairs.map((pair) => `[${pair.join(", ")}]`).join(", ")}];`;
  if (pairs.length < 2 && inline.length <= lineWidth) return inline;
  return `${before} [\n${lines.join("\n")}\n];`;
}

/** `retired: [{ … }, { … }],` with one member a line; each row by a wider type if one is given. */
export function layoutRows(key: string, rows: readonly (readonly string[])[], type?: string): string {
  if (rows.length === 0) return `${one}${key}: [],`;
  const as = type === undefined ? "" : ` as ${type}`;
  const objects = rows.map((members) => `${two}{\n${members.join("\n")}\n${two}}${as},`);
  return `${one}${key}: [\n${objects.join("\n")}\n${one}],`;
}

function groupTable(catalog: Catalog, names: Names): string {
  const rows = sortBy(catalog.groups, ({ id }) => id).map(({ id }) => [
    quote(id),
    `groups.${names.groups.get(id) ?? id} as GroupLevels`,
  ]);
  return layoutPairs("export const groupTable: GroupTable =", rows, ";", "");
}
