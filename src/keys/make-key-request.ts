import type { KeyRequest } from "./key-request.ts";

/**
 * A frozen key request whose JSON is exactly `{ name, scopes }`. Without a key type it is a request that has lost its own.
 *
 * @internal
 */
export function makeKeyRequest<K extends string, S extends string>(
  keyType: string | undefined,
  name: string,
  scopes: Iterable<string>,
): KeyRequest<K, S> {
  const request = { name, scopes: Object.freeze([...new Set(scopes)].sort()) };
  if (keyType !== undefined) Object.defineProperty(request, "~keyType", { value: keyType });
  // The caller has checked the scopes and the key type against the table from which the types K and S were generated.
  return Object.freeze(request) as unknown as KeyRequest<K, S>;
}
