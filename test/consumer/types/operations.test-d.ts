import {
  type Alternative,
  type AllOfRequirement,
  type AnyOfRequirement,
  findOperation,
  type FindableRequest,
  type FoundOperation,
  type KnownEvidence,
  type Operation,
  type Operations,
  type OperationsByScope,
  type RequiredScopes,
  requiredScopes,
  type Requirement,
  type RequirementFor,
  type Scope,
  type ScopesOfRequirement,
  type UnknownRequirement,
} from "scopewright";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const text: string;
declare const anything: any;
declare const flag: boolean;

type Blocks = "suppression.blocks.delete" | "suppression.delete";
type UnknownOperation = {
  [O in Operation]: Operations[O]["evidence"] extends "unknown" ? O : never;
}[Operation];

// An operation is a method and a path with parameters.
expectType<Operation>({} as keyof Operations);
expectAssignable<Operation>("GET /v3/templates/{template_id}");
expectNotAssignable<Operation>("GET /v3/templates/d-42");
expectNotAssignable<Operation>("get /v3/templates");
expectNotAssignable<Operation>(text);

// Each operation says what it needs and who says so.
expectType<"templates.read">({} as Operations["GET /v3/templates"]["allOf"]);
expectType<"documented">({} as Operations["GET /v3/templates"]["evidence"]);
expectType<Blocks>({} as Operations["DELETE /v3/suppression/blocks"]["anyOf"]);
expectType<"documented" | "probable" | "rule" | "unknown">({} as Operations[Operation]["evidence"]);
expectType<"documented" | "probable" | "observed" | "rule">({} as KnownEvidence);

// The scopes of an operation are a union; unknown where nobody has said which.
expectType<"templates.read">({} as RequiredScopes<"GET /v3/templates">);
expectType<Blocks>({} as RequiredScopes<"DELETE /v3/suppression/blocks">);
expectType<unknown>({} as RequiredScopes<UnknownOperation>);
expectType<"templates.read" | "stats.read">({} as RequiredScopes<"GET /v3/templates" | "GET /v3/stats">);
expectType<unknown>({} as RequiredScopes<Operation>);
expectType<never>({} as RequiredScopes<never>);
expectType<unknown>({} as RequiredScopes<any>);
expectError<RequiredScopes<"GET /v3/template">>("templates.read");
expectError<RequiredScopes<string>>("templates.read");

// Each scope leads to the operations that it alone is enough for, which all exist and need it.
expectType<"GET /v3/alerts" | "GET /v3/alerts/{alert_id}">({} as OperationsByScope["alerts.read"]);
expectAssignable<Scope>({} as keyof OperationsByScope);
expectAssignable<Operation>({} as OperationsByScope[keyof OperationsByScope]);
expectType<"alerts.read">({} as RequiredScopes<OperationsByScope["alerts.read"]>);

// The same from an entry of the operations.
expectType<"templates.read">({} as ScopesOfRequirement<Operations["GET /v3/templates"]>);
expectType<unknown>({} as ScopesOfRequirement<Operations[UnknownOperation]>);
expectType<never>({} as ScopesOfRequirement<never>);

// Asking for an operation gives its requirement in the form that it has.
expectType<AllOfRequirement<"templates.read", "GET /v3/templates">>(requiredScopes("GET /v3/templates"));
expectType<AnyOfRequirement<Blocks, "DELETE /v3/suppression/blocks">>(requiredScopes("DELETE /v3/suppression/blocks"));
expectType<readonly "templates.read"[]>(requiredScopes("GET /v3/templates").allOf);
expectType<undefined>(requiredScopes("GET /v3/templates").anyOf);
expectType<readonly Blocks[]>(requiredScopes("DELETE /v3/suppression/blocks").anyOf);
expectType<"unknown">(requiredScopes({} as UnknownOperation).evidence);

// A choice between two operations gives one requirement or the other.
const either = requiredScopes(flag ? "GET /v3/templates" : "DELETE /v3/suppression/blocks");
if (either.allOf) expectType<readonly "templates.read"[]>(either.allOf);
else expectType<readonly Blocks[]>(either.anyOf);

// An operation that does not exist is an error, and so is any text.
expectError(requiredScopes("GET /v3/template"));
expectError(requiredScopes("GET /v3/templates/d-42"));
expectError(requiredScopes(text));

// A requirement is one of three forms, which exclude each other.
expectType<Requirement<"templates.read", "GET /v3/templates">>(
  {} as
    | AllOfRequirement<"templates.read", "GET /v3/templates">
    | AnyOfRequirement<"templates.read" | Alternative<"templates.read">, "GET /v3/templates">
    | UnknownRequirement<"GET /v3/templates">,
);
expectAssignable<Requirement>(requiredScopes("GET /v3/templates"));
expectAssignable<Requirement<Scope, Operation>>(requiredScopes({} as Operation));
expectNotAssignable<Requirement>({ operation: "GET /", evidence: "rule", allOf: [], anyOf: [] });
expectNotAssignable<Requirement>({ operation: "GET /", evidence: "unknown", allOf: [] });
expectType<AllOfRequirement<"x", "O">>({} as RequirementFor<"O", { readonly allOf: "x" }>);
expectType<AnyOfRequirement<"x", "O">>({} as RequirementFor<"O", { readonly anyOf: "x" }>);
expectType<UnknownRequirement<"O">>({} as RequirementFor<"O", { readonly evidence: "unknown" }>);

// Finding takes any method and URL, and gives an operation with its parameters, or nothing.
expectType<FoundOperation<Scope, Operation> | undefined>(findOperation({ method: "GET", url: "/v3/templates/d-42" }));
expectType<FoundOperation<Scope, Operation> | undefined>(findOperation(anything));
expectAssignable<FindableRequest>({ method: "GET", url: { href: "https://api.sendgrid.com/v3/templates" } });
expectError(findOperation({ url: "/v3/templates" }));
expectError(findOperation({ method: "GET", url: 1 }));
expectError(findOperation("GET /v3/templates"));

// What is found is a requirement as well.
const found = findOperation({ method: "GET", url: text });
expectAssignable<Requirement<Scope, Operation> | undefined>(found);
if (found) {
  expectType<Operation>(found.operation);
  expectType<Readonly<Record<string, string>>>(found.parameters);
}
if (found?.allOf) expectType<readonly Scope[]>(found.allOf);
