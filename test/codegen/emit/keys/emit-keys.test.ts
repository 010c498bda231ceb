import { describe, expect, it } from "vitest";
import { emitKeys } from "../../../../codegen/src/emit/keys/emit-keys.ts";
import { parse } from "../../parse.ts";
import { minimal, namesOf, options, print, small } from "../print.ts";

describe(emitKeys.name, () => {
  it("declares a function for each key type, without access where it has no groups", async () => {
    expect(await print(emitKeys(minimal, namesOf(minimal), options))).toBe(
      `import { createKeyRequest } from "scopewright/core";
import type { KeyRequest } from "scopewright/core";
import { groupTable, scopeTable } from "./tables.js";
import type { FineGrainedScope } from "./types.js";

/**
 * Builds a request for a key of type fine-grained: sorted, without duplicates, never empty.
 *
 * @throws {ScopeError} for scopes, groups or levels that such a key cannot have, or none at all
 * @example
 * \`\`\`ts
 * const key = fineGrainedKey({ name: "Example", scopes: ["repo"] });
 * key.scopes; //=> ["repo"]
 * \`\`\`
 */
export function fineGrainedKey<const S extends FineGrainedScope>(spec: {
  readonly name: string;
  readonly scopes: readonly S[];
}): KeyRequest<"fine-grained", S> {
  return createKeyRequest(scopeTable, groupTable, "fine-grained", spec);
}
`,
    );
  });

  it("lets keys have access where their type has groups with scopes", async () => {
    expect(await print(emitKeys(small, namesOf(small), options))).toBe(
      `import { createKeyRequest } from "scopewright/core";
import type { AccessLevel, KeyRequest, NoOtherGroup } from "scopewright/core";
import { groupTable, scopeTable } from "./tables.js";
import type {
  BillingScope,
  GeneralAccess,
  GeneralGroups,
  GeneralScope,
} from "./types.js";

/**
 * Builds a request for a key of type billing: sorted, without duplicates, never empty.
 *
 * @throws {ScopeError} for scopes, groups or levels that such a key cannot have, or none at all
 * @example
 * \`\`\`ts
 * const key = billingKey({ name: "Example", scopes: ["billing.read"] });
 * key.scopes; //=> ["billing.read"]
 * \`\`\`
 */
export function billingKey<const S extends BillingScope>(spec: {
  readonly name: string;
  readonly scopes: readonly S[];
}): KeyRequest<"billing", S> {
  return createKeyRequest(scopeTable, groupTable, "billing", spec);
}

/**
 * Builds a request for a key of type General API key: sorted, without duplicates, never empty.
 *
 * For everything but billing.
 *
 * @throws {ScopeError} for scopes, groups or levels that such a key cannot have, or none at all
 * @example
 * \`\`\`ts
 * const key = generalKey({ name: "Example", scopes: ["mail.send"] });
 * key.scopes; //=> ["mail.send"]
 * \`\`\`
 */
export function generalKey<
  const S extends GeneralScope = never,
  const A extends (keyof A extends keyof GeneralAccess
    ? GeneralAccess
    : never) = never,
>(spec: {
  readonly name: string;
  readonly scopes?: readonly S[];
  readonly access?: A | (GeneralAccess & NoOtherGroup);
}): KeyRequest<
  "general",
  | S
  | (A extends unknown
      ? {
          [G in keyof A & keyof GeneralGroups]: GeneralGroups[G][A[G] &
            AccessLevel];
        }[keyof A & keyof GeneralGroups]
      : never)
> {
  return createKeyRequest(scopeTable, groupTable, "general", spec);
}
`,
    );
  });

  it("writes an example that its scopes cannot leave", async () => {
    const catalog = parse(`{
      "keyTypes": { "*/ k": { "description": "*/\\n@deprecated" } },
      "scopes": { "*/ @x": { "keyTypes": ["*/ k"], "access": "read" } }
    }`);
    expect(await print(emitKeys(catalog, namesOf(catalog), options))).toContain(
      `/**
 * Builds a request for a key of type *\\/ k: sorted, without duplicates, never empty.
 *
 * *\\/
 * \\@deprecated
 *
 * @throws {ScopeError} for scopes, groups or levels that such a key cannot have, or none at all
 * @example
 * \`\`\`ts
 * const key = kKey({ name: "Example", scopes: ["*\\/ \\u0040x"] });
 * key.scopes; //=> ["*\\/ \\u0040x"]
 * \`\`\`
 */
export function kKey<const S extends KScope>(spec: {
  readonly name: string;
  readonly scopes: readonly S[];
}): KeyRequest<"*/ k", S> {
  return createKeyRequest(scopeTable, groupTable, "*/ k", spec);
}
`,
    );
  });

  it("gives no example where the key type has no scopes", async () => {
    const catalog = { ...minimal, keyTypes: [...minimal.keyTypes, { id: "none", sources: [] }] };
    const [, , none = ""] = (await print(emitKeys(catalog, namesOf(catalog), options))).split(/(?=\n\/\*\*)/);
    expect(none).toBe(
      `
/**
 * Builds a request for a key of type none: sorted, without duplicates, never empty.
 *
 * @throws {ScopeError} for scopes, groups or levels that such a key cannot have, or none at all
 */
export function noneKey<const S extends NoneScope>(spec: {
  readonly name: string;
  readonly scopes: readonly S[];
}): KeyRequest<"none", S> {
  return createKeyRequest(scopeTable, groupTable, "none", spec);
}
`,
    );
  });
});
