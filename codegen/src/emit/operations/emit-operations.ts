import type { Catalog, Operation } from "../../catalog/catalog.ts";
import { interfaceOf, nestedMember } from "../../print/print-declarations.ts";
import { printDoc } from "../../print/doc-comment.ts";
import { indentation, layoutUnion } from "../../print/layout.ts";
import { propertyKey } from "../../print/quote.ts";
import { pointer, sortBy, sorted } from "../../catalog/scopes-of.ts";
import { literals, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";

/** `operations.ts`: the interface that gives for each operation the scopes that it needs and who says so. */
export function emitOperations(catalog: Catalog, options: EmitOptions): GeneratedFile {
  const members = sortBy(catalog.operations, ({ id }) => id).map((operation) => {
    const link = { name: "generated", text: `from ${pointer(options.catalogName, "operations", operation.id)}` };
    const doc = printDoc({ text: [needs(operation), operation.note], tags: [link] }, indentation);
    return doc + nestedMember(propertyKey(operation.id), facts(operation));
  });
  const doc = printDoc(
    {
      text: [
        "For each operation of the provider's API the scopes that it needs, all of them or any one, and the evidence for that.",
      ],
    },
    "",
  );
  return { name: "operations.ts", parts: [literals(doc + interfaceOf("Operations", members))] };
}

function facts({ allOf, anyOf, evidence }: Operation): readonly string[] {
  const fact = (name: string, values: readonly string[]): string =>
    layoutUnion(`readonly ${name}:`, values, ";", indentation + indentation);
  return [
    ...(allOf ? [fact("allOf", sorted(allOf))] : []),
    ...(anyOf ? [fact("anyOf", sorted(anyOf))] : []),
    fact("evidence", [evidence]),
  ];
}

/** What an operation needs, in a sentence. */
function needs({ allOf, anyOf, evidence }: Operation): string {
  const code = (scopes: readonly string[]): string =>
    sorted(scopes)
      .map((scope) => `\`${scope}\``)
      .join(", ");
  const source = evidence === "rule" ? "derived by rule" : evidence;
  if (anyOf) return `Needs one of ${code(anyOf)} (${source}).`;
  if (!allOf) return "Nobody says which scope it needs.";
  return allOf.length === 0
    ? `Needs no scope: any valid key will do (${source}).`
    : `Needs ${code(allOf)} (${source}).`;
}
