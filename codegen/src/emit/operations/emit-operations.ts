import type { Alternative, Catalog, Operation } from "../../catalog/catalog.ts";
import { interfaceOf, nestedMember } from "../../print/print-declarations.ts";
import { printDoc, publicDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutUnion } from "../../print/layout.ts";
import { propertyKey } from "../../print/text/quote.ts";
import { pointer, sortBy, sorted } from "../../catalog/scopes-of.ts";
import { describeEvidence } from "../../../../src/operations/describe-evidence.ts";
import { layoutAlternativeTypes } from "./layout-alternatives.ts";
import { literals, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";

/** `operations.ts`: the interface that gives for each operation the scopes that it needs and who says so. */
export function emitOperations(catalog: Catalog, options: EmitOptions): GeneratedFile {
  const members = sortBy(catalog.operations, ({ id }) => id).map((operation) => {
    const link = { name: "generated", text: `from ${pointer(options.catalogName, "operations", operation.id)}` };
    const doc = printDoc({ text: [needs(operation), successor(operation), operation.note], tags: [link] }, indentation);
    return doc + nestedMember(propertyKey(operation.id), facts(operation));
  });
  const doc = publicDoc({
    text: [
      "For each operation of the provider's API the scopes that it needs, all of them or any one, and the evidence for that.",
    ],
  });
  return { name: "operations.ts", parts: [literals(doc + interfaceOf("Operations", members))] };
}

function facts({ allOf, anyOf, evidence }: Operation): readonly string[] {
  const fact = (name: string, values: readonly string[]): string =>
    layoutUnion(`readonly ${name}:`, values, ";", indentation + indentation);
  return [
    ...(allOf ? [fact("allOf", sorted(allOf))] : []),
    ...(anyOf ? [layoutAlternativeTypes("readonly anyOf:", anyOf, ";", indentation + indentation)] : []),
    fact("evidence", [evidence]),
  ];
}

function successor({ replacedBy }: Operation): string | undefined {
  return replacedBy === undefined ? undefined : `Legacy: use ${code(replacedBy)}.`;
}

/** What an operation needs, in a sentence. */
function needs({ allOf, anyOf, evidence, observed }: Operation): string {
  const source = describeEvidence(evidence, observed);
  if (anyOf) return `Needs ${anyOf.length === 1 ? "" : "one of "}${anyOf.map(describeEntry).join(", ")} (${source}).`;
  if (!allOf) return "It is unknown which scope it needs.";
  return allOf.length === 0
    ? `Needs no scope: any valid key will do (${source}).`
    : `Needs ${sorted(allOf).map(code).join(", ")} (${source}).`;
}

function describeEntry(entry: string | Alternative): string {
  if (typeof entry === "string") return code(entry);
  const scopes = entry.allOf.map(code).join(" with ");
  return entry.keyTypes === undefined ? scopes : `${scopes} on keys of type ${entry.keyTypes.map(code).join(" or ")}`;
}

function code(name: string): string {
  return `\`${name}\``;
}
