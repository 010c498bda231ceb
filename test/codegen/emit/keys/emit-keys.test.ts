import { describe, expect, it } from "vitest";
import { emitKeys } from "../../../../codegen/src/emit/keys/emit-keys.ts";
import { parse } from "../../parse.ts";
import { minimal, namesOf, options, print } from "../print.ts";

describe(emitKeys.name, () => {
  it("declares a function for each key type, without access where it has no groups", async () => {
    expect(await print(emitKeys(minimal, namesOf(minimal), options))).toBe(
      `import {
  amendKeyRequest,
  createKeyRequest,
  createKeyRequestFor,
  delegateKeyRequest,
} from "scopewright/core";
import type { KeyRequest, NeedsScopes, NotInferred } from "scopewright/core";
import { groupTable, scopeTable } from "./tables.js";
import type { FineGrainedScope, KeyType, ScopesByKeyType } from "./types.js";

/**
 * What \`fineGrainedKey\` builds a request from: fine-grained.
 *
 * @public
 */
export interface FineGrainedKeySpec {
  /** The name of the key, as the provider shows it. */
  readonly name: string;
  /** The scopes of the key, at least one. */
  readonly scopes: readonly FineGrainedScope[];
}

/**
 * Builds a request for a key of type fine-grained: sorted, without duplicates, never empty.
 *
 * @throws {ScopeError} if \`spec\` names no scope, or a scope, group or level that a key of this type cannot have
 * @example
 * \`\`\`ts
 * const key = fineGrainedKey({ name: "Example", scopes: ["repo"] });
 * key.scopes; //=> ["repo"]
 * \`\`\`
 * @public
 */
export function fineGrainedKey<const S extends FineGrainedScope = never>(
  spec: (\`\${S}\` extends never ? NeedsScopes<FineGrainedScope> : unknown) & {
    /** The name of the key, as the provider shows it. */
    readonly name: string;
    /** The scopes of the key, at least one. */
    readonly scopes: readonly S[];
  },
): KeyRequest<"fine-grained", S> {
  return createKeyRequest(scopeTable, groupTable, "fine-grained", spec);
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
  const S extends ScopesByKeyType[K] = never,
>(
  keyType: K,
  spec: (\`\${S}\` extends never ? NeedsScopes<ScopesByKeyType[K]> : unknown) & {
    /** The name of the key, as the provider shows it. */
    readonly name: string;
    /** The scopes of the key, at least one. */
    readonly scopes: readonly S[];
  },
): KeyRequest<K, S> {
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
  const S extends Parent = never,
>(
  parent: KeyRequest<K, Parent>,
  spec: (\`\${S}\` extends never ? NeedsScopes<NotInferred<Parent>> : unknown) & {
    /** The name of the key, as the provider shows it. */
    readonly name: string;
    /** The scopes of the key, at least one. */
    readonly scopes: readonly S[];
  },
): KeyRequest<K, S> {
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
  const Add extends ScopesByKeyType[K] = never,
  const Remove extends S = never,
>(
  key: KeyRequest<K, S>,
  change: {
    /** A new name; the key keeps its own without one. */
    readonly name?: string | undefined;
    /** The scopes that the key gets. */
    readonly add?: readonly Add[] | undefined;
    /** The scopes that the key loses. */
    readonly remove?: readonly Remove[] | undefined;
  },
): KeyRequest<K, Exclude<S, Remove> | Add> {
  return amendKeyRequest(scopeTable, groupTable, key, change);
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
 * @throws {ScopeError} if \`spec\` names no scope, or a scope, group or level that a key of this type cannot have
 * @example
 * \`\`\`ts
 * const key = kKey({ name: "Example", scopes: ["*\\/ \\u0040x"] });
 * key.scopes; //=> ["*\\/ \\u0040x"]
 * \`\`\`
 * @public
 */
export function kKey<const S extends KScope = never>(
`,
    );
  });

  it("gives no example where the key type has no scopes", async () => {
    const catalog = { ...minimal, keyTypes: [...minimal.keyTypes, { id: "none", sources: [] }] };
    const blocks = (await print(emitKeys(catalog, namesOf(catalog), options))).split(/(?=\n\/\*\*)/);
    const none = blocks.find((block) => block.includes("export function noneKey"));
    expect(none).toContain(" * Builds a request for a key of type none: sorted, without duplicates, never empty.\n");
    expect(none).not.toContain("@example");
  });
});
