import { describe, expect, it } from "vitest";
import { emitTypes } from "../../../../codegen/src/emit/scopes/emit-types.ts";
import { parse } from "../../parse.ts";
import { minimal, namesOf, options, print, small } from "../print.ts";

describe(emitTypes.name, () => {
  it("declares unions, what keys of each type have access to, and lookups", async () => {
    expect(await print(emitTypes(small, namesOf(small), options))).toBe(
      `/**
 * The scopes that a key may carry: billing.
 *
 * @generated from scopes.json#/keyTypes/billing
 * @public
 */
export type BillingScope = "billing.read";

/**
 * The scopes that a key may carry: General API key.
 *
 * For everything but billing.
 *
 * @generated from scopes.json#/keyTypes/general
 * @public
 */
export type GeneralScope =
  | "mail.send"
  | "templates.delete"
  | "templates.read"
  | "templates.versions.read";

/**
 * The groups that a key can have access to, and the levels of each: General API key.
 *
 * @public
 */
export interface GeneralAccess {
  /** Mail Send: \`full\` gives 1 scope. */
  readonly "mail-send"?: "full" | undefined;
  /** templates: \`read\` gives 2 scopes, \`full\` gives 3 scopes. */
  readonly templates?: "read" | "full" | undefined;
}

/**
 * The scopes of each group and level: General API key.
 *
 * @public
 */
export interface GeneralGroups {
  readonly "mail-send": {
    readonly read: never;
    readonly full: "mail.send";
  };
  readonly templates: {
    readonly read: "templates.read" | "templates.versions.read";
    readonly full:
      "templates.delete" | "templates.read" | "templates.versions.read";
  };
}

/**
 * Every scope that a key can be given, of whatever type.
 *
 * @public
 */
export type Scope = BillingScope | GeneralScope;

/**
 * The types of API key; a key is of one of them.
 *
 * @public
 */
export type KeyType = "billing" | "general";

/**
 * For each key type the scopes that it may carry.
 *
 * @public
 */
export interface ScopesByKeyType {
  readonly billing: BillingScope;
  readonly general: GeneralScope;
}

/**
 * For each key type the groups that a key can have access to.
 *
 * @public
 */
export interface AccessByKeyType {
  readonly billing: object;
  readonly general: GeneralAccess;
}

/**
 * For each key type the scopes of each group and level.
 *
 * @public
 */
export interface GroupsByKeyType {
  readonly billing: object;
  readonly general: GeneralGroups;
}

/**
 * Scopes that the provider adds by itself: returned on reads, never requested.
 *
 * @public
 */
export type AutomaticScope = "2fa_required";

/**
 * Names that circulate but that the provider refuses, and what to use instead.
 *
 * @public
 */
export interface RetiredScopes {
  /** @generated from scopes.json#/retired/mail.gone */
  readonly "mail.gone": never;
  /**
   * Never worked.
   *
   * @generated from scopes.json#/retired/mail.sent
   */
  readonly "mail.sent": "mail.send";
}
`,
    );
  });

  it("declares what every catalog has, be it empty", async () => {
    expect(await print(emitTypes(minimal, namesOf(minimal), options))).toBe(
      `/**
 * The scopes that a key may carry: fine-grained.
 *
 * @generated from scopes.json#/keyTypes/fine-grained
 * @public
 */
export type FineGrainedScope = "repo";

/**
 * Every scope that a key can be given, of whatever type.
 *
 * @public
 */
export type Scope = FineGrainedScope;

/**
 * The types of API key; a key is of one of them.
 *
 * @public
 */
export type KeyType = "fine-grained";

/**
 * For each key type the scopes that it may carry.
 *
 * @public
 */
export interface ScopesByKeyType {
  readonly "fine-grained": FineGrainedScope;
}

/**
 * Scopes that the provider adds by itself: returned on reads, never requested.
 *
 * @public
 */
export type AutomaticScope = never;

/**
 * Names that circulate but that the provider refuses, and what to use instead.
 *
 * @public
 */
export interface RetiredScopes {}
`,
    );
  });

  it("lets an access leave out a group that is called like what every object has", async () => {
    const inherited = ["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"];
    const groups = [...inherited, "toLocaleString", "toString", "valueOf", "__proto__"];
    const catalog = parse(`{
      "keyTypes": { "k": {} },
      "groups": { ${groups.map((group) => `"${group}": {}`).join(", ")} },
      "scopes": {
        ${groups.map((group) => `"${group}.get": { "keyTypes": ["k"], "access": "read", "group": "${group}" }`).join(", ")}
      }
    }`);
    expect(await print(emitTypes(catalog, namesOf(catalog), options))).toContain(
      `export interface KAccess {
  /** __proto__: \`read\` gives 1 scope. */
  readonly __proto__?: "read" | undefined;
  /** constructor: \`read\` gives 1 scope. */
  readonly constructor?: "read" | object | undefined;
  /** hasOwnProperty: \`read\` gives 1 scope. */
  readonly hasOwnProperty?: "read" | object | undefined;
  /** isPrototypeOf: \`read\` gives 1 scope. */
  readonly isPrototypeOf?: "read" | object | undefined;
  /** propertyIsEnumerable: \`read\` gives 1 scope. */
  readonly propertyIsEnumerable?: "read" | object | undefined;
  /** toLocaleString: \`read\` gives 1 scope. */
  readonly toLocaleString?: "read" | object | undefined;
  /** toString: \`read\` gives 1 scope. */
  readonly toString?: "read" | object | undefined;
  /** valueOf: \`read\` gives 1 scope. */
  readonly valueOf?: "read" | object | undefined;
}
`,
    );
  });

  it("gives no scopes to a level that a group does not have", async () => {
    const catalog = { ...small, scopes: small.scopes.filter(({ access }) => access === "read") };
    expect(await print(emitTypes(catalog, namesOf(catalog), options))).toContain(
      `export interface GeneralGroups {
  readonly templates: {
    readonly read: "templates.read" | "templates.versions.read";
    readonly full: never;
  };
}
`,
    );
  });
});
