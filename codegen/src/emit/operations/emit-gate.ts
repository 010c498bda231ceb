import { implyingScopes } from "../../operations/implied.ts";
import { alternativesOf } from "../../../../src/operations/alternative.ts";
import { refusal } from "../../../../src/operations/refusal.ts";
import type { Catalog, Operation } from "../../catalog/catalog.ts";
import { pathParameters } from "../../catalog/operation-id.ts";
import { interfaceOf, nestedMember, unionAlias } from "../../print/print-declarations.ts";
import { printDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutUnion } from "../../print/layout.ts";
import { propertyKey } from "../../print/text/quote.ts";
import { sortBy, sorted } from "../../catalog/scopes-of.ts";
import { literals, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importTypes } from "../imports.ts";

const two = indentation.repeat(2);
const three = indentation.repeat(3);

/** `gate.ts`: what a gated client looks up, so that the compiler computes nothing. */
export function emitGate(catalog: Catalog, options: EmitOptions): GeneratedFile {
  const operations = sortBy(catalog.operations, ({ id }) => id);
  const several = operations.flatMap((operation) => {
    const scopes = alternativesOf(operation)?.find(({ allOf }) => allOf.length > 1)?.allOf;
    return scopes === undefined ? [] : [[operation.id, sorted(scopes)] as const];
  });
  const open = operations.filter(({ allOf }) => allOf?.length === 0).map(({ id }) => id);
  const blocks = [
    documented(
      "For each scope the operations that it alone is enough for.",
      interfaceOf("OperationsByScope", unions(operationsByScope(operations, catalog))),
    ),
    documented(
      "For each operation that needs several scopes at once these scopes.",
      interfaceOf("OperationsBySeveralScopes", unions(several)),
    ),
    documented("The operations that any valid key may call.", unionAlias("OpenOperation", open)),
    documented(
      "For each operation why a key that lacks its scopes may not call it.",
      interfaceOf("Refusals", unions(operations.flatMap(refusalOf))),
    ),
    documented(
      "For each operation the parameters of its path.",
      interfaceOf("PathsByOperation", [
        `${indentation}readonly [operation: string]: AnyPath;`,
        ...operations.map(({ id, path }) => nestedMember(propertyKey(id), pathMember(pathParameters(path)))),
      ]),
    ),
  ];
  return {
    name: "gate.ts",
    parts: [
      structures(
        importTypes(
          options.runtime,
          operations.some(({ path }) => pathParameters(path).length > 0) ? ["AnyPath", "PathValue"] : ["AnyPath"],
        ),
      ),
      literals(blocks),
    ],
  };
}

function documented(text: string, declaration: string): string {
  return printDoc({ text: [text] }, "") + declaration;
}

function unions(rows: Iterable<readonly [string, readonly string[]]>): readonly string[] {
  return [...rows].map(([key, values]) => layoutUnion(`readonly ${propertyKey(key)}:`, values, ";", indentation));
}

/** Scope → operations, both sorted; an operation that needs several scopes at once is under none of them. */
function operationsByScope(
  operations: readonly Operation[],
  catalog: Catalog,
): readonly (readonly [string, readonly string[]])[] {
  const index = new Map<string, Set<string>>();
  const implying = implyingScopes(catalog);
  for (const { id, ...needs } of operations) {
    for (const { allOf } of alternativesOf(needs) ?? []) {
      const [scope, second] = allOf;
      if (scope === undefined || second !== undefined) continue;
      for (const owner of [scope, ...(implying.get(scope) ?? [])]) {
        const known = index.get(owner);
        if (known) known.add(id);
        else index.set(owner, new Set([id]));
      }
    }
  }
  return sortBy([...index], ([scope]) => scope).map(([scope, ids]) => [scope, [...ids]]);
}

function refusalOf({ id, allOf, anyOf }: Operation): readonly (readonly [string, readonly string[]])[] {
  const text = refusal({
    operation: id,
    ...(allOf && { allOf: sorted(allOf) }),
    ...(anyOf && { anyOf }),
  });
  return text === undefined ? [] : [[id, [text]]];
}

function pathMember(parameters: readonly string[]): readonly string[] {
  if (parameters.length === 0) return [`${two}readonly path?: undefined;`];
  const members = parameters.map((name) => `${three}readonly ${propertyKey(name)}: PathValue;`);
  return [`${two}readonly path: {\n${members.join("\n")}\n${two}};`];
}
