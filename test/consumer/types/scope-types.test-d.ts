import type {
  AutomaticScope,
  BillingScope,
  GeneralScope,
  KeyType,
  RetiredScopes,
  Scope,
  ScopeDetails,
  ScopesByKeyType,
  ValidationScope,
} from "scopewright";
import { expectAssignable, expectNotAssignable, expectType } from "tsd";

declare const anything: any;
declare const nothing: never;
declare const text: string;

// A scope is one of the known names, and belongs to a key type.
expectAssignable<GeneralScope>("mail.send");
expectAssignable<Scope>("mail.send");
expectType<"billing.create" | "billing.delete" | "billing.read" | "billing.update">({} as BillingScope);
expectType<"validations.email.create" | "validations.email.read">({} as ValidationScope);
expectType<GeneralScope | BillingScope | ValidationScope>({} as Scope);

// Key types share no scope.
expectType<never>({} as GeneralScope & BillingScope);
expectType<never>({} as GeneralScope & ValidationScope);
expectType<never>({} as BillingScope & ValidationScope);

// No other text is a scope.
expectNotAssignable<Scope>(text);
expectNotAssignable<Scope>("mail.sned");
expectNotAssignable<Scope>("MAIL.SEND");
expectNotAssignable<Scope>("mail.send ");
expectNotAssignable<Scope>("suppressions.read");
expectNotAssignable<Scope>("2fa_required");
expectNotAssignable<GeneralScope>("billing.read");
expectNotAssignable<Scope>(undefined);

// `any` and `never` fit every union, as they do everywhere.
expectAssignable<GeneralScope>(anything);
expectAssignable<GeneralScope>(nothing);

// The key types are these three, each with its scopes.
expectType<"general" | "billing" | "validation">({} as KeyType);
expectType<KeyType>({} as keyof ScopesByKeyType);
expectType<GeneralScope>({} as ScopesByKeyType["general"]);
expectType<BillingScope>({} as ScopesByKeyType["billing"]);
expectType<ValidationScope>({} as ScopesByKeyType["validation"]);
expectType<Scope>({} as ScopesByKeyType[KeyType]);
expectNotAssignable<KeyType>("full");

// Automatic scopes and retired names are no scopes.
expectAssignable<AutomaticScope>("2fa_required");
expectType<never>({} as AutomaticScope & Scope);
expectType<never>({} as keyof RetiredScopes & Scope);
expectType<never>({} as keyof RetiredScopes & AutomaticScope);

// A retired name leads to the scopes to use instead, which all exist, or to none.
expectType<"suppression.read">({} as RetiredScopes["suppressions.read"]);
expectType<never>({} as RetiredScopes["user.account.delete"]);
expectAssignable<Scope>({} as RetiredScopes[keyof RetiredScopes]);

// Every scope has its details, and only scopes have.
expectType<Scope>({} as keyof ScopeDetails);
expectType<"general">({} as ScopeDetails["mail.send"]["keyTypes"]);
expectType<"billing">({} as ScopeDetails[BillingScope]["keyTypes"]);
expectType<KeyType>({} as ScopeDetails[Scope]["keyTypes"]);
expectType<"templates">({} as ScopeDetails["templates.read"]["group"]);

// Access is declared, not guessed from the name: this one writes as well.
expectType<"read">({} as ScopeDetails["templates.read"]["access"]);
expectType<"write">({} as ScopeDetails["marketing.read"]["access"]);
expectType<"read" | "write">({} as ScopeDetails[Scope]["access"]);
