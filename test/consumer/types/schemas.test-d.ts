import type { StandardSchemaV1 as Published } from "@standard-schema/spec";
import {
  type BillingScope,
  type GeneralScope,
  type KeyRequest,
  keyRequestSchema,
  type KeyType,
  type Scope,
  scopeSchema,
  type ScopesByKeyType,
  type StandardSchemaV1,
} from "scopewright";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const text: string;
declare const anything: any;

// The scope schema makes a scope of anything.
expectType<StandardSchemaV1<unknown, Scope>>(scopeSchema);
expectType<Scope>({} as Published.InferOutput<typeof scopeSchema>);
expectType<unknown>({} as Published.InferInput<typeof scopeSchema>);

// The schema of a key type makes a request of that type.
const general = keyRequestSchema("general");
expectType<StandardSchemaV1<unknown, KeyRequest<"general", GeneralScope>>>(general);
expectType<KeyRequest<"general", GeneralScope>>({} as Published.InferOutput<typeof general>);
expectType<StandardSchemaV1<unknown, KeyRequest<"billing", BillingScope>>>(keyRequestSchema("billing"));

// Of a key type that is not certain, the request may be of any that it can be.
expectType<StandardSchemaV1<unknown, KeyRequest<KeyType, ScopesByKeyType[KeyType]>>>(keyRequestSchema({} as KeyType));
expectType<StandardSchemaV1<unknown, KeyRequest<any, any>>>(keyRequestSchema(anything));

// A key type that does not exist is an error.
expectError(keyRequestSchema("genral"));
expectError(keyRequestSchema(text));
expectError(keyRequestSchema());

// Both fit the published interface, so every library that knows it takes them.
expectAssignable<Published>(scopeSchema);
expectAssignable<Published<unknown, Scope>>(scopeSchema);
expectAssignable<Published<unknown, KeyRequest<"general", GeneralScope>>>(general);
expectAssignable<StandardSchemaV1<unknown, Scope>>({} as Published<unknown, Scope>);
expectNotAssignable<Published<unknown, BillingScope>>(scopeSchema);
