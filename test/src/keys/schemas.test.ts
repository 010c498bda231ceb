import type { StandardSchemaV1 as Published } from "@standard-schema/spec";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  createKeyRequestSchema,
  createScopeSchema,
  type KeyRequest,
  type StandardSchemaV1,
} from "../../../src/core.ts";
import { thrownBy } from "../errors.ts";
import { amend, type GeneralScope, keyRequestSchema, type Scope, scopeSchema } from "../fixture.ts";

describe(createScopeSchema.name, () => {
  it("accepts a scope of any key type", () => {
    expect(scopeSchema["~standard"].validate("billing.read")).toEqual({ value: "billing.read" });
  });

  it("says what is wrong with anything else", () => {
    expect(scopeSchema["~standard"].validate("mail.sned")).toEqual({
      issues: [
        { message: 'expected a scope of Example Mail but received "mail.sned". Did you mean "mail.send"?', path: [] },
      ],
    });
    expect(scopeSchema["~standard"].validate("2fa_required")).toHaveProperty("issues.0.message");
  });

  it("names its version and vendor", () => {
    expect(scopeSchema["~standard"]).toMatchObject({ version: 1, vendor: "scopewright" });
  });

  it("fits the published interface of Standard Schema, both ways", () => {
    expectTypeOf(scopeSchema).toExtend<Published<unknown, Scope>>();
    expectTypeOf<Published<unknown, Scope>>().toExtend<StandardSchemaV1<unknown, Scope>>();
    expectTypeOf<Published.InferOutput<typeof scopeSchema>>().toEqualTypeOf<Scope>();
  });
});

describe(createKeyRequestSchema.name, () => {
  const schema = keyRequestSchema("general");

  it("makes a real key request from its JSON", () => {
    const result = schema["~standard"].validate(JSON.parse('{ "name": "Key", "scopes": ["stats.read", "mail.send"] }'));
    if (result instanceof Promise || result.issues) throw new Error("expected a value");
    expectTypeOf(result.value).toEqualTypeOf<KeyRequest<"general", GeneralScope>>();
    expect(result.value).toEqual({ name: "Key", scopes: ["mail.send", "stats.read"] });
    expect(result.value["~keyType"]).toBe("general");
    expect(amend(result.value, { remove: ["stats.read"] }).scopes).toEqual(["mail.send"]);
  });

  it("reports every issue with its path", () => {
    expect(schema["~standard"].validate({ scopes: ["mail.send", "billing.read"], access: {} })).toEqual({
      issues: [
        { path: ["access"], message: 'unknown property "access"; allowed: "name" and "scopes".' },
        { path: ["name"], message: "name is missing." },
        {
          path: ["scopes", 1],
          message:
            'expected a scope of a General API key but received "billing.read", a scope of a Billing API key. Build a separate key with billingKey().',
        },
      ],
    });
  });

  it("refuses a key type that the catalog does not have", () => {
    // @ts-expect-error a key type of no catalog
    const error = thrownBy(() => keyRequestSchema("genral"));
    expect(error.code).toBe("unknown-key-type");
    expect(error.message).toBe(
      'keyRequestSchema: expected a key type ("general", "billing" or "export") but received "genral". Did you mean "general"?',
    );
  });
});
