import { refusal } from "../../../../src/operations/refusal.ts";
import type { Catalog, Operation } from "../../catalog/catalog.ts";
import { pathParameters } from "../../catalog/operation-id.ts";
import { interfaceOf, nestedMember, unionAlias } from "../../print/print-declarations.ts";
import { printDoc, publicDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutUnion } from "../../print/layout.ts";
import { propertyKey } from "../../print/text/quote.ts";
import { sortBy, sorted } from "../../catalog/scopes-of.ts";
import { literals, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importTypes } from "../imports.ts";
import { callableTablesByKeyType, callableTablesOf, isForSomeKeyTypes } from "./callable-tables.ts";
import { layoutByScope, layoutBySeveralScopes, layoutKeyType, layoutMembers } from "./layout-callable.ts";

const two = indentation.repeat(2);
const three = indentation.repeat(3);

/** `gate.ts`: what a gated client looks up, so that the compiler computes nothing; without operations there is no such client. */
export function emitGate(catalog: Catalog, options: EmitOptions): GeneratedFile {
  const { open, byScope, bySeveralScopes } = callableTablesOf(catalog);
  const operationsByScope =
    publicDoc({ text: ["For each scope the operations that it alone is enough for."] }) +
    interfaceOf("OperationsByScope", layoutByScope(byScope, indentation));
  if (catalog.operations.length === 0) return { name: "gate.ts", parts: [literals(operationsByScope)] };
  const operations = sortBy(catalog.operations, ({ id }) => id);
  const blocks = [
    operationsByScope,
    documented(
      "For each list of scopes the operations that need all of them at once.",
      interfaceOf("OperationsBySeveralScopes", layoutBySeveralScopes(bySeveralScopes, indentation)),
    ),
    documented("The operations that any valid key may call.", unionAlias("OpenOperation", open)),
    documented(
      "For each operation why a key that lacks its scopes may not call it.",
      interfaceOf("Refusals", [
        anyOperation(indentation),
        ...unions(operations.flatMap((operation) => refusalOf(operation))),
      ]),
    ),
    ...keyTypeBlocks(catalog, operations),
    documented(
      "For each operation the parameters of its path.",
      interfaceOf("PathsByOperation", [
        `${indentation}readonly [operation: string]: AnyPath;`,
        ...operations.map(({ id, path }) => nestedMember(propertyKey(id), pathMember(pathParameters(path)))),
      ]),
    ),
  ];
  const hasParameters = operations.some(({ path }) => pathParameters(path).length > 0);
  const types = importTypes(options.runtime, hasParameters ? ["AnyPath", "PathValue"] : ["AnyPath"]);
  return { name: "gate.ts", parts: [structures(types), literals(blocks)] };
}

/** What only keys of some types may call; nothing if no alternative of the catalog is for some key types alone. */
function keyTypeBlocks(catalog: Catalog, operations: readonly Operation[]): readonly string[] {
  const tables = callableTablesByKeyType(catalog);
  if (tables.length === 0) return [];
  const refusals = tables.map(([keyType]) => {
    const rows = operations.filter(isForSomeKeyTypes).flatMap((operation) => refusalOf(operation, keyType));
    const members = (indent: string): readonly string[] => [
      anyOperation(indent),
      ...rows.map(([id, text]) => layoutUnion(`readonly ${propertyKey(id)}?:`, text, ";", indent)),
    ];
    return layoutMembers(`readonly ${propertyKey(keyType)}:`, members, indentation);
  });
  return [
    documented(
      "For each key type the operations that it may call and keys of some other type may not, by the scopes that they need.",
      interfaceOf("OperationsByKeyType", tables.map(layoutKeyType)),
    ),
    documented(
      "For each key type: the reason why its keys may not call an operation that other keys may call.",
      interfaceOf("RefusalsByKeyType", refusals),
    ),
  ];
}

/** The row for all other operations, so that any may be looked up. */
function anyOperation(indent: string): string {
  return `${indent}readonly [operation: string]: unknown;`;
}

function documented(text: string, declaration: string): string {
  return printDoc({ text: [text] }, "") + declaration;
}

function unions(rows: Iterable<readonly [string, readonly string[]]>): readonly string[] {
  return [...rows].map(([key, values]) => layoutUnion(`readonly ${propertyKey(key)}:`, values, ";", indentation));
}

function refusalOf(
  { id, allOf, anyOf }: Operation,
  keyType?: string,
): readonly (readonly [string, readonly string[]])[] {
  const needs = { operation: id, ...(allOf && { allOf: sorted(allOf) }), ...(anyOf && { anyOf }) };
  const text = refusal(needs, keyType);
  return text === undefined ? [] : [[id, [text]]];
}

function pathMember(parameters: readonly string[]): readonly string[] {
  if (parameters.length === 0) return [`${two}readonly path?: undefined;`];
  const members = parameters.map((name) => `${three}readonly ${propertyKey(name)}: PathValue;`);
  return [`${two}readonly path: {\n${members.join("\n")}\n${two}};`];
}
