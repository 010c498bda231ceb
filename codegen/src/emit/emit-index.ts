import type { Catalog } from "../catalog/catalog.ts";
import { structures, type EmitOptions, type GeneratedFile } from "../print/generated-file.ts";
import { exportAll, exportNamed } from "./imports.ts";

/** `index.ts`: the face of the generated code. */
export function emitIndex(catalog: Catalog, { runtime, importExtension }: EmitOptions): GeneratedFile {
  const file = (name: string): string => `./${name}${importExtension}`;
  return {
    name: "index.ts",
    parts: [
      structures(
        exportNamed(runtime, ["ScopeError", "delegate", "missingScopes"]),
        exportNamed(
          runtime,
          [
            ...[
              "AccessLevel",
              "AllOfRequirement",
              "AnyOfRequirement",
              "FindableRequest",
              "FoundOperation",
              "KeyRequest",
            ],
            ...["KnownEvidence", "MissingScopes", "ParsedScopes", "Requirement", "RequirementFor", "RetiredScope"],
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
