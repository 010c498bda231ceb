import { knownNames } from "../../../src/answers/known-names.ts";
import type { IsKnown } from "../../../src/answers/reading.ts";
import type { Catalog, Operation, Scope } from "../../../src/catalog/catalog.ts";
import { levelsByGroup, scopesOfKeyType, sortBy, sorted, type Levels } from "../../../src/catalog/scopes-of.ts";
import type { ImpliedTable } from "../../../../src/scopes/implied-scopes.ts";
import type { GroupTable, OperationRow, OperationTable, ScopeTable } from "../../../../src/scopes/tables.ts";
import type { PageData } from "../../../src/verbs/explore/page-data.ts";
import { impliedTable } from "./implied.ts";
import { groupBy } from "./group-by.ts";
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
  readonly tables: {
    readonly scopes: ScopeTable;
    readonly groups: GroupTable;
    readonly operations: OperationTable;
    readonly implied: ImpliedTable;
  };
}

/** A group as a key of one type sees it. */
export interface GroupView {
  /** Absent for the scopes that belong to no group. */
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  readonly levels: Levels;
  /** All its scopes, sorted. */
  readonly scopes: readonly Scope[];
}

/** What a key of one type can be given. */
export interface KeyTypeView {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly scopes: readonly string[];
  readonly groups: readonly GroupView[];
  /** All its scopes, as one group. */
  readonly whole: GroupView;
}

/** What an entry is called: its title, or its id if it has none. */
export function titleOf({ id, title = "" }: { readonly id: string; readonly title?: string | undefined }): string {
  return title.trim() === "" ? id : title;
}

/** Indexes a catalog once, when the page opens. */
export function exploreCatalog({ catalog, runtime, helpers }: PageData): Explored {
  const scopes = new Map(catalog.scopes.map((scope) => [scope.name, scope]));
  const helperOf = new Map(helpers);
  return {
    catalog,
    runtime,
    scopes,
    helpers: helperOf,
    keyTypes: new Map(catalog.keyTypes.map(({ id }) => [id, viewKeyType(catalog, id, scopes)])),
    operations: new Map(catalog.operations.map((operation) => [operation.id, operation])),
    operationsOf: indexOperations(catalog),
    isKnown: knownNames(catalog),
    tables: tablesOf(catalog, helperOf, scopes),
  };
}

function viewKeyType(catalog: Catalog, id: string, scopes: ReadonlyMap<string, Scope>): KeyTypeView {
  const { title, description } = catalog.keyTypes.find((keyType) => keyType.id === id) ?? {};
  const names = scopesOfKeyType(catalog, id);
  const own = names.flatMap((name) => scopes.get(name) ?? []);
  return {
    ...{ id, title: titleOf({ id, title }), ...(description && { description }), scopes: names },
    groups: viewGroups(catalog, id, own),
    whole: { title: "Everything", levels: levelsOf(own), scopes: own },
  };
}

function viewGroups(catalog: Catalog, keyType: string, own: readonly Scope[]): readonly GroupView[] {
  const levels = levelsByGroup(catalog, keyType);
  const members = groupBy(own, ({ group }) => group);
  const groups = catalog.groups.flatMap(({ id, title, description }): readonly GroupView[] => {
    const scopes = members.get(id) ?? [];
    const view = { id, title: titleOf({ id, title }), levels: levels.get(id) ?? {}, scopes };
    return scopes.length === 0 ? [] : [{ ...view, ...(description && { description }) }];
  });
  const rest = members.get(undefined) ?? [];
  const sortedGroups = sortBy(groups, ({ title }) => title.toLowerCase());
  if (rest.length === 0) return sortedGroups;
  const title = groups.length === 0 ? "All scopes" : "Scopes of no group";
  return [...sortedGroups, { title, levels: levelsOf(rest), scopes: rest }];
}

function levelsOf(scopes: readonly Scope[]): Levels {
  const full = scopes.map(({ name }) => name);
  const read = scopes.filter(({ access }) => access === "read").map(({ name }) => name);
  return { ...(read.length > 0 && { read }), ...(full.length > read.length && { full }) };
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

/** An operation as the SDK's own functions read it. */
export function rowOf({ id, evidence, allOf, anyOf, host, note }: Operation): OperationRow {
  return {
    ...{ operation: id, evidence },
    ...(allOf && { allOf }),
    ...(anyOf && { anyOf }),
    ...(host !== undefined && { host }),
    ...(note !== undefined && { note }),
  };
}

function tablesOf(
  catalog: Catalog,
  helpers: ReadonlyMap<string, string>,
  scopes: ReadonlyMap<string, Scope>,
): Explored["tables"] {
  return {
    scopes: {
      provider: catalog.provider ?? "the provider",
      keyTypes: sortBy(catalog.keyTypes, ({ id }) => id).map(({ id, title }) => ({
        ...{ id, title: title ?? id, helper: helpers.get(id) ?? id },
        scopes: scopesOfKeyType(catalog, id),
      })),
      automatic: sorted(catalog.automatic.map(({ name }) => name)),
      retired: sortBy(catalog.retired, ({ name }) => name).map(({ name, use }) => ({ name, use: sorted(use) })),
    },
    groups: [...levelsByGroup(catalog)],
    operations: { hosts: catalog.hosts, operations: catalog.operations.map(rowOf) },
    implied: impliedTable(scopes),
  };
}
