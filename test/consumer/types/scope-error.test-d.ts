import { ScopeError, type ScopeErrorCode, type ScopeIssue } from "scopewright";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const thrown: unknown;
declare const issue: ScopeIssue;

// An error carries its code and its issues.
if (thrown instanceof ScopeError) {
  expectType<ScopeErrorCode>(thrown.code);
  expectType<readonly ScopeIssue[]>(thrown.issues);
  expectType<string>(thrown.message);
  expectAssignable<Error>(thrown);
  expectError((thrown.code = "beyond-parent"));
}

// The codes are these.
expectType<
  | "invalid-key-request"
  | "beyond-parent"
  | "invalid-scope-list"
  | "unknown-key-type"
  | "unknown-operation"
  | "unknown-requirement"
  | "invalid-call"
  | "missing-scopes"
  | "http-error"
  | "rate-limited"
  | "network-error"
  | "invalid-response"
>({} as ScopeErrorCode);

// An issue says where, what was expected and what was received, and perhaps what to do.
expectType<readonly (string | number)[]>(issue.path);
expectType<string>(issue.expected);
expectType<string>(issue.received);
expectType<string | undefined>(issue.suggestion);
expectType<string | undefined>(issue.next);
expectType<string | undefined>(issue.scope);
expectType<readonly string[] | undefined>(issue.keyTypes);
expectType<readonly string[] | undefined>(issue.use);
expectNotAssignable<ScopeIssue>({ path: [], expected: "a scope" });
expectError((issue.expected = "a scope"));

// Another code cannot be thrown.
expectError(new ScopeError("nonsense", [issue], "generalKey"));
