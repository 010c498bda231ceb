/**
 * What a generated SDK is made of: the factories that its bindings call and the types that they speak of. Knows no
 * provider; every name comes from the tables of a catalog.
 */
export type { AccessLevel } from "./access-level.ts";
export { amendKeyRequest } from "./amend.ts";
export type { CallDetails, ProviderMessage } from "./call-details.ts";
export { compareScopeLists, type ScopeComparison } from "./compare-scopes.ts";
export { createKeyRequest } from "./create-key-request.ts";
export { delegate } from "./delegate.ts";
export { isScopeOf } from "./is-scope-of.ts";
export type { KeyRequest } from "./key-request.ts";
export { createKeyRequestSchema } from "./key-request-schema.ts";
export { type MissingScopes, missingScopes } from "./missing-scopes.ts";
export type { AnyPath, PathShape, PathValue } from "./path-types.ts";
export type { NoOtherGroup } from "./no-other-group.ts";
export { type FindableRequest, matchOperation, requirementOf } from "./operations.ts";
export { type ParsedScopes, parseScopeList, type RetiredScope, type UnknownScope } from "./parse-scopes.ts";
export type {
  AllOfRequirement,
  AnyOfRequirement,
  FoundOperation,
  KnownEvidence,
  Requirement,
  RequirementFor,
  ScopesOfRequirement,
  UnknownRequirement,
} from "./requirement.ts";
export { ScopeError, type ScopeErrorCode } from "./scope-error.ts";
export type { ScopeIssue } from "./scope-issue.ts";
export type { ScopeList } from "./scope-list.ts";
export { createScopeSchema } from "./scope-schema.ts";
export type { ScopesOf } from "./scopes-of.ts";
export type { StandardIssue, StandardProps, StandardResult, StandardSchemaV1 } from "./standard-schema.ts";
export type {
  GroupLevels,
  GroupTable,
  KeyTypeRow,
  OperationRow,
  OperationTable,
  RetiredRow,
  ScopeTable,
} from "./tables.ts";
