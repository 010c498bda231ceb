import {
  type CallDetails,
  type ClientRequest,
  type Fetch,
  type FetchClientOptions,
  type HttpMethod,
  type ProviderMessage,
  type RequestClient,
  type Requirement,
  ScopeError,
} from "scopewright";
import { fetchClient, grantedScopes } from "scopewright/client";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const thrown: unknown;
declare const call: CallDetails;
declare const request: ClientRequest;

// A client is anything with a request that answers with a response and a body, in a promise or something like it.
expectAssignable<RequestClient>({ request: async (): Promise<[object, unknown]> => [{ statusCode: 200 }, {}] });
expectAssignable<RequestClient>({ request: (): PromiseLike<readonly [unknown, unknown]> => Promise.resolve([{}, {}]) });
expectAssignable<RequestClient>({
  request: async ({ method, url }: { method: string; url?: string }): Promise<[string, any]> => [method, url],
});
expectNotAssignable<RequestClient>({});
expectNotAssignable<RequestClient>({ request: async (): Promise<object> => ({}) });
expectNotAssignable<RequestClient>({ request: (): [object, unknown] => [{}, {}] });
expectNotAssignable<RequestClient>("https://api.sendgrid.com");
expectError(grantedScopes(async () => [{}, {}]));

// Its request is as SendGrid's own client takes it.
expectType<HttpMethod>(request.method);
expectType<string>(request.url);
expectType<unknown>(request.body);
expectType<Record<string, string | number | boolean> | undefined>(request.qs);
expectType<Record<string, string> | undefined>(request.headers);
expectType<"GET" | "POST" | "PUT" | "PATCH" | "DELETE">({} as HttpMethod);
expectNotAssignable<ClientRequest>({ method: "HEAD", url: "/" });
expectNotAssignable<ClientRequest>({ method: "GET" });

// A client over fetch needs a key, and everything else may be left out.
expectType<RequestClient>(fetchClient({ apiKey: "SG.a.b" }));
expectAssignable<FetchClientOptions>({
  apiKey: { reveal: () => "SG.a.b" },
  baseUrl: "https://api.eu.sendgrid.com",
  timeout: 1000,
  headers: { "on-behalf-of": "subuser" },
});
expectNotAssignable<FetchClientOptions>({});
expectNotAssignable<FetchClientOptions>({ apiKey: undefined });
expectNotAssignable<FetchClientOptions>({ apiKey: "SG.a.b", timeout: "1 s" });
expectError(fetchClient("SG.a.b"));

// The fetch of a program of its own fits if it answers with a status, headers and a text.
expectAssignable<Fetch>(async () => ({ status: 200, headers: new Map([["a", "b"]]), text: async () => "" }));
expectNotAssignable<Fetch>(async () => ({ status: 200, text: async () => "" }));
expectNotAssignable<Fetch>(() => ({ status: 200, headers: new Map(), text: async () => "" }));

// An error about a call tells what is known about it.
if (thrown instanceof ScopeError) {
  expectType<CallDetails | undefined>(thrown.call);
  expectError((thrown.call = call));
}

// That is what was called, the status, what the provider says, what the catalog says, and when to try again.
expectType<string>(call.method);
expectType<string>(call.path);
expectType<number | undefined>(call.status);
expectType<readonly ProviderMessage[]>(call.messages);
expectType<Requirement | undefined>(call.requirement);
expectType<readonly string[] | undefined>(call.missing);
expectType<readonly string[] | undefined>(call.coveredBy);
expectType<number | undefined>(call.retryAfter);
expectError(call.messages.push({ message: "no" }));
expectAssignable<ProviderMessage>({ message: "missing required argument", field: "name" });
expectNotAssignable<ProviderMessage>({ field: "name" });
expectNotAssignable<ProviderMessage>("missing required argument");
