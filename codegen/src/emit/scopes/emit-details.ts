import type { Catalog, Scope } from "../../catalog/catalog.ts";
import { interfaceOf, nestedMember } from "../../print/print-declarations.ts";
import { publicDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutUnion } from "../../print/layout.ts";
import { propertyKey } from "../../print/text/quote.ts";
import { sortBy, sorted } from "../../catalog/scopes-of.ts";
import { literals, type GeneratedFile } from "../../print/generated-file.ts";

/** `details.ts`: the interface that gives for each scope its facts. */
export function emitDetails(catalog: Catalog): GeneratedFile {
  const members = sortBy(catalog.scopes, ({ name }) => name).map((scope) =>
    nestedMember(propertyKey(scope.name), facts(scope)),
  );
  const doc = publicDoc({ text: ["For each scope its key types, group and access."] });
  return { name: "details.ts", parts: [literals(doc + interfaceOf("ScopeDetails", members))] };
}

function facts(scope: Scope): readonly string[] {
  const fact = (name: string, values: readonly string[]): string =>
    layoutUnion(`readonly ${name}:`, values, ";", indentation + indentation);
  return [
    fact("keyTypes", sorted(scope.keyTypes)),
    ...(scope.group === undefined ? [] : [fact("group", [scope.group])]),
    fact("access", [scope.access]),
  ];
}
