import { amend, billingKey, generalKey, type GeneralScope, type KeyRequest, type KeyType } from "scopewright";
import { expectError, expectType } from "tsd";

declare const anything: any;
const key = generalKey({ name: "Key", scopes: ["mail.send", "stats.read"] });

// What is added and removed shows in the type of the new request.
expectType<KeyRequest<"general", "mail.send" | "stats.read" | "alerts.read">>(amend(key, { add: ["alerts.read"] }));
expectType<KeyRequest<"general", "stats.read">>(amend(key, { remove: ["mail.send"] }));
expectType<KeyRequest<"general", "alerts.read" | "stats.read">>(
  amend(key, { add: ["alerts.read"], remove: ["mail.send"] }),
);
expectType<KeyRequest<"general", "mail.send" | "stats.read">>(amend(key, { name: "Renamed" }));
expectType<KeyRequest<"general", "mail.send" | "stats.read">>(amend(key, {}));

// The old request keeps its type.
expectType<KeyRequest<"general", "mail.send" | "stats.read">>(key);

// A scope of another key type cannot be added, nor a name of no scope.
expectError(amend(key, { add: ["billing.read"] }));
expectError(amend(key, { add: ["alerts.read", "billing.read"] }));
expectError(amend(key, { add: ["suppressions.read"] }));
expectError(amend(key, { add: ["2fa_required"] }));
expectError(amend(billingKey({ name: "Key", scopes: ["billing.read"] }), { add: ["mail.send"] }));

// A scope that the request does not have cannot be removed.
expectError(amend(key, { remove: ["alerts.read"] }));
expectError(amend(key, { remove: ["mail.send", "alerts.read"] }));
expectError(amend(key, { add: ["alerts.read"], remove: ["alerts.read"] }));

// A list of a wider type is refused, a list of every scope of the key type can be added.
declare const strings: string[];
declare const wide: readonly GeneralScope[];
expectError(amend(key, { add: strings }));
expectError(amend(key, { remove: wide }));
expectType<KeyRequest<"general", GeneralScope>>(amend(key, { add: wide }));

// A request of some key type or other takes nothing that is not certain to fit.
declare const some: KeyRequest<KeyType, "mail.send">;
expectType<KeyRequest<KeyType, never>>(amend(some, { remove: ["mail.send"] }));

// A change has name, add and remove, and nothing else.
expectError(amend(key, { set: ["mail.send"] }));
expectError(amend(key, { name: 1 }));
expectError(amend(key));
expectError(amend({ name: "Key", scopes: ["mail.send"] }, { add: ["alerts.read"] }));

// `any` gives up the check.
expectType<KeyRequest<"general", any>>(amend(key, { add: anything }));
