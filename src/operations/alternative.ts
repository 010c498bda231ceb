import { readOwn } from "../input/read.ts";

/** One way to be allowed to make a call: all of these scopes, on a key of one of these types; of any type if absent. */
export interface Alternative<S extends string = string, K extends string = string> {
  readonly allOf: readonly S[];
  readonly keyTypes?: readonly K[];
}

/** What an operation needs, as its entry says it: all of some scopes, or any of some alternatives. */
export interface StatedNeeds {
  readonly allOf?: readonly string[] | undefined;
  readonly anyOf?: readonly (string | Alternative)[] | undefined;
}

/**
 * The ways to be allowed to make a call, the least privileged first; `undefined` if they are unknown.
 *
 * @internal
 */
export function alternativesOf(needs: StatedNeeds): readonly Alternative[] | undefined {
  const anyOf = readOwn(needs, "anyOf");
  const allOf = readOwn(needs, "allOf");
  if (anyOf !== undefined) return anyOf.map((entry) => (typeof entry === "string" ? { allOf: [entry] } : entry));
  return allOf === undefined ? undefined : [{ allOf }];
}

/**
 * Whether keys of a type can use an alternative; true if the type is unknown.
 *
 * @internal
 */
export function isForKeyType(alternative: Alternative, keyType: string | undefined): boolean {
  const keyTypes = readOwn(alternative, "keyTypes");
  return keyType === undefined || keyTypes === undefined || keyTypes.includes(keyType);
}
