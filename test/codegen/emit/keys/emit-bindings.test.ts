import { describe, expect, it } from "vitest";
import { emitBindings } from "../../../../codegen/src/emit/keys/emit-bindings.ts";
import { exportsOf } from "../../exports-of.ts";
import { minimal, namesOf, options, print, small } from "../print.ts";

describe(emitBindings.name, () => {
  it("binds the factories of the runtime to the catalog, with a guard for all scopes and one for each key type", async () => {
    expect(await print(emitBindings(small, namesOf(small), options))).toBe(
      `import {
  compareScopeLists,
  createKeyRequestSchema,
  createScopeSchema,
  isScopeOf,
  matchOperation,
  parseScopeList,
  requirementOf,
} from "scopewright/core";
import type {
  FindableRequest,
  FoundOperation,
  KeyRequest,
  NoSuchOperation,
  ParsedScopes,
  RequirementFor,
  ScopeComparison,
  ScopeList,
  ScopesOfRequirement,
  StandardSchemaV1,
} from "scopewright/core";
import type { OperationOf } from "./gate-paths.js";
import { operationTable } from "./operation-table.js";
import type { Operations } from "./operations.js";
import { scopeTable } from "./tables.js";
import type {
  AutomaticScope,
  BillingScope,
  GeneralScope,
  KeyType,
  Scope,
  ScopesByKeyType,
} from "./types.js";

/**
 * Whether the value is a scope that a key can be given, of whatever type.
 *
 * @public
 */
export function isScope(value: unknown): value is Scope {
  return isScopeOf(scopeTable, undefined, value);
}

/**
 * Whether the value is a scope that a key may carry: billing.
 *
 * @public
 */
export function isBillingScope(value: unknown): value is BillingScope {
  return isScopeOf(scopeTable, "billing", value);
}

/**
 * Whether the value is a scope that a key may carry: General API key.
 *
 * @public
 */
export function isGeneralScope(value: unknown): value is GeneralScope {
  return isScopeOf(scopeTable, "general", value);
}

/**
 * What an answer of the provider says about scopes: the ones that the catalog knows, the automatic, the retired and the unknown.
 *
 * Reads a list, an object with a list \`scopes\`, or anything else, and loses nothing.
 *
 * @public
 */
export function parseScopes(
  input: unknown,
): ParsedScopes<Scope, AutomaticScope> {
  return parseScopeList(scopeTable, input);
}

/**
 * How the scopes that a key has differ from those it was declared with. Automatic scopes never count as drift.
 *
 * @public
 */
export function compareScopes(sets: {
  readonly declared: ScopeList;
  readonly actual: ScopeList;
}): ScopeComparison<Scope, AutomaticScope> {
  return compareScopeLists(scopeTable, sets);
}

/**
 * A Standard Schema that accepts every scope and nothing else.
 *
 * @public
 */
export const scopeSchema: StandardSchemaV1<unknown, Scope> =
  /* @__PURE__ */ createScopeSchema(scopeTable);

/**
 * A Standard Schema that accepts a request for a key of the type, \`{ name, scopes }\`, and gives a \`KeyRequest\`.
 *
 * @public
 */
export function keyRequestSchema<K extends KeyType>(
  keyType: K,
): StandardSchemaV1<unknown, KeyRequest<K, ScopesByKeyType[K]>> {
  return createKeyRequestSchema(scopeTable, keyType);
}

/**
 * An operation of the provider's API: \`METHOD /path/{parameter}\`.
 *
 * @public
 */
export type Operation = keyof Operations;

/**
 * The scopes that an operation needs, all of them or any one; \`unknown\` if they are not known.
 *
 * @public
 */
export type RequiredScopes<O extends Operation> = ScopesOfRequirement<
  Operations[O]
>;

/**
 * What an operation needs: all of some scopes, or any one of them, and the evidence for that.
 *
 * @public
 */
export function requiredScopes<
  O extends Operation,
  Named extends string = never,
>(
  operation:
    | O
    | (Named extends Operation
        ? never
        : NoSuchOperation<Named, OperationOf<Named>, Operation>),
): RequirementFor<O, Operations[O]> {
  return requirementOf(operationTable, operation);
}

/**
 * The operation that a method and URL call, with its needs; undefined if the catalog lacks it.
 *
 * @public
 */
export function findOperation(
  request: FindableRequest,
): FoundOperation<Scope, Operation> | undefined {
  return matchOperation(operationTable, request);
}
`,
    );
  });

  it("exports the same for every catalog, but for the guards", async () => {
    const names = exportsOf(await print(emitBindings(minimal, namesOf(minimal), options)));
    expect(names).toEqual([
      ...["isScope", "isFineGrainedScope", "parseScopes", "compareScopes", "scopeSchema", "keyRequestSchema"],
      ...["Operation", "RequiredScopes", "requiredScopes", "findOperation"],
    ]);
    const others = exportsOf(await print(emitBindings(small, namesOf(small), options)));
    expect(others.filter((name) => !/^is\w+Scope$/.test(name))).toEqual(
      names.filter((name) => !/^is\w+Scope$/.test(name)),
    );
  });

  it("imports from the runtime that it is given, and from its neighbours", async () => {
    const given = { ...options, runtime: "../core.ts", importExtension: ".ts" };
    const text = await print(emitBindings(minimal, namesOf(minimal), given));
    expect(new Set(Array.from(text.matchAll(/ from "(.*)";/g), ([, from]) => from))).toEqual(
      new Set(["../core.ts", "./operation-table.ts", "./operations.ts", "./tables.ts", "./types.ts"]),
    );
  });
});
