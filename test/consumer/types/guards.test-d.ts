import {
  type BillingScope,
  type GeneralScope,
  isBillingScope,
  isGeneralScope,
  isScope,
  isValidationScope,
  type Scope,
  type ValidationScope,
} from "scopewright";
import { expectError, expectType } from "tsd";

declare const value: unknown;
declare const text: string;
declare const scope: Scope;
declare const anything: any;

// A guard narrows what is unknown to the scopes of its key type.
if (isScope(value)) expectType<Scope>(value);
if (isGeneralScope(value)) expectType<GeneralScope>(value);
if (isBillingScope(value)) expectType<BillingScope>(value);
if (isValidationScope(value)) expectType<ValidationScope>(value);

// It narrows text and `any` alike, and leaves them as they were where it says no.
if (isScope(text)) expectType<Scope>(text);
else expectType<string>(text);
if (isGeneralScope(anything)) expectType<GeneralScope>(anything);

// It takes the scopes of its key type out of a union.
if (isGeneralScope(scope)) expectType<GeneralScope>(scope);
else if (isBillingScope(scope)) expectType<BillingScope>(scope);
else if (isValidationScope(scope)) expectType<ValidationScope>(scope);
else expectType<never>(scope);

// A guard works where a list is filtered.
expectType<GeneralScope[]>([text].filter(isGeneralScope));

// It takes exactly one value.
expectError(isScope());
