import type { Catalog } from "../../catalog/catalog.ts";
import { keepMembers } from "../../names/keep-members.ts";
import { insertEntries } from "./insert-entries.ts";
import { createDescriber, type Decisions, type NewScope } from "./new-scope.ts";
import { sortNames, type FoundNames, type SortedNames } from "../../answers/sort-names.ts";
import type { Reading } from "../../answers/reading.ts";

/** The report and the additions of an import. */
export interface ImportPlan extends Omit<SortedNames, "fresh"> {
  readonly kind: Reading["kind"];
  /** Strings that look like an API key; they are counted and never shown. */
  readonly secrets: number;
  readonly fresh: readonly NewScope[];
  /** Scopes of the same key types as the names in the file, or of the decided one, that the file does not have. */
  readonly absent: readonly string[];
}

/** Compares the names of a file with a catalog and describes an entry for each new scope. */
export function planImport(
  catalog: Catalog,
  found: FoundNames & Pick<Reading, "secrets">,
  decisions: Decisions,
): ImportPlan {
  const { fresh, ...sorted } = sortNames(catalog, found);
  const named = new Set(sorted.known);
  const keyTypes = new Set(
    decisions.keyType === undefined
      ? catalog.scopes.filter(({ name }) => named.has(name)).flatMap((scope) => scope.keyTypes)
      : [decisions.keyType],
  );
  return {
    ...sorted,
    kind: found.kind,
    secrets: found.secrets,
    fresh: fresh.map(createDescriber(catalog, sorted.known, decisions)),
    absent: catalog.scopes
      .filter((scope) => !named.has(scope.name) && scope.keyTypes.some((id) => keyTypes.has(id)))
      .map(({ name }) => name),
  };
}

/** The text of a catalog with new scopes merged in, and with the source that they refer to. */
export function mergeScopes(
  text: string,
  catalog: Catalog,
  fresh: readonly NewScope[],
  source: { readonly id: string; readonly title: string },
): string {
  if (fresh.length === 0) return text;
  const members = keepMembers(
    catalog.scopes,
    fresh.map(({ name }) => name),
  );
  const scopes = fresh.map(({ name, ...value }) => {
    const member = members.get(name);
    return { key: name, value: { ...value, ...(member !== undefined && { member }) } };
  });
  const merged = insertEntries(text, "scopes", scopes);
  if (catalog.sources.some(({ id }) => id === source.id)) return merged;
  return insertEntries(merged, "sources", [{ key: source.id, value: { title: source.title } }]);
}
