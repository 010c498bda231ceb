import {
  generalKey,
  type GeneralScope,
  type MissingScopes,
  missingScopes,
  type Operation,
  requiredScopes,
  type Scope,
  type ScopesOf,
} from "scopewright";
import { expectAssignable, expectError, expectType } from "tsd";

declare const text: string;
const key = generalKey({ name: "Key", scopes: ["mail.send", "stats.read"] });

// What is required and not granted is missing.
expectType<"alerts.read">({} as MissingScopes<"mail.send", "mail.send" | "alerts.read">);
expectType<"alerts.read">({} as MissingScopes<ScopesOf<typeof key>, "mail.send" | "alerts.read">);
expectType<"alerts.read">({} as MissingScopes<never, "alerts.read">);
expectType<never>({} as MissingScopes<"mail.send", "mail.send">);
expectType<never>({} as MissingScopes<GeneralScope, "mail.send" | "alerts.read">);
expectType<never>({} as MissingScopes<"mail.send", never>);

// A grant that may be any text proves nothing, and `any` neither.
expectType<"alerts.read">({} as MissingScopes<string, "alerts.read">);
expectType<"alerts.read">({} as MissingScopes<any, "alerts.read">);
expectType<"alerts.read">({} as MissingScopes<unknown, "alerts.read">);

// A requirement that may be any text is never met.
expectType<string>({} as MissingScopes<"mail.send", string>);
expectType<unknown>({} as MissingScopes<"mail.send", unknown>);

// At run time the answer is a list of the required scopes.
expectType<("mail.send" | "alerts.read")[]>(missingScopes({ required: ["mail.send", "alerts.read"], granted: key }));
expectType<"templates.read"[]>(missingScopes({ required: requiredScopes("GET /v3/templates"), granted: key }));
expectType<("suppression.blocks.delete" | "suppression.delete")[]>(
  missingScopes({ required: requiredScopes("DELETE /v3/suppression/blocks"), granted: key }),
);
expectType<("mail.send" | "stats.read")[]>(missingScopes({ required: key, granted: ["mail.send"] }));
expectType<string[]>(missingScopes({ required: [text], granted: { scopes: [text] } }));
expectAssignable<Scope[]>(missingScopes({ required: requiredScopes({} as Operation), granted: key }));

// Both sides must be there, and be lists of text.
expectError(missingScopes({ required: ["mail.send"] }));
expectError(missingScopes({ granted: key }));
expectError(missingScopes({ required: [1], granted: key }));
expectError(missingScopes({ required: "mail.send", granted: key }));
expectError(missingScopes({ required: ["mail.send"], granted: "mail.send" }));
