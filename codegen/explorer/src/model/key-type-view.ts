import type { Catalog, Scope } from "../../../src/catalog/catalog.ts";
import { sortBy, type Levels } from "../../../src/catalog/scopes-of.ts";
import { groupBy } from "./group-by.ts";

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

/** The view of each key type. Scopes are sorted once for all of them, which matters for tens of thousands. */
export function viewKeyTypes(catalog: Catalog): ReadonlyMap<string, KeyTypeView> {
  const all = sortBy(catalog.scopes, ({ name }) => name);
  return new Map(
    catalog.keyTypes.map(({ id, title, description }) => {
      const own = all.filter(({ keyTypes }) => keyTypes.includes(id));
      const whole = { title: "Everything", levels: levelsOf(own), scopes: own };
      return [
        id,
        {
          ...{ id, title: titleOf({ id, title }), ...(description && { description }) },
          scopes: own.map(({ name }) => name),
          groups: viewGroups(catalog, own),
          whole,
        },
      ];
    }),
  );
}

/** The groups that some of these sorted scopes belong to, by title; scopes of no group come last. */
export function viewGroups(catalog: Catalog, own: readonly Scope[]): readonly GroupView[] {
  const members = groupBy(own, ({ group }) => group);
  const groups = catalog.groups.flatMap(({ id, title, description }): readonly GroupView[] => {
    const scopes = members.get(id) ?? [];
    const view = { id, title: titleOf({ id, title }), levels: levelsOf(scopes), scopes };
    return scopes.length === 0 ? [] : [{ ...view, ...(description && { description }) }];
  });
  const rest = members.get(undefined) ?? [];
  const sortedGroups = sortBy(groups, ({ title }) => title.toLowerCase());
  if (rest.length === 0) return sortedGroups;
  const title = groups.length === 0 ? "All scopes" : "Scopes of no group";
  return [...sortedGroups, { title, levels: levelsOf(rest), scopes: rest }];
}

/** The levels that scopes make; `full` only where it holds more than `read`. */
function levelsOf(scopes: readonly Scope[]): Levels {
  const full = scopes.map(({ name }) => name);
  const read = scopes.filter(({ access }) => access === "read").map(({ name }) => name);
  return { ...(read.length > 0 && { read }), ...(full.length > read.length && { full }) };
}
