/**
 * A request for an API key of one type: what the provider's create and update calls take.
 *
 * `scopes` is sorted by code unit, holds no scope twice and is never empty. `~keyType` is there for the compiler and for
 * this package; it is not enumerable, so that the JSON of a request is exactly `{ name, scopes }`.
 *
 * @example
 * const key: KeyRequest<"general", "mail.send"> = generalKey({ name: "Mailer", scopes: ["mail.send"] });
 * JSON.stringify(key); //=> '{"name":"Mailer","scopes":["mail.send"]}'
 */
export interface KeyRequest<KeyType extends string = string, S extends string = string> {
  readonly name: string;
  readonly scopes: readonly S[];
  readonly "~keyType": KeyType;
}
