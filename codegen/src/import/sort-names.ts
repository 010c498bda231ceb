import type { Catalog } from "../catalog/catalog.ts";
import { checkName } from "../catalog/parse-string.ts";
import { suggestFrom } from "../catalog/suggest.ts";
import type { FoundNames } from "./read-names.ts";
import { stepsOf } from "./similar.ts";

/** A name that is no scope, and the scope that was probably meant. */
export interface UnknownName {
  readonly name: string;
  readonly suggestion?: string;
}

/** The names of a file, compared with a catalog. */
export interface SortedNames {
  /** Scopes of the catalog. */
  readonly known: readonly string[];
  /** Names that the catalog lacks and that are likely scopes. */
  readonly fresh: readonly string[];
  readonly automatic: readonly string[];
  readonly retired: readonly { readonly name: string; readonly use: readonly string[] }[];
  /** Names that are likely mistyped, or that no scope can have. */
  readonly unknown: readonly UnknownName[];
  /** Strings that look like an API key; they are counted and never shown. */
  readonly secrets: number;
}

/**
 * Sorts names by what a catalog knows about them.
 *
 * In an answer of the provider every name is right. In what people wrote, a name near a known one is a mistake, unless all
 * of its steps are known words: `alerts.create` beside `alerts.delete`.
 */
export function sortNames(catalog: Catalog, { kind, names }: FoundNames): SortedNames {
  const scopes = new Set(catalog.scopes.map(({ name }) => name));
  const automatic = new Set(catalog.automatic.map(({ name }) => name));
  const retired = new Map(catalog.retired.map((entry) => [entry.name, entry]));
  const words = new Set([...scopes].flatMap(stepsOf));
  const suggest = suggestFrom([...scopes, ...automatic]);

  const isUnknown = (name: string): boolean => !scopes.has(name) && !automatic.has(name) && !retired.has(name);
  const others = names.filter((name) => isUnknown(name) && !looksSecret(name));
  const isMistake = (name: string): boolean =>
    checkName(name) !== undefined ||
    (kind !== "answer" && !stepsOf(name).every((step) => words.has(step)) && suggest(name) !== undefined);
  return {
    known: names.filter((name) => scopes.has(name)),
    fresh: others.filter((name) => !isMistake(name)),
    automatic: names.filter((name) => automatic.has(name)),
    retired: names.flatMap((name) => {
      const entry = retired.get(name);
      return entry === undefined ? [] : [{ name, use: entry.use }];
    }),
    unknown: others.filter(isMistake).map((name) => {
      const suggestion = suggest(name);
      return { name, ...(suggestion !== undefined && { suggestion }) };
    }),
    secrets: names.filter((name) => isUnknown(name) && looksSecret(name)).length,
  };
}

/** Whether a string has a long stretch of mixed letters and digits, as keys have and names have not. */
function looksSecret(name: string): boolean {
  const stretches = name.match(/[\w-]{16,}/g) ?? [];
  return stretches.some(
    (part) =>
      /[A-Z]/.test(part) &&
      /[a-z]/.test(part) &&
      (part.match(/\d/g) ?? []).length > 1 &&
      !/^[a-z]+[A-Z]?[a-z]+$/.test(part),
  );
}
