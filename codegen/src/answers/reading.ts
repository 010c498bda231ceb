import type { Finding } from "../catalog/finding.ts";
import type { Principal } from "../catalog/catalog.ts";
import type { Issue } from "../catalog/issue.ts";
import type { Position } from "../text/line-map.ts";

/** A name, and the offset at which it stands. */
export interface FoundName {
  readonly name: string;
  readonly offset: number;
}

/** The facts about a key that a file holds beside its scopes. */
export interface Identity {
  readonly id?: string;
  readonly name?: string;
  readonly keyType?: string;
  readonly principal?: Principal;
}

/** A list of scopes, as one of the readers found it. */
export interface FoundList {
  readonly identity: Identity;
  readonly names: readonly FoundName[];
}

/** The result of one reader: lists, and the places that it did not understand. */
export interface Found {
  readonly lists: readonly FoundList[];
  /** Places that may hold scopes but are not a plain list of names. */
  readonly notUnderstood: readonly Finding[];
  /** Places that must hold a list of scopes and do not, or broken syntax. */
  readonly broken: readonly Finding[];
}

export const nothingFound: Found = { lists: [], notUnderstood: [], broken: [] };

/** Combines the results of several readers, in their order. */
export function combine(parts: readonly Found[]): Found {
  return {
    lists: parts.flatMap(({ lists }) => lists),
    notUnderstood: parts.flatMap(({ notUnderstood }) => notUnderstood),
    broken: parts.flatMap(({ broken }) => broken),
  };
}

/** The same result, for a text that is a part of a larger one. */
export function moved(found: Found, offsetOf: (offset: number) => number): Found {
  const place = <At extends { readonly offset: number }>(at: At): At => ({ ...at, offset: offsetOf(at.offset) });
  return {
    lists: found.lists.map((list) => ({ ...list, names: list.names.map(place) })),
    notUnderstood: found.notUnderstood.map(place),
    broken: found.broken.map(place),
  };
}

/** A key in a file, or a list of scopes without any facts about its key. Names are unique and never look like a secret. */
export interface FileKey extends Identity {
  readonly scopes: readonly string[];
}

/** The scopes that a file holds, and the places in it that were not understood. */
export interface Reading {
  /** `answer`: the provider said so, letter by letter. `page` and `list`: people wrote it, who mistype. */
  readonly kind: "answer" | "page" | "list";
  readonly keys: readonly FileKey[];
  /** The first place of each name. */
  readonly places: ReadonlyMap<string, Position>;
  /** Strings that look like an API key; they are counted and never shown. */
  readonly secrets: number;
  readonly notUnderstood: readonly Issue[];
  readonly broken: readonly Issue[];
  /** True if the file is an empty list, so that it holds no key and nothing else either. */
  readonly isEmpty: boolean;
}

/** Returns true if a name is one of the catalog: a scope, an automatic scope or a retired name. */
export type IsKnown = (name: string) => boolean;
