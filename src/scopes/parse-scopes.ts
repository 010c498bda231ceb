import { jsonText } from "../input/json-text.ts";
import { readEntries, readProperty } from "../input/read.ts";
import { indexScopes } from "./scope-index.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";
import type { ScopeTable } from "./tables.ts";

/** A name that the catalog does not know, and the scope that was probably meant. */
export interface UnknownScope<S extends string = string> {
  readonly name: string;
  readonly suggestion?: S;
}

/** A name that the provider refuses, and the scopes to use instead. */
export interface RetiredScope<S extends string = string> {
  readonly name: string;
  readonly use: readonly S[];
}

/** What a list of names holds, sorted into four; every distinct name is in one of them, in the order of the list. */
export interface ParsedScopes<S extends string = string, Automatic extends string = string> {
  readonly scopes: readonly S[];
  readonly automatic: readonly Automatic[];
  readonly retired: readonly RetiredScope<S>[];
  /** Here too, as JSON text: entries that are not strings, and an input without a list. */
  readonly unknown: readonly UnknownScope<S>[];
}

/**
 * What any value says about scopes: the body of an API answer (`{ scopes: [...] }`), an array, another iterable. Never
 * throws and loses nothing; what `parseScopes` is made of. `S` and `A` come from the return type of the binding.
 *
 * @example
 * parseScopes({ scopes: ["mail.send", "2fa_required", "suppressions.read", "mail.sned"] });
 * //=> { scopes: ["mail.send"], automatic: ["2fa_required"],
 * //     retired: [{ name: "suppressions.read", use: ["suppression.read"] }],
 * //     unknown: [{ name: "mail.sned", suggestion: "mail.send" }] }
 */
export function parseScopeList<S extends string, A extends string>(
  table: ScopeTable,
  input: unknown,
): ParsedScopes<S, A> {
  const { scopes, automatic, retired } = indexScopes(table);
  const suggest = suggestFrom(scopes.keys());
  const found = { scopes: new Set<string>(), automatic: new Set<string>(), retired: new Set<string>() };
  const unknown = new Map<string, UnknownScope>();
  const keepText = (value: unknown): void => {
    const name = jsonText(value);
    unknown.set(name, { name });
  };
  const sortName = (name: string): void => {
    if (scopes.has(name)) found.scopes.add(name);
    else if (automatic.has(name)) found.automatic.add(name);
    else if (retired.has(name)) found.retired.add(name);
    else if (!unknown.has(name)) unknown.set(name, { name, ...suggestion(suggest(name)) });
  };
  const entries = readEntries(input) ?? readEntries(readProperty(input, "scopes"));
  if (entries === undefined) keepText(input);
  for (const entry of entries ?? []) {
    if (typeof entry === "string") sortName(entry);
    else keepText(entry);
  }
  const parsed: ParsedScopes = {
    scopes: [...found.scopes],
    automatic: [...found.automatic],
    retired: Array.from(found.retired, (name) => ({ name, use: [...(retired.get(name) ?? [])] })),
    unknown: [...unknown.values()],
  };
  // Each name was looked up in the table from which the types S and A were generated.
  return parsed as ParsedScopes<S, A>;
}
