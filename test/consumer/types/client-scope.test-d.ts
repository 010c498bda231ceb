import {
  type AbortSignalLike,
  type CallScope,
  type Cause,
  generalKey,
  type KeyReportOptions,
  type ReportedKey,
  type RequestClient,
  ScopeError,
  type UpdateKeyOptions,
} from "scopewright";
import { grantedScopes, keyReport, updateKey } from "scopewright/client";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const client: RequestClient;
declare const thrown: unknown;

// A call can be made for a subuser, at another host, within a time and until a signal aborts it.
expectAssignable<CallScope>({ onBehalfOf: "sub1", host: "api.eu.sendgrid.com", timeout: 5, signal: undefined });
expectAssignable<AbortSignalLike>(new AbortController().signal);
expectType<Promise<readonly string[]>>(grantedScopes(client, { onBehalfOf: "sub1" }));
expectNotAssignable<CallScope>({ timeout: "5" });

// A report lists every key with the scopes that no code uses, its age, and whether it can make keys.
expectType<Promise<readonly ReportedKey[]>>(keyReport(client, { used: ["mail.send"], oldAfterDays: 30 }));
expectAssignable<KeyReportOptions>({ now: Date.now });
expectError(keyReport(client, { used: 1 }));

// An update checks the caller's scopes first unless it is told not to.
expectAssignable<UpdateKeyOptions>({ preflight: false, retry: { attempts: 1 } });
expectError(updateKey(client, "id", generalKey({ name: "Key", scopes: ["mail.send"] }), { preflight: "no" }));

// An error names the causes of a refused call, each with its likelihood and the next step.
if (thrown instanceof ScopeError) expectType<readonly Cause[] | undefined>(thrown.call?.causes);
declare const cause: Cause;
expectType<"certain" | "likely" | "possible">(cause.likelihood);
expectType<string>(cause.next);
