import type { Catalog } from "../catalog/catalog.ts";
import { structures, type EmitOptions, type GeneratedFile } from "../print/generated-file.ts";
import { exportAll, exportNamed } from "./imports.ts";

/** `index.ts`: the face of the generated code. */
export function emitIndex(catalog: Catalog, { runtime, importExtension }: EmitOptions): GeneratedFile {
  // Where scopes imply others, the bindings have their own.
  const isImplying = catalog.scopes.some(({ implies }) => implies !== undefined);
  const file = (name: string): string => `./${name}${importExtension}`;
  return {
    name: "index.ts",
    parts: [
      structures(
        exportNamed(runtime, ["ScopeError", ...(isImplying ? [] : ["missingScopes"])]),
        exportNamed(
          runtime,
          [
            ...[
              "AccessLevel",
              "AllOfRequirement",
              "Alternative",
              "AnyOfRequirement",
              "FindableRequest",
              "FoundOperation",
              "KeyRequest",
            ],
            ...[
              "KnownEvidence",
              ...(isImplying ? [] : ["MissingScopes"]),
              "ParsedScopes",
              "Requirement",
              "RequirementFor",
              "RetiredScope",
            ],
            ...["ScopeComparison", "ScopeErrorCode", "ScopeIssue", "ScopeList", "ScopesOf", "ScopesOfRequirement"],
            ...["StandardSchemaV1", "UnknownRequirement", "UnknownScope"],
          ],
          true,
        ),
        exportAll(file("bindings")),
        ...(catalog.operations.length > 0 ? [exportAll(file("client"))] : []),
        exportAll(file("details")),
        exportNamed(file("gate"), ["OperationsByScope"], true),
        exportAll(file("groups"), "groups"),
        exportAll(file("keys")),
        exportAll(file("operations")),
        exportAll(file("presets"), "presets"),
        exportAll(file("scopes"), "scopes"),
        exportAll(file("types")),
      ),
    ],
  };
}
