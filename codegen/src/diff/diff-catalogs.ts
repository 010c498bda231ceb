import type { Catalog } from "../catalog/catalog.ts";
import { strongest, type CatalogDiff, type Change } from "./change.ts";
import { diffAutomatic } from "./diff-automatic.ts";
import { diffGroups } from "./diff-groups.ts";
import { diffKeyTypes } from "./diff-key-types.ts";
import { diffOperations } from "./diff-operations.ts";
import { diffPresets } from "./diff-presets.ts";
import { diffNames } from "./diff-names.ts";
import { diffProvider } from "./diff-provider.ts";
import { diffRetired } from "./diff-retired.ts";
import { diffScopes } from "./diff-scopes.ts";
import { releases } from "./policy.ts";

const sections: readonly ((before: Catalog, after: Catalog) => readonly Change[])[] = [
  diffKeyTypes,
  diffScopes,
  diffNames,
  diffGroups,
  diffAutomatic,
  diffRetired,
  diffPresets,
  diffOperations,
  diffProvider,
];

/**
 * What the difference between two catalogs means: each change with the release that it calls for and whom it breaks, the
 * strongest first. The order of entries and the layout of the file mean nothing.
 *
 * @example
 * diffCatalogs(before, after).release; //=> "major"
 */
export function diffCatalogs(before: Catalog, after: Catalog): CatalogDiff {
  const changes = sections.flatMap((diff) => diff(before, after));
  const strength = ({ release }: Change): number => releases.indexOf(release);
  return { release: strongest(changes), changes: changes.sort((a, b) => strength(b) - strength(a)) };
}
