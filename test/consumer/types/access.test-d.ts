import {
  type AccessLevel,
  amend,
  type BillingAccess,
  type BillingGroups,
  billingKey,
  type BillingScope,
  type GeneralAccess,
  type GeneralGroups,
  generalKey,
  type GeneralScope,
  type KeyRequest,
  type ValidationAccess,
  type ValidationGroups,
  validationKey,
  type ValidationScope,
} from "scopewright";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const anything: any;
declare const flag: boolean;
declare const level: AccessLevel;
declare const text: string;

type AlertsFull = "alerts.create" | "alerts.delete" | "alerts.read" | "alerts.update";

// A level stands for the scopes of its group.
expectType<KeyRequest<"general", "alerts.read">>(generalKey({ name: "Key", access: { alerts: "read" } }));
expectType<KeyRequest<"general", AlertsFull>>(generalKey({ name: "Key", access: { alerts: "full" } }));
expectType<KeyRequest<"billing", BillingScope>>(billingKey({ name: "Key", access: { billing: "full" } }));
expectType<KeyRequest<"validation", ValidationScope>>(
  validationKey({ name: "Key", access: { emailValidation: "full" } }),
);

// Groups add up, with each other and with single scopes.
expectType<KeyRequest<"general", "alerts.read" | "api_keys.read" | "mail.send">>(
  generalKey({ name: "Key", access: { alerts: "read", apiKeys: "read" }, scopes: ["mail.send"] }),
);

// Without a level there is no scope: neither undefined nor an undefined group gives any.
expectType<KeyRequest<"general", "mail.send">>(generalKey({ name: "Key", scopes: ["mail.send"], access: undefined }));
expectType<KeyRequest<"general", "mail.send">>(
  amend(generalKey({ name: "Key", scopes: ["mail.send"] }), { access: undefined }),
);

// A level of which only one of two is certain stands for the scopes of both.
expectType<KeyRequest<"general", AlertsFull>>(generalKey({ name: "Key", access: { alerts: flag ? "read" : "full" } }));
expectType<KeyRequest<"general", AlertsFull>>(generalKey({ name: "Key", access: { alerts: level } }));

// So does a choice between two objects.
expectType<KeyRequest<"general", "alerts.read" | "api_keys.read">>(
  generalKey({ name: "Key", access: flag ? { alerts: "read" } : { apiKeys: "read" } }),
);

// An access object declared elsewhere works, optional groups and the widest type included.
declare const optional: { readonly alerts?: "read" };
declare const wide: GeneralAccess;
const declared = { alerts: "read" } as const;
expectType<KeyRequest<"general", "alerts.read">>(generalKey({ name: "Key", access: declared }));
expectType<KeyRequest<"general", "alerts.read">>(generalKey({ name: "Key", access: optional }));
expectType<KeyRequest<"general", GeneralScope>>(generalKey({ name: "Key", access: wide }));

// A level that the group does not have is refused: there is no full access to Stats.
expectError(generalKey({ name: "Key", access: { stats: "full" } }));
expectError(generalKey({ name: "Key", access: { alerts: "read", stats: "full" } }));
expectError(generalKey({ name: "Key", access: { stats: level } }));
expectError(generalKey({ name: "Key", access: { stats: flag ? "read" : "full" } }));

// A level that does not exist is refused.
expectError(generalKey({ name: "Key", access: { alerts: "write" } }));
expectError(generalKey({ name: "Key", access: { alerts: text } }));
expectError(generalKey({ name: "Key", access: { alerts: true } }));
expectError(generalKey({ name: "Key", access: { alerts: null } }));

// A group that does not exist is refused, alone or among others, fresh or not.
const misspelt = { alerts: "read", stat: "read" } as const;
expectError(generalKey({ name: "Key", access: { stat: "read" } }));
expectError(generalKey({ name: "Key", access: { alerts: "read", stat: "read" } }));
expectError(generalKey({ name: "Key", access: { alerts: "read", stat: "read" }, scopes: ["mail.send"] }));
expectError(generalKey({ name: "Key", access: misspelt }));

// A group of another key type is refused.
expectError(generalKey({ name: "Key", access: { billing: "read" } }));
expectError(billingKey({ name: "Key", access: { alerts: "read" } }));
expectError(validationKey({ name: "Key", access: { billing: "full" } }));

// Something else than an object of groups is refused.
declare const record: Record<string, "read">;
expectError(generalKey({ name: "Key", access: record }));
expectError(generalKey({ name: "Key", access: ["alerts"] }));
expectError(generalKey({ name: "Key", access: "read" }));
expectError(generalKey({ name: "Key", access: null }));

// A wrong scope beside right access is refused.
expectError(generalKey({ name: "Key", access: { alerts: "read" }, scopes: ["billing.read"] }));

// `any` as access may be every scope of the key type, and no more; as a level it gives up the check.
expectType<KeyRequest<"general", GeneralScope>>(generalKey({ name: "Key", access: anything }));
expectType<KeyRequest<"general", any>>(generalKey({ name: "Key", access: { alerts: anything } }));

// Access to no group gives no scopes, and is refused unless others are listed.
expectError(generalKey({ name: "Key", access: {} }));
expectType<KeyRequest<"general", "mail.send">>(generalKey({ name: "Key", access: {}, scopes: ["mail.send"] }));

// A level is `read` or `full`.
expectType<"read" | "full">(level);

// The access type of a key type has its groups, with the levels that each has.
expectType<"read" | "full" | undefined>(wide.alerts);
expectType<"read" | undefined>(wide.stats);
expectType<keyof GeneralGroups>({} as keyof GeneralAccess);
expectType<"billing">({} as keyof BillingAccess & keyof BillingGroups);
expectType<"emailValidation">({} as keyof ValidationAccess & keyof ValidationGroups);
expectNotAssignable<GeneralAccess>({ stats: "full" });
expectAssignable<GeneralAccess>({});

// The groups of a key type tell the scopes of each level, never beyond the key type.
expectType<"alerts.read">({} as GeneralGroups["alerts"]["read"]);
expectType<AlertsFull>({} as GeneralGroups["alerts"]["full"]);
expectAssignable<GeneralScope>({} as GeneralGroups[keyof GeneralGroups]["read" | "full"]);
expectAssignable<BillingScope>({} as BillingGroups["billing"]["full"]);
expectAssignable<ValidationScope>({} as ValidationGroups["emailValidation"]["full"]);
expectType<never>({} as GeneralGroups["stats"]["full"]);
