import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { suggestFrom } from "../../text/suggest.ts";
import { automaticScopes } from "./automatic-scopes.ts";
import { findEscalating, type EscalatingScope } from "./escalating-scopes.ts";
import { closureOf } from "./implied-closure.ts";
import type { FileKey } from "../../answers/reading.ts";

/** A name that the catalog does not know as a scope to ask for, and the scope that was probably meant. */
export interface UnknownName {
  readonly name: string;
  readonly suggestion?: string;
}

/** The difference between a key and its declaration. Every list is sorted. */
export interface KeyDrift extends Pick<FileKey, "name" | "id" | "principal"> {
  /** Declared, but the key lacks it. */
  readonly missing: readonly string[];
  /** Declared, but no key can be given it, so the provider dropped it without a word: unknown, retired, automatic, or a
   * scope of another key type than that of the key, or of most of what was declared. */
  readonly dropped: readonly UnknownName[];
  /** The key has it, but it was not declared. */
  readonly unexpected: readonly string[];
  /** The key has it, but it was not declared, and the catalog does not know it. */
  readonly unknown: readonly UnknownName[];
  /** Added by the provider itself, to every key or to this kind of principal: no drift. */
  readonly automatic: readonly string[];
  /** Scopes of the key with which it can make keys or widen itself: no drift, but worth knowing. */
  readonly escalating: readonly EscalatingScope[];
}

/** Compares a key with its declaration, by the facts of the catalog about its scopes. */
export function compareKeys(declared: FileKey, actual: FileKey, catalog: Catalog): KeyDrift {
  const scopes = new Map(catalog.scopes.map((scope) => [scope.name, scope]));
  const automatic = automaticScopes(catalog, actual.principal ?? declared.principal ?? "key");
  const retired = new Map(catalog.retired.map(({ name, use }) => [name, use[0]]));
  const suggest = suggestFrom(scopes.keys());
  const asUnknown = (name: string): UnknownName => {
    const isKnown = scopes.has(name) || automatic.has(name);
    const suggestion = isKnown ? undefined : retired.has(name) ? retired.get(name) : suggest(name);
    return { name, ...(suggestion !== undefined && { suggestion }) };
  };
  const keyType = declared.keyType ?? commonKeyType(declared.scopes, catalog);
  const isAssignable = (name: string): boolean =>
    scopes.get(name)?.keyTypes.some((id) => keyType === undefined || id === keyType) === true && !automatic.has(name);
  // A provider that leaves implied scopes out, or lists them all, means the same.
  const closure = closureOf(catalog);
  const [wanted, held] = [closure(declared.scopes), closure(actual.scopes)];
  const lost = declared.scopes.filter((name) => !held.has(name)).sort(byCodeUnit);
  const extra = actual.scopes.filter((name) => !wanted.has(name) && !automatic.has(name)).sort(byCodeUnit);
  return {
    ...identityOf({ ...declared, ...actual }),
    missing: lost.filter(isAssignable),
    dropped: lost.filter((name) => !isAssignable(name)).map(asUnknown),
    unexpected: extra.filter((name) => scopes.has(name)),
    unknown: extra.filter((name) => !scopes.has(name)).map(asUnknown),
    automatic: actual.scopes.filter((name) => automatic.has(name)).sort(byCodeUnit),
    escalating: findEscalating([...actual.scopes].sort(byCodeUnit), catalog),
  };
}

/** Returns the facts that identify a key: its name, its id and the kind of its holder, as far as they are known. */
export function identityOf({ name, id, principal }: FileKey): Pick<FileKey, "name" | "id" | "principal"> {
  return {
    ...(name !== undefined && { name }),
    ...(id !== undefined && { id }),
    ...(principal !== undefined && { principal }),
  };
}

/** Returns true if a key differs from its declaration. */
export function isDrift({ missing, dropped, unexpected, unknown }: KeyDrift): boolean {
  return missing.length + dropped.length + unexpected.length + unknown.length > 0;
}

/** The key type that most of the scopes belong to; none where there is a tie. */
function commonKeyType(scopes: readonly string[], catalog: Catalog): string | undefined {
  const declared = catalog.scopes.filter(({ name }) => scopes.includes(name));
  const counts = catalog.keyTypes.map(({ id }) => ({
    id,
    count: declared.filter(({ keyTypes }) => keyTypes.includes(id)).length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first === undefined || first.count === second?.count ? undefined : first.id;
}
