import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";
import {
  type AccessByKeyType,
  amend,
  type BillingKeySpec,
  delegate,
  generalKey,
  type GeneralKeySpec,
  type GeneralScope,
  type GroupsByKeyType,
  keyFor,
  type KeyRequest,
  type KeyType,
  type Scope,
  type ScopesByKeyType,
  type ScopesOfAccess,
  type ValidationKeySpec,
} from "scopewright";

type Templates = "templates.read" | "templates.versions.activate.read" | "templates.versions.read";

// A spec can be declared before the call, and has every property that the function of its key type takes.
declare const spec: GeneralKeySpec;
expectType<KeyRequest<"general", GeneralScope>>(generalKey(spec));
expectAssignable<GeneralKeySpec>({ name: "Key", scopes: ["mail.send"], access: { templates: "read" } });
expectAssignable<BillingKeySpec>({ name: "Key", access: { billing: "full" } });
expectAssignable<ValidationKeySpec>({ name: "Key", access: undefined, scopes: undefined });
expectNotAssignable<GeneralKeySpec>({ name: "Key", scopes: ["billing.read"] });

// The key type may be a variable.
declare const keyType: KeyType;
declare const scopes: readonly Scope[];
expectType<KeyRequest<"billing", "billing.read">>(keyFor("billing", { name: "Key", scopes: ["billing.read"] }));
expectType<KeyRequest<KeyType, Scope>>(keyFor(keyType, { name: "Key", scopes }));
expectType<KeyRequest<"general", Templates>>(keyFor("general", { name: "Key", access: { templates: "read" } }));
expectError(keyFor("billing", { name: "Key", scopes: ["mail.send"] }));

// The key type and the scopes may be type parameters of the caller.
function make<K extends KeyType>(of: K, list: readonly ScopesByKeyType[K][]): KeyRequest<K, ScopesByKeyType[K]> {
  return keyFor(of, { name: "Key", scopes: list });
}
function send<S extends GeneralScope>(list: readonly S[]): KeyRequest<"general", S> {
  return generalKey({ name: "Key", scopes: list });
}
expectType<KeyRequest<"general", "mail.send">>(send(["mail.send"]));
expectType<KeyRequest<"billing", ScopesByKeyType["billing"]>>(make("billing", ["billing.read"]));

// The scopes of an access can be named, for the annotation of a request.
expectType<Templates>({} as ScopesOfAccess<"general", { templates: "read" }>);
expectType<"billing.read">({} as ScopesOfAccess<"billing", { billing: "read" }>);
expectType<GroupsByKeyType["general"]["templates"]["read"]>({} as Templates);
expectAssignable<AccessByKeyType["billing"]>({ billing: "read" });
expectError({} as ScopesOfAccess<"billing", { templates: "read" }>);

// A delegated key takes the access levels that its parent has whole.
const parent = generalKey({ name: "Parent", access: { templates: "read", alerts: "full" } });
expectType<KeyRequest<"general", Templates | "alerts.read">>(
  delegate(parent, { name: "Child", access: { templates: "read" }, scopes: ["alerts.read"] }),
);
expectError(delegate(parent, { name: "Child", access: { templates: "full" } }));
expectError(delegate(parent, { name: "Child", access: { stats: "read" } }));

// An amended key gets the scopes of access levels, and takes undefined for nothing.
expectType<KeyRequest<"general", Templates | "mail.send">>(
  amend(send(["mail.send"]), { access: { templates: "read" }, add: undefined, remove: undefined, name: undefined }),
);
expectError(amend(send(["mail.send"]), { access: { template: "read" } }));

// A spec gives at least one scope.
expectError(generalKey({ name: "Key", scopes: [] }));
expectError(generalKey({ name: "Key", access: {} }));
expectError(generalKey({ name: "Key" }));
expectType<KeyRequest<"general", "mail.send">>(generalKey({ name: "Key", scopes: ["mail.send"], access: {} }));
