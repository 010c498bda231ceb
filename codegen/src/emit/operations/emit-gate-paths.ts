import type { TypeAliasDeclarationStructure } from "ts-morph";
import type { Catalog } from "../../catalog/catalog.ts";
import { pathParameters } from "../../catalog/operation-id.ts";
import { pascalCase } from "../../names/casing.ts";
import { interfaceOf } from "../../print/print-declarations.ts";
import { printDoc } from "../../print/doc-comment.ts";
import { indentation, layoutUnion, lineWidth } from "../../print/layout.ts";
import { escapeNonAscii, propertyKey, quote } from "../../print/quote.ts";
import { sortBy } from "../../catalog/scopes-of.ts";
import { literals, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importTypes } from "../imports.ts";
import { gatedMethodsOf, type GatedMethod } from "./gate-interface.ts";
import { layerPaths, type PathLayer } from "./path-layers.ts";
import { typeAlias } from "../structure-kinds.ts";

/**
 * `gate-paths.ts`: for each method which operation a concrete path calls.
 *
 * Patterns that `${string}` stands in would accept further segments. So there is a table for each number of segments, and
 * paths are counted first; a table is an interface with index signatures, which the compiler searches for nothing.
 */
export function emitGatePaths(catalog: Catalog, options: EmitOptions): GeneratedFile {
  const tables = gatedMethodsOf(catalog).map((gated) => tablesOf(catalog, gated));
  return {
    name: "gate-paths.ts",
    parts: [
      structures(tables.some(({ hasPatterns }) => hasPatterns) ? importTypes(options.runtime, ["PathShape"]) : []),
      literals(tables.flatMap(({ blocks }) => blocks)),
      structures(...tables.map(({ lookup }) => lookup)),
    ],
  };
}

/** Without any member the lookup would be decided before there is a path, and gates could not be compared. */
const nothing = `${indentation}readonly "": unknown;`;

interface Tables {
  readonly blocks: readonly string[];
  readonly lookup: TypeAliasDeclarationStructure;
  readonly hasPatterns: boolean;
}

function tablesOf(catalog: Catalog, { method, operation: type }: GatedMethod): Tables {
  const name = pascalCase(method);
  const operations = sortBy(
    catalog.operations.filter((operation) => operation.method === method),
    ({ id }) => id,
  );
  const fixed = operations.filter(({ path }) => pathParameters(path).length === 0);
  const layers = layerPaths(operations.filter(({ path }) => pathParameters(path).length > 0).map(({ path }) => path));
  const blocks = [
    documented(
      `The operations of ${method} whose paths have no parameters.`,
      interfaceOf(
        `${name}Paths`,
        fixed.length === 0
          ? [nothing]
          : fixed.map(({ id, path }) => layoutUnion(`readonly ${propertyKey(path)}:`, [id], ";", indentation)),
      ),
    ),
    ...layers.map((layer) =>
      documented(
        `The operations of ${method} by patterns of ${layer.depth} ${layer.depth === 1 ? "segment" : "segments"}.`,
        patternTable(name, method, layer),
      ),
    ),
  ];
  return { blocks, lookup: lookup({ type, name, method }, layers), hasPatterns: layers.length > 0 };
}

function documented(text: string, declaration: string): string {
  return printDoc({ text: [text] }, "") + declaration;
}

function patternTable(name: string, method: string, layer: PathLayer): string {
  return interfaceOf(tableName(name, layer), [
    `${indentation}readonly [path: string]: unknown;`,
    ...layer.paths.map((path) => layoutPattern(pattern(path), `${method} ${path}`)),
  ]);
}

/** An index signature, laid out as prettier does it: the brackets open where the line would be too long. */
function layoutPattern(template: string, operation: string): string {
  const inline = `${indentation}readonly [path: ${template}]: ${quote(operation)};`;
  if (inline.length <= lineWidth) return inline;
  const deeper = indentation.repeat(2);
  return `${indentation}readonly [\n${deeper}path: ${template}\n${indentation}]: ${quote(operation)};`;
}

function tableName(name: string, { depth, rank }: PathLayer): string {
  return `${name}Paths${depth}${rank === 0 ? "" : `Rank${rank + 1}`}`;
}

/** The path as a template literal type. */
function pattern(path: string): string {
  const texts = path.split(/\{[^{}/]*\}/u).map((text) => escapeNonAscii(text.replace(/[\\`$]/g, "\\$&")));
  return `\`${texts.join("${string}")}\``;
}

function lookup(
  { type, name, method }: { readonly type: string; readonly name: string; readonly method: string },
  layers: readonly PathLayer[],
): TypeAliasDeclarationStructure {
  const search = (depth: number): string =>
    layers
      .filter((layer) => layer.depth === depth)
      .map((layer) => `${tableName(name, layer)}[P]`)
      .reduceRight((rest, table) => (rest === "" ? table : `(${table} extends string ? ${table} : ${rest})`), "");
  return {
    kind: typeAlias,
    isExported: true,
    name: type,
    typeParameters: [{ name: "P", constraint: "string" }],
    type: `P extends keyof ${name}Paths ? ${name}Paths[P] : ${countSegments(layers, search)}`,
    docs: [`The operation that ${method} calls with a path; unknown if there is none.`],
  };
}

/** Halves the depths until the one of a path is left, if there are any. Depths in between that no pattern has count as well. */
function countSegments(layers: readonly PathLayer[], search: (depth: number) => string): string {
  if (layers.length === 0) return "unknown";
  const depths = layers.map(({ depth }) => depth);
  const least = Math.min(...depths);
  const halve = (from: number, to: number): string => {
    if (from === to) return search(from) || "unknown";
    const middle = Math.ceil((from + to) / 2);
    return `(P extends ${atLeast(middle)} ? ${halve(middle, to)} : ${halve(from, middle - 1)})`;
  };
  return `PathShape[P] extends "malformed" ? unknown : ${halve(least, Math.max(...depths) + 1)}`;
}

function atLeast(segments: number): string {
  return `\`${"/${string}".repeat(segments)}\``;
}
