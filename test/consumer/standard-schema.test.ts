import type { StandardSchemaV1 } from "@standard-schema/spec";
import { type } from "arktype";
import * as v from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import {
  amend,
  type GeneralScope,
  type KeyRequest,
  keyRequestSchema,
  type Scope,
  scopeSchema,
} from "../../src/index.ts";

const keySchema = keyRequestSchema("general");

/** How libraries that know no validator by name take any: tRPC for input, t3-env for variables, form libraries. */
async function validate<Schema extends StandardSchemaV1>(
  schema: Schema,
  input: unknown,
): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema["~standard"].validate(input);
  if (result.issues) throw new Error(result.issues.map(showIssue).join("\n"));
  return result.value;
}

/** Many fields at once, each with a schema of whatever library; the types of the values come from the schemas. */
async function validateFields<Schemas extends Readonly<Record<string, StandardSchemaV1>>>(
  schemas: Schemas,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly [Name in keyof Schemas]: StandardSchemaV1.InferOutput<Schemas[Name]> }> {
  const entries = Object.entries(schemas).map(
    async ([name, schema]) => [name, await validate(schema, input[name])] as const,
  );
  // The entries are those of the schemas.
  return Object.fromEntries(await Promise.all(entries)) as {
    readonly [Name in keyof Schemas]: StandardSchemaV1.InferOutput<Schemas[Name]>;
  };
}

function showIssue({ message, path = [] }: StandardSchemaV1.Issue): string {
  const place = path.map((segment) => String(typeof segment === "object" ? segment.key : segment)).join(".");
  return place === "" ? message : `${place}: ${message}`;
}

describe("beside zod, valibot and arktype", () => {
  const fields = {
    scope: scopeSchema,
    key: keySchema,
    port: z.coerce.number(),
    host: v.string(),
    mode: type("'live' | 'test'"),
  };
  const input = {
    scope: "mail.send",
    key: { name: "Key", scopes: ["stats.read", "mail.send"] },
    port: "8080",
    host: "api.sendgrid.com",
    mode: "test",
  };

  it("each value has the type that its schema gives", async () => {
    const values = await validateFields(fields, input);
    expectTypeOf(values).toEqualTypeOf<{
      readonly scope: Scope;
      readonly key: KeyRequest<"general", GeneralScope>;
      readonly port: number;
      readonly host: string;
      readonly mode: "live" | "test";
    }>();
    expect(values).toEqual({ ...input, key: { name: "Key", scopes: ["mail.send", "stats.read"] }, port: 8080 });
    expect(amend(values.key, { remove: ["stats.read"] }).scopes).toEqual(["mail.send"]);
  });

  it("a wrong value is refused with place, reason and next step", async () => {
    await expect(validate(scopeSchema, "suppressions.read")).rejects.toThrow('Use "suppression.read" instead.');
    await expect(validateFields(fields, { ...input, key: { name: "Key", scopes: ["billing.read"] } })).rejects.toThrow(
      /^scopes\.0: expected a scope of a General API key but received "billing\.read".*billingKey\(\)/u,
    );
  });
});

describe("inside zod", () => {
  const schema = z.object({
    owner: z.string(),
    scope: z.unknown().transform((value, context): Scope => {
      const result = scopeSchema["~standard"].validate(value);
      if (result instanceof Promise) throw new TypeError("expected an answer at once");
      if (!result.issues) return result.value;
      for (const { message } of result.issues) context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
  });

  it("gives the value its type", () => {
    const value = schema.parse({ owner: "me", scope: "mail.send" });
    expectTypeOf(value).toEqualTypeOf<{ owner: string; scope: Scope }>();
    expect(value).toEqual({ owner: "me", scope: "mail.send" });
  });

  it("passes the message on", () => {
    const { error } = schema.safeParse({ owner: "me", scope: "mail.sned" });
    expect(error?.issues).toMatchObject([
      { path: ["scope"], message: expect.stringContaining('"mail.send"') as string },
    ]);
  });
});

describe("inside valibot", () => {
  const schema = v.object({
    owner: v.string(),
    key: v.pipe(
      v.unknown(),
      v.rawTransform<unknown, KeyRequest<"general", GeneralScope>>(({ dataset, addIssue, NEVER }) => {
        const result = keySchema["~standard"].validate(dataset.value);
        if (result instanceof Promise) throw new TypeError("expected an answer at once");
        if (!result.issues) return result.value;
        for (const { message } of result.issues) addIssue({ message });
        return NEVER;
      }),
    ),
  });

  it("gives the value its type", () => {
    const { key } = v.parse(schema, { owner: "me", key: { name: "Key", scopes: ["mail.send"] } });
    expectTypeOf(key).toEqualTypeOf<KeyRequest<"general", GeneralScope>>();
    expect(key["~keyType"]).toBe("general");
  });

  it("passes the message on", () => {
    const { issues } = v.safeParse(schema, { owner: "me", key: { name: "Key", scopes: ["2fa_required"] } });
    expect(issues?.map(({ message }) => message).join()).toContain('"2fa_required"');
  });
});

describe("inside arktype", () => {
  // It embeds any Standard Schema as it is.
  const schema = type({ owner: "string", scope: scopeSchema, "key?": keySchema });

  it("gives the value its type", () => {
    const value = schema.assert({ owner: "me", scope: "mail.send", key: { name: "Key", scopes: ["mail.send"] } });
    expectTypeOf(value.scope).toEqualTypeOf<Scope>();
    expectTypeOf(value.key).toEqualTypeOf<KeyRequest<"general", GeneralScope> | undefined>();
    expect(value).toEqual({ owner: "me", scope: "mail.send", key: { name: "Key", scopes: ["mail.send"] } });
  });

  it("passes the message on", () => {
    const errors = schema({ owner: "me", scope: "mail.sned" });
    expect(errors instanceof type.errors && errors.summary).toContain('Did you mean "mail.send"?');
  });
});

describe("the interface", () => {
  it("is the published one", () => {
    expectTypeOf(scopeSchema).toExtend<StandardSchemaV1<unknown, Scope>>();
    expectTypeOf(keySchema).toExtend<StandardSchemaV1<unknown, KeyRequest<"general", GeneralScope>>>();
    expect(scopeSchema["~standard"]).toMatchObject({ version: 1, vendor: "scopewright" });
  });
});
