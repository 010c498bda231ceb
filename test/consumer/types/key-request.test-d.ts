import {
  type BillingScope,
  generalKey,
  type GeneralScope,
  type KeyRequest,
  type KeyType,
  type ScopeList,
  type ScopesByKeyType,
  type ScopesOf,
} from "scopewright";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

const key = generalKey({ name: "Key", scopes: ["mail.send", "stats.read"] });

// A request has a name and scopes, which cannot be changed.
expectType<string>(key.name);
expectType<readonly ("mail.send" | "stats.read")[]>(key.scopes);
expectType<"general">(key["~keyType"]);
expectError((key.name = "Other"));
expectError(key.scopes.push("mail.send"));

// A request for less fits where more is allowed, and never the other way round.
expectAssignable<KeyRequest<"general", GeneralScope>>(key);
expectAssignable<KeyRequest<KeyType, GeneralScope | BillingScope>>(key);
expectAssignable<KeyRequest<string, string>>(key);
expectNotAssignable<KeyRequest<"general", "mail.send">>(key);
expectNotAssignable<KeyRequest<"general", never>>(key);

// A request of one key type is never one of another, whatever it asks for.
expectNotAssignable<KeyRequest<"billing", GeneralScope>>(key);
expectNotAssignable<KeyRequest<"billing", BillingScope>>({} as KeyRequest<"general", never>);

// An object that no helper made is no request.
expectNotAssignable<KeyRequest<"general", "mail.send">>({ name: "Key", scopes: ["mail.send"] as const });

// A request is also a list of scopes for the functions that compare lists.
expectAssignable<ScopeList>(key);
expectAssignable<ScopeList>(["mail.send"]);
expectAssignable<ScopeList>({ scopes: ["anything"] });
expectNotAssignable<ScopeList>("mail.send");
expectNotAssignable<ScopeList>([1]);

// The scopes of a request are a union.
expectType<"mail.send" | "stats.read">({} as ScopesOf<typeof key>);
expectType<"mail.send" | "billing.read">(
  {} as ScopesOf<KeyRequest<"general", "mail.send"> | KeyRequest<"billing", "billing.read">>,
);
expectType<GeneralScope>({} as ScopesOf<KeyRequest<"general", GeneralScope>>);
expectType<string>({} as ScopesOf<KeyRequest<"general", string>>);
expectType<"mail.send">({} as ScopesOf<{ readonly scopes: readonly ["mail.send"] }>);

// What holds no scopes has none.
expectType<never>({} as ScopesOf<KeyRequest<"general", never>>);
expectType<never>({} as ScopesOf<never>);
expectType<never>({} as ScopesOf<unknown>);
expectType<never>({} as ScopesOf<string>);
expectType<never>({} as ScopesOf<{ readonly scopes: readonly number[] }>);

// Of `any` nothing is known but that its scopes are strings.
expectType<string>({} as ScopesOf<any>);

// Each key type has its own scopes.
expectAssignable<KeyRequest<"general", ScopesByKeyType["general"]>>(key);
