import type { Operation } from "../../../src/catalog/catalog.ts";
import type { Explored } from "./explored.ts";
import { titleOf as titleOfGroup } from "./key-type-view.ts";
import { groupBy } from "./group-by.ts";
import { isFree, isOpened, scopesNamedBy, type Rights } from "./needs.ts";

/** The operations of one group that a key opens. */
export interface Opening {
  readonly title: string;
  readonly operations: readonly Operation[];
}

/** What a key opens. */
export interface Openings {
  readonly groups: readonly Opening[];
  /** Operations that need a scope and that the key opens. */
  readonly opened: number;
  /** Operations that need a scope. */
  readonly all: number;
  /** Operations that any valid key may call. */
  readonly free: readonly Operation[];
}

/** Finds the operations that a key may call, by the group of the scope that opens them. */
export function findOpenings({ catalog, scopes }: Explored, rights: Rights): Openings {
  const titles = new Map(catalog.groups.map((group) => [group.id, titleOfGroup(group)]));
  const titleOf = (operation: Operation): string => {
    const scope = scopesNamedBy(operation).find((name) => rights.scopes.has(name)) ?? "";
    return titles.get(scopes.get(scope)?.group ?? "") ?? "Scopes of no group";
  };
  const free = catalog.operations.filter(isFree);
  const scoped = catalog.operations.filter((operation) => !isFree(operation));
  const opened = scoped.filter((operation) => isOpened(operation, rights));
  const groups = Array.from(groupBy(opened, titleOf), ([title, operations]) => ({ title, operations }));
  return {
    groups: groups.sort((a, b) => (a.title < b.title ? -1 : 1)),
    opened: opened.length,
    all: scoped.length,
    free,
  };
}
