/**
 * The union of the scopes that a key request holds.
 *
 * @example
 * const key = generalKey({ name: "Mailer", scopes: ["mail.send", "stats.read"] });
 * type Scopes = ScopesOf<typeof key>; //=> "mail.send" | "stats.read"
 */
export type ScopesOf<Key> = Key extends { readonly scopes: readonly (infer S extends string)[] } ? S : never;
