import { knownNames } from "../../../src/answers/known-names.ts";
import type { IsKnown } from "../../../src/answers/reading.ts";
import type { Catalog, Operation, Scope } from "../../../src/catalog/catalog.ts";
import { sortBy, sorted } from "../../../src/catalog/scopes-of.ts";
import { impliedTableOf } from "../../../src/operations/implied.ts";
import { operationTableOf } from "../../../src/operations/operation-table.ts";
import type { PageData } from "../../../src/verbs/explore/page-data.ts";
import type { ImpliedTable } from "../../../../src/scopes/implied-scopes.ts";
import type { GroupTable, OperationTable, ScopeTable } from "../../../../src/scopes/tables.ts";
import { viewGroups, viewKeyTypes, type KeyTypeView } from "./key-type-view.ts";
import { scopesNamedBy } from "./needs.ts";

/** A catalog with everything that is looked up in it. */
export interface Explored {
  readonly catalog: Catalog;
  readonly runtime: string;
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly helpers: ReadonlyMap<string, string>;
  readonly keyTypes: ReadonlyMap<string, KeyTypeView>;
  /** Scope → the operations that may need it. */
  readonly operationsOf: ReadonlyMap<string, readonly Operation[]>;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Whether the catalog has a name, be it a scope, an automatic scope or a retired name. */
  readonly isKnown: IsKnown;
  /** The same facts in the form that the SDK's own functions read. */
  readonly tables: Tables;
}

/** The run-time tables that the SDK's own functions read. */
export interface Tables {
  readonly scopes: ScopeTable;
  readonly groups: GroupTable;
  readonly operations: OperationTable;
  readonly implied: ImpliedTable;
}

/** Indexes a catalog once, when the page opens. */
export function exploreCatalog({ catalog, runtime, helpers }: PageData): Explored {
  const keyTypes = viewKeyTypes(catalog);
  const helperOf = new Map(helpers);
  return {
    catalog,
    runtime,
    scopes: new Map(catalog.scopes.map((scope) => [scope.name, scope])),
    helpers: helperOf,
    keyTypes,
    operations: new Map(catalog.operations.map((operation) => [operation.id, operation])),
    operationsOf: indexOperations(catalog),
    isKnown: knownNames(catalog),
    tables: tablesOf(catalog, helperOf, keyTypes),
  };
}

function indexOperations(catalog: Catalog): ReadonlyMap<string, readonly Operation[]> {
  const index = new Map<string, Operation[]>();
  for (const operation of catalog.operations) {
    for (const scope of scopesNamedBy(operation)) {
      const known = index.get(scope);
      if (known === undefined) index.set(scope, [operation]);
      else known.push(operation);
    }
  }
  return index;
}

function tablesOf(
  catalog: Catalog,
  helpers: ReadonlyMap<string, string>,
  keyTypes: ReadonlyMap<string, KeyTypeView>,
): Tables {
  const all = sortBy(catalog.scopes, ({ name }) => name);
  return {
    scopes: {
      provider: catalog.provider ?? "the provider",
      keyTypes: sortBy([...keyTypes.values()], ({ id }) => id).map(({ id, title, scopes }) => ({
        ...{ id, title, scopes },
        helper: helpers.get(id) ?? id,
      })),
      automatic: sorted(catalog.automatic.map(({ name }) => name)),
      retired: sortBy(catalog.retired, ({ name }) => name).map(({ name, use }) => ({ name, use: sorted(use) })),
    },
    groups: viewGroups(catalog, all).flatMap(({ id, levels }) => (id === undefined ? [] : [[id, levels] as const])),
    operations: operationTableOf(catalog),
    implied: impliedTableOf(catalog),
  };
}
