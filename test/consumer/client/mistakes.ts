/** A call that must not compile, and what the compiler has to say about it. */
export interface Mistake {
  readonly title: string;
  readonly code: string;
  readonly says: string;
}

const operation = (title: string, code: string, says: string): Mistake => ({ title, code, says });

/** `reader` may read templates and suppressions, `mailer` send mail; `client` sends anything. */
export const mistakes: readonly Mistake[] = [
  operation(
    "an operation beyond the key",
    'reader.call("DELETE /v3/templates/{template_id}", { path: { template_id: "d-42" } });',
    "DELETE /v3/templates/{template_id} needs scope 'templates.delete'",
  ),
  operation(
    "an operation beyond the key, without its parameters",
    'reader.call("DELETE /v3/templates/{template_id}");',
    "DELETE /v3/templates/{template_id} needs scope 'templates.delete'",
  ),
  operation(
    "an operation that needs any of several scopes",
    'mailer.call("GET /v3/suppression/blocks");',
    "GET /v3/suppression/blocks needs scope 'suppression.blocks.read' or 'suppression.read'",
  ),
  operation(
    "an operation whose scope is unknown",
    'reader.call("GET /v3/verified_senders");',
    "GET /v3/verified_senders needs a scope that is not known: use uncataloged()",
  ),
  operation(
    "an operation that does not exist",
    'reader.call("GET /v3/template");',
    "GET /v3/template is not in the catalog: did you mean 'GET /v3/templates'?",
  ),
  operation("an operation that may be any", "reader.call(anyOperation);", `CallableOperation<`),
  operation(
    "no parameters of the path",
    'reader.call("GET /v3/templates/{template_id}");',
    "GET /v3/templates/{template_id} needs a value for every parameter of its path",
  ),
  operation(
    "options without the parameters of the path",
    'reader.call("GET /v3/templates/{template_id}", { query: { x: 1 } });',
    "Property 'path' is missing",
  ),
  operation(
    "a mistyped parameter",
    'reader.call("GET /v3/templates/{template_id}", { path: { template: "d-42" } });',
    "'template' does not exist in type",
  ),
  operation(
    "a parameter that is no text",
    'reader.call("GET /v3/templates/{template_id}", { path: { template_id: true } });',
    "Type 'boolean' is not assignable to type 'PathValue'",
  ),
  operation(
    "a parameter where there is none",
    'reader.call("GET /v3/templates", { path: { template_id: "d-42" } });',
    "is not assignable to type 'undefined'",
  ),
  operation(
    "a concrete path beyond the key",
    'reader.delete("/v3/templates/d-42");',
    "DELETE /v3/templates/{template_id} needs scope 'templates.delete'",
  ),
  operation(
    "a concrete path of five segments beyond the key",
    'mailer.get("/v3/asm/groups/7/suppressions");',
    "GET /v3/asm/groups/{group_id}/suppressions needs scope 'asm.groups.suppressions.read'",
  ),
  operation(
    "a concrete path with one segment more",
    'reader.get("/v3/templates/d-42/more");',
    "GET /v3/templates/d-42/more is not in the catalog: use uncataloged()",
  ),
  operation(
    "a concrete path that another operation has",
    'reader.get("/v3/suppression/bounces/classifications");',
    "GET /v3/suppression/bounces/classifications needs a scope that is not known: use uncataloged()",
  ),
  operation(
    "a concrete path with a parameter to fill in",
    'reader.get("/v3/templates/{template_id}");',
    "GET /v3/templates/{template_id} is not a concrete path: fill in its parameters, and pass its query in the options",
  ),
  operation(
    "a concrete path with a query",
    'reader.get("/v3/templates/d-42?x=1");',
    "GET /v3/templates/d-42?x=1 has a query in its path: pass it as 'query' in the options",
  ),
  ...[
    ["a slash at the end", "/v3/templates/", "ends with a slash: write '/v3/templates'"],
    ["no slash before it", "v3/templates", "lacks the slash before its path: write '/v3/templates'"],
    [
      "a host",
      "https://api.sendgrid.com/v3/templates",
      "has a host in its path: leave it out, and write '/v3/templates'",
    ],
    ["a method before it", "GET /v3/templates", "has a method before its path: use get('/v3/templates')"],
    ["an empty segment", "/v3//templates", "has an empty segment"],
    ["a segment of dots", "/v3/x/../templates", "has a segment that leads to another path"],
  ].map(([what = "", path = "", says = ""]) =>
    operation(`a concrete path with ${what}`, `reader.get("${path}");`, says),
  ),
  ...[
    ["a concrete path", "GET /v3/templates/d-1", "is a concrete path: use get('/v3/templates/d-1')"],
    ["a parameter with a colon", "GET /v3/templates/:id", "is in the catalog as 'GET /v3/templates/{template_id}'"],
    ["a parameter by another name", "GET /v3/templates/{id}", "did you mean 'GET /v3/templates/{template_id}'?"],
    ["its method in lower case", "get /v3/templates", "has its method in lower case: write 'GET /v3/templates'"],
    ["no method", "/v3/templates", "lacks its method: write it first, such as 'GET /v3/templates'"],
    ["a slash at the end", "GET /v3/templates/", "ends with a slash: write '/v3/templates'"],
    ["a host", "GET https://api.sendgrid.com/v3/templates", "has a host in its path: leave it out, and write"],
    ["no slash before its path", "GET v3/templates", "lacks the slash before its path: write '/v3/templates'"],
    ["a path that nothing resembles", "GET /v3/nothing", "is not in the catalog: use uncataloged()"],
  ].map(([what = "", text = "", says = ""]) => operation(`an operation with ${what}`, `reader.call("${text}");`, says)),
  operation(
    "a method and a path as two arguments",
    'reader.call("GET", "/v3/templates");',
    "GET lacks its path: write method and path as one text, such as 'GET /path'",
  ),
  operation(
    "an operation that may be one with parameters",
    'reader.call(Date.now() > 0 ? "GET /v3/templates" : "GET /v3/templates/{template_id}");',
    `type '"GET /v3/templates" | "GET /v3/templates/{template_id} needs a value for every parameter of its path"'`,
  ),
  operation(
    "an uncataloged call whose scopes the catalog knows",
    'reader.uncataloged("GET /v3/alerts");',
    "GET /v3/alerts is in the catalog: use call()",
  ),
  operation(
    "an uncataloged call without its parameters",
    'reader.uncataloged("DELETE /v3/verified_senders/{id}");',
    "DELETE /v3/verified_senders/{id} needs a value for every parameter of its path",
  ),
  operation(
    "an operation that may be one beyond the key",
    'reader.call(Date.now() > 0 ? "GET /v3/templates" : "GET /v3/alerts");',
    "GET /v3/alerts needs scope 'alerts.read'",
  ),
  operation(
    "a gate that may call less than is needed",
    'const wider: Gate<"mail.send"> = reader; void wider;',
    'is not assignable to type \'Gate<"mail.send"',
  ),
  operation(
    "a key whose scopes may be any strings",
    "gate(client, { scopes: anyScopes });",
    `Type 'string' is not assignable to type`,
  ),
  operation(
    "a new key from something else than a key request",
    'createKey(client, { name: "Mailer", scopes: ["mail.send"] });',
    "build the request with generalKey(), billingKey() or validationKey()",
  ),
  operation("a client that sends nothing", "grantedScopes({});", "Property 'request' is missing"),
  operation(
    "a secret where a string is wanted",
    "anyOperation = secret;",
    "Type 'Secret' is not assignable to type 'string'",
  ),
];

const header = `import { createKey, type Gate, gate, grantedScopes, type RequestClient, type Secret } from "scopewright/client";
import { generalKey, parseScopes, type Scope } from "scopewright";
declare const client: RequestClient;
declare let anyOperation: string;
declare const anyScopes: string[];
declare const secret: Secret;
const reader = gate(client, generalKey({ name: "Reader", scopes: ["templates.read", "suppression.read"] }));
const mailer = gate(client, generalKey({ name: "Mailer", scopes: ["mail.send"] }));
const granted = gate(client, parseScopes({ scopes: [] }));
void [createKey, gate, grantedScopes, client, anyOperation, anyScopes, secret, reader, mailer, granted];
export type Used = [Gate<Scope>];
`;

/** A program of its own around lines of code. */
export function programOf(code: string): string {
  return `${header}${code}\n`;
}

/** Calls that must compile. */
export const correct = `
reader.call("GET /v3/templates");
reader.call("GET /v3/templates", { query: { page_size: 5, list: ["a", 1], none: undefined } });
reader.call("GET /v3/templates/{template_id}", { path: { template_id: "d-42" } });
reader.call("GET /v3/templates/{template_id}", { path: { template_id: 42 }, headers: { "X-Trace": "1" } });
reader.call("GET /v3/suppression/blocks");
reader.call("GET /v3/scopes");
reader.get("/v3/templates/d-42");
reader.get("/v3/scopes");
reader.get("/v3/suppression/bounces/somebody@example.com", { query: { limit: 1 } });
reader.uncataloged("GET /v3/verified_senders");
reader.uncataloged("DELETE /v3/verified_senders/{id}", { path: { id: 7 } });
reader.uncataloged("POST /v3/brand/new", { body: {} });
reader.uncataloged(anyOperation);
granted.call("GET /v3/alerts");
granted.delete("/v3/alerts/7");
mailer.call("POST /v3/mail/send", { body: {} });
const scopes: readonly Scope[] = reader.scopes;
const narrower: Gate<"templates.read"> = reader;
void [scopes, narrower];
`;
