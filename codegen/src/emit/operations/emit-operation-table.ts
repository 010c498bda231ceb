import type { Catalog, KnownRefusal, Operation, ParameterScopes } from "../../catalog/catalog.ts";
import { printDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutList, layoutPairs, layoutString } from "../../print/layout.ts";
import { quote } from "../../print/text/quote.ts";
import { layoutAlternatives } from "./layout-alternatives.ts";
import { layoutRows } from "../keys/emit-tables.ts";
import { sortBy, sorted } from "../../catalog/scopes-of.ts";
import { literals, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importTypes } from "../imports.ts";

const three = indentation.repeat(3);

/** The compiler compares each row of a table with each: with more rows that takes too long, and fails at some thousands. */
const mostCompared = 1000;

/** `operation-table.ts`: the operations and what each needs, as data. */
export function emitOperationTable(catalog: Catalog, options: EmitOptions): GeneratedFile {
  const isLong = catalog.operations.length > mostCompared;
  const table = [
    "export const operationTable: OperationTable = {",
    layoutList("hosts:", catalog.hosts, ",", indentation),
    layoutRows("operations", sortBy(catalog.operations, ({ id }) => id).map(row), isLong ? "OperationRow" : undefined),
    ...(catalog.refusals.length > 0 ? [layoutRows("refusals", catalog.refusals.map(refusalRow))] : []),
    "};",
  ];
  const doc = printDoc({ text: ["The operations of the provider's API and the scopes that each needs."] }, "");
  return {
    name: "operation-table.ts",
    parts: [
      structures(importTypes(options.runtime, isLong ? ["OperationRow", "OperationTable"] : ["OperationTable"])),
      literals(doc + table.join("\n")),
    ],
  };
}

function row({ id, evidence, allOf, anyOf, byParameter, host, replacedBy, note }: Operation): readonly string[] {
  return [
    layoutString("operation:", id, ",", three),
    layoutString("evidence:", evidence, ",", three),
    ...(allOf ? [layoutList("allOf:", sorted(allOf), ",", three)] : []),
    ...(anyOf ? [layoutAlternatives("anyOf:", anyOf, ",", three)] : []),
    ...(byParameter ? parameterScopes(byParameter) : []),
    ...(host === undefined ? [] : [layoutString("host:", host, ",", three)]),
    ...(replacedBy === undefined ? [] : [layoutString("replacedBy:", replacedBy, ",", three)]),
    ...(note === undefined ? [] : [layoutString("note:", note, ",", three)]),
  ];
}

function parameterScopes({ parameter, values }: ParameterScopes): readonly string[] {
  const four = three + indentation;
  const pairs = values.map(({ value, scope }) => [quote(value), quote(scope)]);
  return [
    `${three}byParameter: {`,
    layoutString("parameter:", parameter, ",", four),
    layoutPairs("values:", pairs, ",", four),
    `${three}},`,
  ];
}

/** In the order of the catalog: the first that matches an answer explains it best. */
function refusalRow({ status, text, cause, next }: KnownRefusal): readonly string[] {
  return [
    `${three}status: ${status},`,
    ...(text === undefined ? [] : [layoutString("text:", text, ",", three)]),
    layoutString("cause:", cause, ",", three),
    layoutString("next:", next, ",", three),
  ];
}
