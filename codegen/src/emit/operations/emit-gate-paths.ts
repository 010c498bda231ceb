import type { TypeAliasDeclarationStructure } from "ts-morph";
import type { Catalog } from "../../catalog/catalog.ts";
import { pathParameters } from "../../catalog/operation-id.ts";
import { pascalCase } from "../../names/casing.ts";
import { localInterfaceOf } from "../../print/print-declarations.ts";
import { printDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutUnion } from "../../print/layout.ts";
import { propertyKey } from "../../print/text/quote.ts";
import { sortBy } from "../../catalog/scopes-of.ts";
import { literals, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importTypes } from "../imports.ts";
import { gatedMethodsOf, type GatedMethod } from "./gate-interface.ts";
import { layoutTables } from "./layout-tables.ts";
import { groupPaths, type PathPattern } from "./path-tables.ts";
import { typeAlias } from "../structure-kinds.ts";

/**
 * `gate-paths.ts`: for each method which operation a concrete path calls.
 *
 * A pattern such as `/things/${string}` accepts further segments. So paths are grouped by their number of segments, and
 * each number has a table: an interface with index signatures, which the compiler searches at no cost that it counts.
 */
export function emitGatePaths(catalog: Catalog, options: EmitOptions): GeneratedFile {
  const methods = gatedMethodsOf(catalog);
  const tables = methods.map((gated) => tablesOf(catalog, gated));
  const used = [...new Set(tables.flatMap((table) => table.used))];
  return {
    name: "gate-paths.ts",
    parts: [
      structures(used.length > 0 ? importTypes(options.runtime, used) : []),
      literals(tables.flatMap(({ blocks }) => blocks)),
      structures(...tables.map(({ lookup }) => lookup), operationOf(methods)),
    ],
  };
}

/** Without any member the look-up would be decided before there is a path, and gates could not be compared. */
const nothing = `${indentation}readonly "": unknown;`;

interface Tables {
  readonly blocks: readonly string[];
  readonly lookup: TypeAliasDeclarationStructure;
  /** The types of the runtime that the tables need. */
  readonly used: readonly string[];
}

function tablesOf(catalog: Catalog, { method, operation: type }: GatedMethod): Tables {
  const name = pascalCase(method);
  const { fixed, open } = pathsOf(catalog, method);
  const groups = groupPaths(open);
  const rows = fixed.map(({ path, operations }) =>
    layoutUnion(`readonly ${propertyKey(path)}:`, operations, ";", indentation),
  );
  const paths = documented(
    `The operations of ${method} whose paths have no parameters.`,
    localInterfaceOf(`${name}Paths`, rows.length === 0 ? [nothing] : rows),
  );
  const lookup = {
    kind: typeAlias,
    isExported: true,
    name: type,
    typeParameters: [{ name: "P", constraint: "string" }],
  };
  const search = `P extends keyof ${name}Paths ? ${name}Paths[P] : `;
  if (groups === undefined) {
    const doc = `The operation that ${method} calls with a path without parameters; undefined for any other. For paths with parameters use \`call\`: too many of them are alike.`;
    return { blocks: [paths], lookup: { ...lookup, type: `${search}undefined`, docs: [doc] }, used: [] };
  }
  const { blocks, ranks, height, used } = layoutTables(name, method, groups);
  return {
    blocks: [paths, ...blocks],
    lookup: {
      ...lookup,
      type: search + searchOf(ranks, height),
      docs: [`The operation that ${method} calls with a path; unknown if there is none.`],
    },
    used: [
      ...used,
      ...(ranks.length > 0 ? ["DepthOf", "PathDepths"] : []),
      ...(ranks.length > 1 ? ["FirstFound"] : []),
    ],
  };
}

/** For the messages of the compiler alone: `call` takes an operation, and this is the one that a text means. */
function operationOf(methods: readonly GatedMethod[]): TypeAliasDeclarationStructure {
  const type = methods.reduceRight(
    (rest, { method, operation }) => `O extends \`${method} \${infer P}\` ? ${operation}<P> : ${rest}`,
    "O extends string ? unknown : never",
  );
  return {
    kind: typeAlias,
    isExported: true,
    name: "OperationOf",
    typeParameters: [{ name: "O", constraint: "string" }],
    type,
    docs: ["The operation that a method and a path with its parameters filled in call; unknown if there is none."],
  };
}

/** Every table is searched to the same depth, and the first rank that finds something decides. */
function searchOf(ranks: readonly string[], height: number): string {
  const one = (tables: string): string => `${tables}[DepthOf<PathDepths[P]>]${"[P]".repeat(height)}`;
  return (
    ranks.map(one).reduceRight((rest, first) => (rest === "" ? first : `FirstFound<${first}, ${rest}>`), "") ||
    "unknown"
  );
}

interface Paths {
  readonly fixed: readonly PathPattern[];
  readonly open: readonly PathPattern[];
}

/** The paths of a method, each with the operations that have it: more than one where hosts share it. */
function pathsOf(catalog: Catalog, method: string): Paths {
  const paths = new Map<string, string[]>();
  for (const { id, path, method: own } of sortBy(catalog.operations, ({ id: operation }) => operation)) {
    if (own !== method) continue;
    for (const written of spellingsOf(path)) {
      const known = paths.get(written);
      if (known) known.push(id);
      else paths.set(written, [id]);
    }
  }
  const all = Array.from(paths, ([path, operations]) => ({ path, operations }));
  return {
    fixed: all.filter(({ path }) => pathParameters(path).length === 0),
    open: all.filter(({ path }) => pathParameters(path).length > 0),
  };
}

/**
 * A slash at the end of a path is no other operation. `PathDepths` takes a path that ends with one for malformed, so that
 * patterns have none; the gate adds it where the catalog has it.
 */
function spellingsOf(path: string): readonly string[] {
  const bare = path.replace(/(?<=.)\/$/u, "");
  return bare === path || pathParameters(path).length > 0 ? [bare] : [bare, path];
}

function documented(text: string, declaration: string): string {
  return printDoc({ text: [text] }, "") + declaration;
}
