import {
  amendKeyRequest,
  compareScopeLists,
  createKeyRequest,
  createKeyRequestSchema,
  createScopeSchema,
  type FoundOperation,
  type GroupTable,
  isScopeOf,
  type KeyRequest,
  matchOperation,
  type OperationTable,
  type ParsedScopes,
  parseScopeList,
  type RequirementFor,
  requirementOf,
  type ScopeComparison,
  type ScopeList,
  type ScopeTable,
  type StandardSchemaV1,
} from "../../src/core.ts";

export const scopeTable: ScopeTable = {
  provider: "Example Mail",
  keyTypes: [
    {
      id: "general",
      title: "General API key",
      helper: "generalKey",
      scopes: [
        "__proto__",
        "constructor",
        "mail.send",
        "shared.read",
        "stats.read",
        "suppression.read",
        "templates.create",
        "templates.read",
      ],
    },
    {
      id: "billing",
      title: "Billing API key",
      helper: "billingKey",
      scopes: ["billing.read", "billing.update", "shared.read"],
    },
    { id: "export", title: "Export API key", helper: "exportKey", scopes: ["export.read"] },
  ],
  automatic: ["2fa_required", "sender_verified"],
  retired: [
    { name: "invoices.read", use: ["billing.read"] },
    { name: "labs.read", use: [] },
    { name: "suppressions.read", use: ["suppression.read"] },
  ],
};

export const groupTable: GroupTable = [
  ["__proto__", { full: ["__proto__"] }],
  ["billing", { read: ["billing.read"], full: ["billing.read", "billing.update"] }],
  ["empty", {}],
  ["mail", { full: ["mail.send"] }],
  ["mixed", { read: ["shared.read"], full: ["billing.update", "shared.read"] }],
  ["stats", { read: ["stats.read"], full: ["stats.read"] }],
  ["templates", { read: ["templates.read"], full: ["templates.create", "templates.read"] }],
];

export const operationTable: OperationTable = {
  hosts: ["api.example.com", "API.eu.example.com:8443"],
  operations: [
    { operation: "GET /v3/templates", evidence: "documented", allOf: ["templates.read"] },
    { operation: "GET /v3/templates/{template_id}", evidence: "documented", allOf: ["templates.read"] },
    { operation: "POST /v3/templates", evidence: "rule", allOf: ["templates.create"], note: "Derived." },
    { operation: "GET /v3/ips/assigned", evidence: "unknown" },
    { operation: "GET /v3/ips/{ip_address}", evidence: "unknown", note: "Nobody says." },
    { operation: "DELETE /v3/ips/{ip}", evidence: "unknown" },
    { operation: "GET /v3/ips/{pool}/members", evidence: "unknown" },
    { operation: "GET /v3/stats", evidence: "documented", anyOf: ["stats.read", "shared.read"] },
    { operation: "POST /v3/ips/{ip}/subusers:batchAdd", evidence: "unknown" },
    { operation: "POST /v3/jobs/{id}:close", evidence: "unknown" },
    { operation: "POST /v3/jobs/{id}", evidence: "unknown" },
    { operation: "GET /v3/ranges/{from}-{to}", evidence: "unknown" },
    { operation: "GET /v3/odd/{__proto__}/{constructor}", evidence: "unknown" },
  ],
};

export type GeneralScope =
  | "__proto__"
  | "constructor"
  | "mail.send"
  | "shared.read"
  | "stats.read"
  | "suppression.read"
  | "templates.create"
  | "templates.read";
export type BillingScope = "billing.read" | "billing.update" | "shared.read";
export type ExportScope = "export.read";
export type Scope = GeneralScope | BillingScope | ExportScope;
export type AutomaticScope = "2fa_required" | "sender_verified";

export interface ScopesByKeyType {
  general: GeneralScope;
  billing: BillingScope;
  export: ExportScope;
}
export type KeyType = keyof ScopesByKeyType;

export interface GeneralAccess {
  readonly mail?: "full";
  readonly stats?: "read";
  readonly templates?: "read" | "full";
}
interface GeneralAccessScopes {
  mail: { full: "mail.send" };
  stats: { read: "stats.read" };
  templates: { read: "templates.read"; full: "templates.create" | "templates.read" };
}
type Granted<A> = {
  [G in keyof A & keyof GeneralAccessScopes]: GeneralAccessScopes[G][A[G] & keyof GeneralAccessScopes[G]];
}[keyof A & keyof GeneralAccessScopes];

export interface Operations {
  "GET /v3/templates": { readonly allOf: "templates.read"; readonly evidence: "documented" };
  "GET /v3/stats": { readonly anyOf: "shared.read" | "stats.read"; readonly evidence: "documented" };
  "POST /v3/templates": { readonly allOf: "templates.create"; readonly evidence: "rule" };
  "GET /v3/ips/assigned": { readonly evidence: "unknown" };
}

export function generalKey<
  const S extends GeneralScope = never,
  const A extends (keyof A extends keyof GeneralAccess ? GeneralAccess : GeneralAccess) = never,
>(spec: {
  readonly name: string;
  readonly scopes?: readonly S[];
  readonly access?: A;
}): KeyRequest<"general", S | (A extends unknown ? Granted<A> : never)> {
  return createKeyRequest(scopeTable, groupTable, "general", spec);
}

export function billingKey<const S extends BillingScope>(spec: {
  readonly name: string;
  readonly scopes: readonly S[];
}): KeyRequest<"billing", S> {
  return createKeyRequest(scopeTable, groupTable, "billing", spec);
}

export function amend<
  K extends KeyType,
  S extends string,
  const Add extends ScopesByKeyType[K] = never,
  const Remove extends S = never,
>(
  key: KeyRequest<K, S>,
  change: { readonly name?: string; readonly add?: readonly Add[]; readonly remove?: readonly Remove[] },
): KeyRequest<K, Exclude<S, Remove> | Add> {
  return amendKeyRequest(scopeTable, groupTable, key, change);
}

export const scopeSchema: StandardSchemaV1<unknown, Scope> = /* @__PURE__ */ createScopeSchema(scopeTable);

export function keyRequestSchema<K extends KeyType>(
  keyType: K,
): StandardSchemaV1<unknown, KeyRequest<K, ScopesByKeyType[K]>> {
  return createKeyRequestSchema(scopeTable, keyType);
}

export function isGeneralScope(value: unknown): value is GeneralScope {
  return isScopeOf(scopeTable, "general", value);
}

export function isScope(value: unknown): value is Scope {
  return isScopeOf(scopeTable, undefined, value);
}

export function parseScopes(input: unknown): ParsedScopes<Scope, AutomaticScope> {
  return parseScopeList(scopeTable, input);
}

export function compareScopes(sets: {
  readonly declared: ScopeList;
  readonly actual: ScopeList;
}): ScopeComparison<Scope, AutomaticScope> {
  return compareScopeLists(scopeTable, sets);
}

export function requiredScopes<O extends keyof Operations>(operation: O): RequirementFor<O, Operations[O]> {
  return requirementOf(operationTable, operation);
}

export function findOperation(request: {
  readonly method: string;
  readonly url: string | { readonly href: string };
}): FoundOperation | undefined {
  return matchOperation(operationTable, request);
}
