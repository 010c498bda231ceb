import type { Catalog } from "../catalog/catalog.ts";
import { levelsByGroup, scopesOfKeyType, sortBy, sorted } from "../catalog/scopes-of.ts";
import type { Names } from "../names/resolve-names.ts";
import { markdown, type EmitOptions, type GeneratedFile } from "../print/generated-file.ts";
import { code, plain, table, type MarkdownLine } from "../print/text/markdown.ts";

/** `README.md`: the catalog as tables, to be read on any code host, and the purpose of each generated file. */
export function emitReadme(catalog: Catalog, names: Names, { catalogName }: EmitOptions): GeneratedFile {
  const provider = catalog.provider === undefined ? "" : ` of ${plain(catalog.provider)}`;
  return {
    name: "README.md",
    parts: [
      markdown([
        `# API key permissions${provider}`,
        "",
        `This page and the code beside it are generated from ${code(catalogName)}.`,
        "",
        ...table("Files", ["file", "content"], purposes),
        ...keyTypes(catalog, names),
        ...groups(catalog),
        ...presets(catalog),
        ...retired(catalog),
        ...table(
          "Automatic scopes",
          ["name", "description"],
          sortBy(catalog.automatic, ({ name }) => name).map(({ name, description = "" }) => [
            code(name),
            plain(description),
          ]),
        ),
        ...evidence(catalog),
      ]),
    ],
  };
}

const purposes: readonly (readonly string[])[] = [
  ["`index.ts`", "The face of the generated code: import from here."],
  ["`types.ts`", "The literal unions: scopes, key types, automatic and retired names."],
  ["`scopes.ts`, `groups.ts`, `presets.ts`", "Constants with documentation, one for each resource, group and preset."],
  ["`keys.ts`", "The functions that build key requests, one for each key type."],
  ["`bindings.ts`", "Guards, schemas and other helpers, bound to this catalog."],
  ["`details.ts`, `tables.ts`", "The facts of each scope, for types and for run time."],
  ["`operations.ts`, `operation-table.ts`", "The scopes that each operation needs, for types and for run time."],
  [
    "`client.ts`, `gate.ts`, `gate-paths.ts`",
    "The gated client, and the types that let it call only what its key covers.",
  ],
];

function keyTypes(catalog: Catalog, names: Names): readonly MarkdownLine[] {
  const rows = sortBy(catalog.keyTypes, ({ id }) => id).map(({ id, title = "", description = "" }) => [
    code(id),
    plain(title),
    names.keyTypes.has(id) ? code(names.keyTypes.get(id)?.helper ?? "") : "",
    String(scopesOfKeyType(catalog, id).length),
    plain(description),
  ]);
  return table("Key types", ["id", "title", "function", "scopes", "description"], rows);
}

function groups(catalog: Catalog): readonly MarkdownLine[] {
  const levels = levelsByGroup(catalog);
  const rows = sortBy(catalog.groups, ({ id }) => id).map(({ id, title = "" }) => [
    code(id),
    plain(title),
    count(levels.get(id)?.read),
    count(levels.get(id)?.full),
  ]);
  return table("Groups", ["id", "title", "scopes of `read`", "scopes of `full`"], rows);
}

function presets(catalog: Catalog): readonly MarkdownLine[] {
  const rows = sortBy(catalog.presets, ({ id }) => id).map(({ id, title = "", keyType, read, full, note = "" }) => [
    code(id),
    plain(title),
    code(keyType),
    count(read),
    count(full),
    plain(note),
  ]);
  return table("Presets", ["id", "title", "key type", "scopes of `read`", "scopes of `full`", "note"], rows);
}

function retired(catalog: Catalog): readonly MarkdownLine[] {
  const rows = sortBy(catalog.retired, ({ name }) => name).map(({ name, use, reason = "" }) => [
    code(name),
    use.length === 0 ? "nothing" : sorted(use).map(code).join(", "),
    plain(reason),
  ]);
  return table("Retired names", ["name", "use instead", "reason"], rows);
}

/** How many operations rest on which evidence. */
function evidence({ operations }: Catalog): readonly MarkdownLine[] {
  const kinds = [...new Set(operations.map(({ evidence }) => evidence))];
  const rows = sortBy(kinds, (kind) => kind).map((kind) => [
    kind,
    String(operations.filter(({ evidence }) => evidence === kind).length),
  ]);
  return table("Operations by evidence", ["evidence", "operations"], rows);
}

function count(scopes: readonly string[] | undefined): string {
  return scopes === undefined ? "" : String(scopes.length);
}
