import type { Catalog } from "../catalog/catalog.ts";
import { strongest, type CatalogDiff, type Change } from "./change.ts";
import { diffAutomatic } from "./changes/diff-automatic.ts";
import { diffGroups } from "./changes/diff-groups.ts";
import { diffKeyTypes } from "./changes/diff-key-types.ts";
import { diffOperations } from "./changes/diff-operations.ts";
import { diffPresets } from "./changes/diff-presets.ts";
import { diffNames } from "./changes/diff-names.ts";
import { diffProvider } from "./changes/diff-provider.ts";
import { diffRetired } from "./changes/diff-retired.ts";
import { diffScopes } from "./changes/diff-scopes.ts";
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
