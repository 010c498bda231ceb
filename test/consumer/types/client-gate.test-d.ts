import {
  type Answer,
  type CallableOperation,
  type Gate,
  type GatedPaths,
  generalKey,
  type KeyRequest,
  type Operation,
  type Operations,
  parseScopes,
  type QueryValue,
  type RequestClient,
  type RequestOptions,
  type Scope,
  type ScopesOf,
} from "scopewright";
import { gate } from "scopewright/client";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const client: RequestClient;
declare const anything: any;
declare const text: string;
declare const flag: boolean;
const key = generalKey({ name: "Reader", scopes: ["templates.read", "suppression.read"] });
const reader = gate(client, key);

type Unknown = { [O in Operation]: Operations[O]["evidence"] extends "unknown" ? O : never }[Operation];
type Templates = "GET /v3/templates" | "GET /v3/templates/{template_id}";

// A key may call the operations whose scopes it has, and those that any key may call.
expectType<"GET /v3/scopes" | Templates>({} as CallableOperation<"templates.read">);
expectType<"GET /v3/scopes">({} as CallableOperation<never>);
expectType<"GET /v3/scopes" | Templates | "GET /v3/alerts" | "GET /v3/alerts/{alert_id}">(
  {} as CallableOperation<"templates.read" | "alerts.read">,
);
expectType<Exclude<Operation, Unknown>>({} as CallableOperation<Scope>);

// One of several scopes is enough where the operation says so.
expectAssignable<CallableOperation<"suppression.read">>("GET /v3/suppression/blocks");
expectAssignable<CallableOperation<"suppression.blocks.read">>("GET /v3/suppression/blocks");
expectNotAssignable<CallableOperation<"suppression.bounces.read">>("GET /v3/suppression/blocks");

// A key of which nothing is known may call nothing more than any key; what is no scope is refused.
expectType<"GET /v3/scopes">({} as CallableOperation<any>);
expectError<CallableOperation<string>>("GET /v3/scopes");
expectError<CallableOperation<unknown>>("GET /v3/scopes");
expectError<CallableOperation<"templates.raed">>("GET /v3/scopes");

// A gate has the scopes of its key, and its calls give answers.
expectType<Gate<"templates.read" | "suppression.read">>(reader);
expectType<readonly Scope[]>(reader.scopes);
expectType<Promise<Answer>>(reader.call("GET /v3/templates"));
expectType<Promise<Answer>>(reader.call("GET /v3/templates/{template_id}", { path: { template_id: "d-42" } }));
expectType<Promise<Answer>>(reader.call("GET /v3/templates/{template_id}", { path: { template_id: 42 } }));
expectType<Promise<Answer>>(reader.get("/v3/templates/d-42", { query: { page_size: 5 } }));
expectType<Promise<Answer>>(reader.uncataloged("GET /v3/verified_senders"));
expectType<Promise<Answer>>(reader.uncataloged("POST /v3/brand/new", { body: {} }));
expectType<number>({} as Answer["status"]);
expectType<unknown>({} as Answer["body"]);
expectType<Readonly<Record<string, string>>>({} as Answer["headers"]);

// Nothing else compiles: beyond the key, of unknown needs, of no operation, without the parameters of its path.
expectError(reader.call("DELETE /v3/templates/{template_id}", { path: { template_id: "d-42" } }));
expectError(reader.call("GET /v3/verified_senders"));
expectError(reader.call("GET /v3/template"));
expectError(reader.call(text));
expectError(reader.call("GET /v3/templates/{template_id}"));
expectError(reader.call("GET /v3/templates/{template_id}", {}));
expectError(reader.call("GET /v3/templates/{template_id}", { path: { template_id: undefined } }));
expectError(reader.call("GET /v3/templates/{template_id}", { path: { template: "d-42" } }));
expectError(reader.call("GET /v3/templates", { path: { template_id: "d-42" } }));
expectError(reader.delete("/v3/templates/d-42"));
expectError(reader.post("/v3/templates"));
expectError(reader.put("/v3/api_keys/a"));
expectError(reader.patch("/v3/api_keys/a"));
expectError(reader.get("/v3/templates/d-42/more"));
expectError(reader.get("/v3/templates/{template_id}"));
expectError(reader.get("/v3/templates?page_size=5"));
expectError(reader.get(text));
expectError(reader.uncataloged("GET /v3/templates"));
expectError(reader.uncataloged("DELETE /v3/verified_senders/{id}"));

// A choice between operations compiles only if the key covers each of them.
expectType<Promise<Answer>>(reader.call(flag ? "GET /v3/templates" : "GET /v3/scopes"));
expectError(reader.call(flag ? "GET /v3/templates" : "GET /v3/alerts"));
expectError(reader.call(flag ? "GET /v3/templates" : "GET /v3/alerts", { query: { page_size: 5 } }));
expectError(reader.call(flag ? "GET /v3/templates" : "GET /v3/templates/{template_id}"));
expectError(reader.call(flag ? "GET /v3/templates" : "GET /v3/template"));
expectError(reader.uncataloged(flag ? "GET /v3/verified_senders" : "GET /v3/alerts"));
expectType<Promise<Answer>>(reader.get(flag ? "/v3/templates" : "/v3/templates/d-42"));
expectError(reader.get(flag ? "/v3/templates" : "/v3/alerts"));
expectError(reader.get(flag ? "/v3/templates" : "/v3/template"));

// A path that is known in part compiles for the operation that it looks like.
expectType<Promise<Answer>>(reader.get(`/v3/templates/${text}`));
expectError(reader.get(`/v3/alerts/${text}`));
expectError(reader.get(`/v3/${text}`));

// What a key really has is known at run time only, so every known operation compiles.
expectType<Gate<Scope>>(gate(client, parseScopes([])));
expectType<Gate<Scope>>(gate(client, anything));
expectType<Promise<Answer>>(gate(client, parseScopes([])).call("GET /v3/alerts"));
expectError(gate(client, parseScopes([])).call("GET /v3/verified_senders"));

// A key without scopes may call what any key may; names that are no scopes make no gate.
expectType<Gate<never>>(gate(client, { scopes: [] }));
expectType<Promise<Answer>>(gate(client, { scopes: [] }).call("GET /v3/scopes"));
expectError(gate(client, { scopes: [] }).call("GET /v3/templates"));
expectError(gate(client, { scopes: ["templates.raed"] }));
expectError(gate(client, { scopes: [text] }));
expectError(gate(client, {}));

// A function that needs a gate takes one with the same scopes or more, not one with fewer or others.
expectAssignable<Gate<"templates.read">>(reader);
expectAssignable<Gate<"templates.read">>({} as Gate<Scope>);
expectAssignable<Gate<never>>(reader);
expectNotAssignable<Gate<"templates.read" | "alerts.read">>({} as Gate<"templates.read">);
expectNotAssignable<Gate<"alerts.read">>({} as Gate<"templates.read">);
expectNotAssignable<Gate<Scope>>(reader);

// A call sends a query of plain values and lists of them, a body and headers.
expectAssignable<RequestOptions>({ query: { a: "x", b: 1, c: true, d: ["x", 1], e: undefined }, body: [1] });
expectAssignable<RequestOptions>({ headers: { "X-Trace": "1" } });
expectNotAssignable<RequestOptions>({ headers: { "X-Trace": 1 } });
expectNotAssignable<RequestOptions>({ query: { nested: { a: 1 } } });
expectNotAssignable<QueryValue>(null);
expectType<string | number | boolean | undefined | readonly (string | number | boolean)[]>({} as QueryValue);

interface TemplatePath {
  parameters: { query?: never };
  get: { responses: { 200: { content: { "application/json": { name: string } } } } };
  post: { requestBody: { content: { "application/json": { name: string } } } };
  put?: never;
}
interface SenderPath {
  parameters: { query?: never };
  get: { responses: { 200: { content: never } } };
}
interface paths {
  "/v3/templates": TemplatePath;
  "/v3/verified_senders": SenderPath;
}
type Gated<S extends Scope> = GatedPaths<paths, S>;

// Of each path those methods remain that the scopes cover, as they were, what is no method, and refused ones with a message.
expectType<"parameters" | "get" | "post">({} as keyof Gated<"templates.read">["/v3/templates"]);
expectType<"POST /v3/templates needs scope 'templates.create'">(
  {} as Gated<"templates.read">["/v3/templates"]["post"]["requestBody"]["content"]["application/json"],
);
expectType<"parameters" | "post">({} as keyof Gated<"templates.create">["/v3/templates"]);
expectType<"parameters" | "get" | "post">({} as keyof Gated<ScopesOf<KeyRequest<"general", Scope>>>["/v3/templates"]);
expectType<"parameters" | "post">({} as keyof Gated<never>["/v3/templates"]);
expectType<TemplatePath["get"]>({} as Gated<"templates.read">["/v3/templates"]["get"]);
expectType<TemplatePath["parameters"]>({} as Gated<never>["/v3/templates"]["parameters"]);
expectType<keyof paths>({} as keyof Gated<"templates.read">);
expectType<{}>({} as GatedPaths<{}, Scope>);

// Operations of unknown needs are not covered, not even by all scopes, and `any` covers nothing.
expectType<"parameters">({} as keyof Gated<Scope>["/v3/verified_senders"]);
expectType<"parameters" | "post">({} as keyof Gated<any>["/v3/templates"]);
expectError<GatedPaths<paths, string>>({});
expectError<GatedPaths<paths, "templates.raed">>({});
