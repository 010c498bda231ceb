/** A list of scope names, bare or in an object that has one: a key request, the body of an API answer. */
export type ScopeList = readonly string[] | { readonly scopes: readonly string[] };
