import { describe, expect, it } from "vitest";
import { emitKeys } from "../../../../codegen/src/emit/keys/emit-keys.ts";
import { namesOf, options, print, small } from "../print.ts";

describe(`${emitKeys.name}, with groups`, () => {
  it("lets keys have access where their type has groups with scopes", async () => {
    expect(await print(emitKeys(small, namesOf(small), options))).toBe(
      `import {
  amendKeyRequest,
  createKeyRequest,
  createKeyRequestFor,
  delegateKeyRequest,
} from "scopewright/core";
import type {
  AccessLevel,
  AccessWithin,
  KeyRequest,
  KeysOf,
  NeedsScopes,
  NotInferred,
  OnlyGroups,
  Refused,
  ScopesOfGroups,
} from "scopewright/core";
import { groupTable, scopeTable } from "./tables.js";
import type {
  AccessByKeyType,
  AutomaticScope,
  BillingScope,
  GeneralAccess,
  GeneralGroups,
  GeneralScope,
  GroupsByKeyType,
  KeyType,
  ScopesByKeyType,
} from "./types.js";

/**
 * What \`billingKey\` builds a request from: billing.
 *
 * @public
 */
export interface BillingKeySpec {
  /** The name of the key, as the provider shows it. */
  readonly name: string;
  /** The scopes of the key, at least one. */
  readonly scopes: readonly BillingScope[];
}

/**
 * What \`generalKey\` builds a request from: General API key.
 *
 * @public
 */
export interface GeneralKeySpec {
  /** The name of the key, as the provider shows it. */
  readonly name: string;
  /** The scopes of the key; together with those of \`access\` at least one. */
  readonly scopes?: readonly GeneralScope[] | undefined;
  /** The access level of the key in each group: \`read\` gives the read scopes of the group, \`full\` all its scopes. */
  readonly access?: GeneralAccess | undefined;
}

/**
 * Builds a request for a key of type billing: sorted, without duplicates, never empty.
 *
 * @throws {ScopeError} if \`spec\` names no scope, or a scope, group or level that a key of this type cannot have
 * @example
 * \`\`\`ts
 * const key = billingKey({ name: "Example", scopes: ["billing.read"] });
 * key.scopes; //=> ["billing.read"]
 * \`\`\`
 * @public
 */
export function billingKey<
  const S extends ([S] extends [BillingScope]
    ? BillingScope
    : [S] extends [BillingScope | AutomaticScope]
      ? | BillingScope
        | ("the provider adds this scope by itself: leave it out" & Refused)
      : BillingScope) = never,
>(
  spec: (\`\${S}\` extends never ? NeedsScopes<BillingScope> : unknown) & {
    /** The name of the key, as the provider shows it. */
    readonly name: string;
    /** The scopes of the key, at least one. */
    readonly scopes: readonly S[];
  },
): KeyRequest<"billing", S> {
  return createKeyRequest(scopeTable, groupTable, "billing", spec);
}

/**
 * Builds a request for a key of type General API key: sorted, without duplicates, never empty.
 *
 * For everything but billing.
 *
 * @throws {ScopeError} if \`spec\` names no scope, or a scope, group or level that a key of this type cannot have
 * @example
 * \`\`\`ts
 * const key = generalKey({ name: "Example", scopes: ["mail.send"] });
 * key.scopes; //=> ["mail.send"]
 * \`\`\`
 * @public
 */
export function generalKey<
  const S extends ([S] extends [GeneralScope]
    ? GeneralScope
    : [S] extends [GeneralScope | AutomaticScope]
      ? | GeneralScope
        | ("the provider adds this scope by itself: leave it out" & Refused)
      : GeneralScope) = never,
  const A extends (keyof A extends keyof GeneralAccess
    ? GeneralAccess | undefined
    : never) = never,
>(
  spec: (\`\${S}\` extends never
    ? [KeysOf<A>] extends [never]
      ? NeedsScopes<GeneralScope>
      : unknown
    : unknown) & {
    /** The name of the key, as the provider shows it. */
    readonly name: string;
    /** The scopes of the key; together with those of \`access\` at least one. */
    readonly scopes?: readonly S[] | undefined;
    /** The access level of the key in each group: \`read\` gives the read scopes of the group, \`full\` all its scopes. */
    readonly access?:
      A | (GeneralAccess & OnlyGroups<"mail-send" | "templates">) | undefined;
  },
): KeyRequest<
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

/**
 * Builds a request for a key whose type is a variable.
 *
 * Where the type is known, its own function is better: if several types are possible, a mixture of their scopes is found only when this runs.
 *
 * @throws {ScopeError} for what a key of the type cannot have, and for an unknown key type
 * @public
 */
export function keyFor<
  K extends KeyType,
  const S extends ([S] extends [ScopesByKeyType[K]]
    ? ScopesByKeyType[K]
    : [S] extends [ScopesByKeyType[K] | AutomaticScope]
      ? | ScopesByKeyType[K]
        | ("the provider adds this scope by itself: leave it out" & Refused)
      : ScopesByKeyType[K]) = never,
  const A extends (keyof A extends KeysOf<AccessByKeyType[K]>
    ? AccessByKeyType[K] | undefined
    : never) = never,
>(
  keyType: K,
  spec: (\`\${S}\` extends never
    ? [KeysOf<A>] extends [never]
      ? NeedsScopes<ScopesByKeyType[K]>
      : unknown
    : unknown) & {
    /** The name of the key, as the provider shows it. */
    readonly name: string;
    /** The scopes of the key; together with those of \`access\` at least one. */
    readonly scopes?: readonly S[] | undefined;
    /** The access level of the key in each group: \`read\` gives the read scopes of the group, \`full\` all its scopes. */
    readonly access?:
      | A
      | (AccessByKeyType[K] & OnlyGroups<KeysOf<AccessByKeyType[K]> & string>)
      | undefined;
  },
): KeyRequest<K, S | ScopesOfGroups<GroupsByKeyType[K], A>> {
  return createKeyRequestFor(scopeTable, groupTable, keyType, spec);
}

/**
 * Builds a request for a key that may never do more than its parent; it has the parent's key type.
 *
 * @throws {ScopeError} \`beyond-parent\` if the parent lacks a scope, \`invalid-key-request\` if something else is wrong
 * @public
 */
export function delegate<
  K extends KeyType,
  Parent extends string,
  const S extends ([S] extends [Parent]
    ? Parent
    : [S] extends [Parent | AutomaticScope]
      ? | Parent
        | ("the provider adds this scope by itself: leave it out" & Refused)
      : Parent) = never,
  const A extends (keyof A extends KeysOf<AccessByKeyType[K]>
    ? AccessWithin<GroupsByKeyType[K], AccessByKeyType[K], Parent> | undefined
    : never) = never,
>(
  parent: KeyRequest<K, Parent>,
  spec: (\`\${S}\` extends never
    ? [KeysOf<A>] extends [never]
      ? NeedsScopes<NotInferred<Parent>>
      : unknown
    : unknown) & {
    /** The name of the key, as the provider shows it. */
    readonly name: string;
    /** The scopes of the key; together with those of \`access\` at least one. */
    readonly scopes?: readonly S[] | undefined;
    /** The access level of the key in each group: \`read\` gives the read scopes of the group, \`full\` all its scopes. */
    readonly access?:
      | A
      | (AccessWithin<GroupsByKeyType[K], AccessByKeyType[K], Parent> &
          OnlyGroups<KeysOf<AccessByKeyType[K]> & string>)
      | undefined;
  },
): KeyRequest<K, S | ScopesOfGroups<GroupsByKeyType[K], A>> {
  return delegateKeyRequest(scopeTable, groupTable, parent, spec);
}

/**
 * Builds a new request with the whole list of scopes that a replacing update needs; the given one stays as it is.
 *
 * @throws {ScopeError} for scopes that the key type does not allow or the key does not have, and if no scope would be left
 * @public
 */
export function amend<
  K extends KeyType,
  S extends string,
  const Add extends ([Add] extends [ScopesByKeyType[K]]
    ? ScopesByKeyType[K]
    : [Add] extends [ScopesByKeyType[K] | AutomaticScope]
      ? | ScopesByKeyType[K]
        | ("the provider adds this scope by itself: leave it out" & Refused)
      : ScopesByKeyType[K]) = never,
  const Remove extends S = never,
  const A extends (keyof A extends KeysOf<AccessByKeyType[K]>
    ? AccessByKeyType[K] | undefined
    : never) = never,
>(
  key: KeyRequest<K, S>,
  change: {
    /** A new name; the key keeps its own without one. */
    readonly name?: string | undefined;
    /** The scopes that the key gets. */
    readonly add?: readonly Add[] | undefined;
    /** The scopes that the key loses. */
    readonly remove?: readonly Remove[] | undefined;
    /** The access levels that the key gets, which add scopes and take none away. */
    readonly access?:
      | A
      | (AccessByKeyType[K] & OnlyGroups<KeysOf<AccessByKeyType[K]> & string>)
      | undefined;
  },
): KeyRequest<
  K,
  Exclude<S, Remove> | Add | ScopesOfGroups<GroupsByKeyType[K], A>
> {
  return amendKeyRequest(scopeTable, groupTable, key, change);
}

/**
 * The scopes that \`access\` gives a key of a type, for the annotation of a request.
 *
 * @public
 */
export type ScopesOfAccess<
  K extends KeyType,
  A extends AccessByKeyType[K],
> = ScopesOfGroups<GroupsByKeyType[K], A>;
`,
    );
  });
});
