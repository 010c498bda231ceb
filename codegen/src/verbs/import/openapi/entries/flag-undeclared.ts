import { quote } from "../../../../text/show.ts";
import { suggestFrom } from "../../../../text/suggest.ts";
import type { Documents, Located } from "../read/documents.ts";

/** A kind of name, with the names that documents declare and those that operations use. */
export interface Names {
  readonly what: "scope" | "security scheme";
  readonly declared: ReadonlySet<string>;
  /** The place of the first use of each name. */
  readonly used: ReadonlyMap<string, Located>;
}

/** Flags the names that are used and not declared; none if the documents declare no name at all. */
export function flagUndeclared({ what, declared, used }: Names, documents: Documents): void {
  if (declared.size === 0) return;
  const suggest = suggestFrom(declared);
  for (const [name, place] of used) {
    if (declared.has(name)) continue;
    const suggestion = suggest(name);
    const next = suggestion === undefined ? "Check its spelling." : `Did you mean ${quote(suggestion)}?`;
    documents.flag(place, `${what} ${quote(name)} is needed but not declared. ${next}`);
  }
}

/** Returns the first place of each name. */
export function firstPlaces(uses: readonly (readonly [name: string, place: Located])[]): ReadonlyMap<string, Located> {
  return new Map([...uses].reverse());
}
