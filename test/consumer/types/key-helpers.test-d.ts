import {
  billingKey,
  type BillingScope,
  generalKey,
  type GeneralScope,
  type KeyRequest,
  presets,
  scopes,
  validationKey,
} from "scopewright";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const anything: any;
declare const nothing: never;
declare const text: string;
declare const flag: boolean;

// A request knows its key type and exactly the scopes that it asks for.
expectType<KeyRequest<"general", "mail.send" | "stats.read">>(
  generalKey({ name: "Key", scopes: ["mail.send", "stats.read"] }),
);
expectType<KeyRequest<"billing", "billing.read">>(billingKey({ name: "Key", scopes: ["billing.read"] }));
expectType<KeyRequest<"validation", "validations.email.read">>(
  validationKey({ name: "Key", scopes: ["validations.email.read"] }),
);

// Constants and presets are as good as strings.
expectType<KeyRequest<"general", "mail.send" | "alerts.read">>(
  generalKey({ name: "Key", scopes: [scopes.mail.send, ...presets.alerts.read] }),
);

// A list declared elsewhere works, mutable or not.
declare const mutable: ("mail.send" | "stats.read")[];
declare const fixed: readonly ["mail.send"];
expectType<KeyRequest<"general", "mail.send" | "stats.read">>(generalKey({ name: "Key", scopes: mutable }));
expectType<KeyRequest<"general", "mail.send">>(generalKey({ name: "Key", scopes: fixed }));

// A choice between two scopes is a union of them.
expectType<KeyRequest<"general", "mail.send" | "stats.read">>(
  generalKey({ name: "Key", scopes: [flag ? "mail.send" : "stats.read"] }),
);

// A list of every scope of the key type is allowed, and stays as wide as it is.
declare const wideGeneral: GeneralScope[];
declare const wideBilling: readonly BillingScope[];
expectType<KeyRequest<"general", GeneralScope>>(generalKey({ name: "Key", scopes: wideGeneral }));
expectType<KeyRequest<"billing", BillingScope>>(billingKey({ name: "Key", scopes: wideBilling }));

// A list of a wider type than the key type's is refused.
declare const strings: string[];
declare const unknowns: unknown[];
expectError(generalKey({ name: "Key", scopes: strings }));
expectError(generalKey({ name: "Key", scopes: unknowns }));
expectError(generalKey({ name: "Key", scopes: [text] }));
expectError(billingKey({ name: "Key", scopes: wideGeneral }));
expectError(generalKey({ name: "Key", scopes: [...wideGeneral, ...wideBilling] }));

// Scopes of another key type are refused, alone or among others.
expectError(generalKey({ name: "Key", scopes: ["billing.read"] }));
expectError(generalKey({ name: "Key", scopes: ["mail.send", "billing.read"] }));
expectError(generalKey({ name: "Key", scopes: ["validations.email.read"] }));
expectError(billingKey({ name: "Key", scopes: ["mail.send"] }));
expectError(billingKey({ name: "Key", scopes: ["validations.email.read"] }));
expectError(validationKey({ name: "Key", scopes: ["billing.read"] }));
expectError(validationKey({ name: "Key", scopes: ["mail.send"] }));
expectError(generalKey({ name: "Key", scopes: [scopes.billing.read] }));

// Names of no scope are refused: mistyped, retired, withdrawn, automatic, empty.
expectError(generalKey({ name: "Key", scopes: ["mail.sned"] }));
expectError(generalKey({ name: "Key", scopes: ["suppressions.read"] }));
expectError(generalKey({ name: "Key", scopes: ["user.account.delete"] }));
expectError(generalKey({ name: "Key", scopes: ["2fa_required"] }));
expectError(generalKey({ name: "Key", scopes: [""] }));

// What may be a scope of the key type or not is refused.
expectError(generalKey({ name: "Key", scopes: [flag ? "mail.send" : "billing.read"] }));
expectError(generalKey({ name: "Key", scopes: [flag ? "mail.send" : undefined] }));

// `any` and `never` pass, as they do everywhere; the key type stays.
expectType<KeyRequest<"general", any>>(generalKey({ name: "Key", scopes: anything }));
expectType<KeyRequest<"general", never>>(generalKey({ name: "Key", scopes: [nothing] }));
expectNotAssignable<KeyRequest<"billing", BillingScope>>(generalKey({ name: "Key", scopes: anything }));

// A key without scopes is refused.
expectError(generalKey({ name: "Key" }));
expectError(generalKey({ name: "Key", scopes: [] }));

// A spec has a name that is a string, and nothing besides name, scopes and access.
expectError(generalKey({ scopes: ["mail.send"] }));
expectError(generalKey({ name: 1, scopes: ["mail.send"] }));
expectError(generalKey({ name: undefined, scopes: ["mail.send"] }));
expectError(generalKey({ name: "Key", scope: ["mail.send"] }));
expectError(generalKey({ name: "Key", scopes: "mail.send" }));
expectError(generalKey("Key", ["mail.send"]));
expectError(generalKey());

// The scopes can be given as a type argument, within the key type's.
expectType<KeyRequest<"general", "mail.send" | "stats.read">>(
  generalKey<"mail.send" | "stats.read">({ name: "Key", scopes: ["mail.send"] }),
);
expectError(generalKey<"billing.read">({ name: "Key", scopes: ["billing.read"] }));
expectError(generalKey<string>({ name: "Key", scopes: ["mail.send"] }));

// A helper can be passed on as a function of its spec.
expectAssignable<(spec: { name: string; scopes: readonly BillingScope[] }) => KeyRequest<"billing", BillingScope>>(
  billingKey,
);
