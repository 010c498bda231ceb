/**
 * What a generated SDK is made of: the factories that its bindings call and the types that they speak of. Knows no
 * provider; every name comes from the tables of a catalog.
 */
export type { AccessLevel } from "./keys/access-level.ts";
export type { AccessWithin, KeysOf, ScopesOfGroups } from "./keys/types/access-types.ts";
export type { Alternative } from "./operations/alternative.ts";
export type { CoveredByKeyType, CoveredOperation, RefusalsOf, RefusalTable } from "./client/gate/callable-operation.ts";
export { createGate } from "./client/gate/create-gate.ts";
export type { PathsOfOperations } from "./client/gate/gated-paths.ts";
export type {
  FirstRefusal,
  KnownOperation,
  LacksPath,
  NoOperation,
  NoPath,
  NoSuchOperation,
  Refused,
  Uncataloged,
} from "./client/gate/refused.ts";
export type { AbortSignalLike } from "./client/http/time/abort-signal.ts";
export { createFetchClient } from "./client/http/create-fetch-client.ts";
export type { Fetch, FetchClientOptions } from "./client/http/fetch/settings.ts";
export type { Cause } from "./operations/causes.ts";
export type { ClientRequest, HttpMethod, RequestClient } from "./client/http/request-client.ts";
export type { Answer, CallOptions, CallScope, QueryValue, RequestOptions } from "./client/http/request-options.ts";
export type { RetryOptions } from "./client/http/time/retry.ts";
export { amendKeyRequest } from "./keys/amend.ts";
export type { CallDetails, ProviderMessage } from "./errors/call-details.ts";
export { compareScopeLists, type ScopeComparison } from "./scopes/compare-scopes.ts";
export { createKeyRequest, createKeyRequestFor } from "./keys/create-key-request.ts";
export { delegate, delegateKeyRequest } from "./keys/delegate.ts";
export type { ImpliedTable } from "./scopes/implied-scopes.ts";
export { isScopeOf } from "./scopes/is-scope-of.ts";
export type { KeyRequest } from "./keys/key-request.ts";
export { createKeyRequestSchema } from "./keys/key-request-schema.ts";
export {
  type MissingScopes,
  missingScopes,
  missingWithImplied,
  type RequiredAndGranted,
} from "./operations/missing-scopes.ts";
export type {
  AnyPath,
  DepthOf,
  FirstFound,
  PathDepths,
  PathTable1,
  PathTable2,
  PathTable3,
  PathTable4,
  PathTable5,
  PathTable6,
  PathTables,
  PathValue,
} from "./operations/paths/path-types.ts";
export type { AtLeastOneScope, NeedsScopes, NotInferred } from "./keys/types/needs-scopes.ts";
export type { OnlyGroups } from "./keys/types/only-groups.ts";
export { type FindableRequest, matchOperation, requirementOf } from "./operations/operations.ts";
export { type ParsedScopes, parseScopeList, type RetiredScope, type UnknownScope } from "./scopes/parse-scopes.ts";
export type {
  AllOfRequirement,
  AnyOfRequirement,
  FoundOperation,
  KnownEvidence,
  Requirement,
  RequirementFor,
  ScopesOfRequirement,
  UnknownRequirement,
} from "./operations/requirement.ts";
export { ScopeError, type ScopeErrorCode } from "./errors/scope-error.ts";
export type { ScopeIssue } from "./errors/scope-issue.ts";
export type { ScopeList } from "./scopes/scope-list.ts";
export { createScopeSchema } from "./scopes/scope-schema.ts";
export type { ScopesOf } from "./scopes/scopes-of.ts";
export type { StandardIssue, StandardProps, StandardResult, StandardSchemaV1 } from "./input/standard-schema.ts";
export type {
  CatalogTables,
  GroupLevels,
  GroupTable,
  KeyTypeRow,
  OperationRow,
  OperationTable,
  ParameterScopes,
  RetiredRow,
  ScopeTable,
  ScopeWarnings,
} from "./scopes/tables.ts";
export type { ScopeTableOfFormat } from "./scopes/table-of-format.ts";
