/**
 * The programmatic API of the generator: what the command `scopewright` does, as functions. Expected findings are return
 * values; a `CommandError` means wrong usage, or a file that cannot be read or written.
 */
export { audit, type AuditOptions, type AuditReport } from "./api/audit.ts";
export { generate, type GenerateOptions } from "./api/generate.ts";
export {
  importOpenApi,
  type ImportChanges,
  type ImportedOpenApi,
  type ImportOpenApiOptions,
} from "./api/import-openapi.ts";
export { checkOutput, type OutputCheck, writeOutput, type WrittenOutput } from "./api/output.ts";
export type { Code } from "./audit/result/codes.ts";
export type {
  CommentProblem,
  CommentUse,
  PackageShare,
  Place,
  ReadSummary,
  Reason,
  Report,
  ReportedCall,
  Unresolved,
} from "./audit/result/report.ts";
export type {
  Access,
  Alternative,
  AutomaticScope,
  Catalog,
  Evidence,
  Group,
  KeyType,
  KnownRefusal,
  Links,
  Operation,
  ParameterScopes,
  Preset,
  Principal,
  RetiredScope,
  Scope,
  Sdk,
  SdkCall,
  Source,
} from "./catalog/catalog.ts";
export { formatIssue, type Issue } from "./catalog/issue.ts";
export { parseCatalog, type ParsedCatalog } from "./catalog/parse-catalog.ts";
export { CommandError } from "./files/command-error.ts";
export type { KeyShare } from "./operations/least-keys.ts";
export type { PrintedFile } from "./print/print-file.ts";
export type { CatalogDiff, Change } from "./diff/change.ts";
export { diffCatalogs } from "./diff/diff-catalogs.ts";
export type { Release, Ruled } from "./diff/policy.ts";
export type { Difference } from "./write/difference.ts";
export type { ScopeChanges } from "./write/scope-changes.ts";
