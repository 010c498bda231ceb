import type { Catalog } from "../catalog/catalog.ts";
import { camelCase, pascalCase, upperFirst } from "./casing.ts";
import { asciiIdentifier, bindingsOf, unexportable } from "./identifier.ts";
import { scopeTree, type ScopeNode } from "./scope-tree.ts";
import { uniqueNames, type Naming } from "./unique-names.ts";

/** The names that one key type gives rise to. */
export interface KeyTypeNames {
  /** `GeneralScope`: the union of its scopes. */
  readonly scopeType: string;
  /** `GeneralAccess`: its groups and the levels that each has. */
  readonly accessType: string;
  /** `GeneralGroups`: its groups and the scopes of each level. */
  readonly groupsType: string;
  /** `GeneralKeySpec`: what a request is built from. */
  readonly specType: string;
  /** `generalKey`: builds a request. */
  readonly helper: string;
  /** `isGeneralScope`: the guard. */
  readonly guard: string;
}

/** Every name of the generated code that depends on the catalog. */
export interface Names {
  readonly keyTypes: ReadonlyMap<string, KeyTypeNames>;
  readonly scopes: readonly ScopeNode[];
  readonly groups: ReadonlyMap<string, string>;
  readonly presets: ReadonlyMap<string, string>;
}

/** What the generated code exports for every catalog; no key type may take one of these names. */
export const fixedExports: readonly string[] = [
  ...["AccessByKeyType", "GroupsByKeyType", "ScopesOfAccess", "keyFor"],
  ...[
    "AccessLevel",
    "AllOfRequirement",
    "Alternative",
    "AnyOfRequirement",
    "AutomaticScope",
    "CoveredScope",
    "FindableRequest",
    "FoundOperation",
  ],
  ...["KeyRequest", "KeyType", "KnownEvidence", "MissingScopes", "Operation", "Operations"],
  ...["OperationsByScope", "ParsedScopes"],
  ...["RequiredScopes", "Requirement", "RequirementFor", "RetiredScope", "RetiredScopes", "Scope", "ScopeComparison"],
  ...["ScopeDetails", "ScopeError", "ScopeErrorCode", "ScopeIssue", "ScopeList", "ScopesByKeyType", "ScopesOf"],
  ...["ScopesOfRequirement", "StandardSchemaV1", "UnknownRequirement", "UnknownScope", "amend", "compareScopes"],
  ...["createKeyRequest", "delegate", "findOperation", "groupTable", "groups", "isScope", "keyRequestSchema"],
  ...[
    "missingScopes",
    "operationTable",
    "parseScopes",
    "presets",
    "requiredScopes",
    "scopeSchema",
    "scopeTable",
    "scopes",
  ],
];

/** Decides every generated name, so that emitters only look names up. */
export function resolveNames(catalog: Catalog): Names {
  const exported: Naming = {
    nameOf: (id) => camelCase(id) && asciiIdentifier(camelCase(id)),
    exactNameOf: asciiIdentifier,
    claims: bindingsOf,
    reserved: unexportable,
  };
  return {
    keyTypes: keyTypeNames(catalog.keyTypes.map(({ id }) => id)),
    scopes: scopeTree(catalog.scopes),
    groups: uniqueNames(
      catalog.groups.map(({ id }) => id),
      exported,
    ),
    presets: uniqueNames(
      catalog.presets.map(({ id }) => id),
      exported,
    ),
  };
}

function keyTypeNames(ids: readonly string[]): ReadonlyMap<string, KeyTypeNames> {
  const stems = uniqueNames(ids, {
    nameOf: (id) => pascalCase(id) && asciiIdentifier(pascalCase(id)),
    exactNameOf: asciiIdentifier,
    claims: (stem) => Object.values<string>({ ...namesFor(stem) }),
    reserved: fixedExports,
  });
  return new Map([...stems].map(([id, stem]) => [id, namesFor(stem)]));
}

function namesFor(stem: string): KeyTypeNames {
  // `apiKey` and not `apiKeyKey` for the id `api_key`, and so for `apikey` and every other spelling.
  const isKey = /(?:^k|K|_k|[Aa]pik)ey$|KEY$/u.test(stem);
  const helper = `${stem.charAt(0).toLowerCase()}${stem.slice(1)}${isKey ? "" : "Key"}`;
  return {
    scopeType: `${stem}Scope`,
    accessType: `${stem}Access`,
    groupsType: `${stem}Groups`,
    specType: `${stem}KeySpec`,
    helper,
    guard: `is${upperFirst(stem)}Scope`,
  };
}
