import { readOwn } from "../input/read.ts";
import { list } from "../input/show.ts";
import { alternativesOf, isForKeyType, type Alternative, type StatedNeeds } from "./alternative.ts";

/** An operation and what it needs. */
export interface Needs extends StatedNeeds {
  readonly operation: string;
}

/**
 * Why a key that lacks the scopes may not call an operation, in the words that compiler messages and errors share;
 * `undefined` for an operation that any valid key may call. With the type of the key, only what such keys can use counts.
 * `GET /v3/templates needs scope 'templates.read'` is an example.
 *
 * @internal
 */
export function refusal({ operation, ...needs }: Needs, keyType?: string): string | undefined {
  const alternatives = alternativesOf(needs);
  if (alternatives === undefined) return `${operation} needs a scope that is not known: use uncataloged()`;
  const usable = alternatives.filter((alternative) => isForKeyType(alternative, keyType));
  if (usable.length === 0) return `${operation} cannot be called with a key of type '${keyType ?? ""}'`;
  if (usable.some(({ allOf }) => allOf.length === 0)) return undefined;
  return `${operation} needs ${describeAlternatives(keyType === undefined ? usable : usable.map(withoutKeyTypes))}`;
}

/** `scope 'a' or 'b'`, `scopes 'a' and 'b'`, and of mixed alternatives `'a' and 'b', or 'c'`. */
function describeAlternatives(alternatives: readonly Alternative[]): string {
  const parts = alternatives.map(describeAlternative);
  const isPlain = alternatives.every((one) => one.allOf.length === 1 && readOwn(one, "keyTypes") === undefined);
  if (isPlain) return `scope ${list(parts, "or")}`;
  const [only, second] = alternatives;
  if (only === undefined || second !== undefined) return parts.join(", or ");
  return `${only.allOf.length === 1 ? "scope" : "scopes"} ${parts.join("")}`;
}

function describeAlternative(alternative: Alternative): string {
  const scopes = list(alternative.allOf.map(quoteName), "and");
  const keyTypes = readOwn(alternative, "keyTypes");
  return keyTypes === undefined ? scopes : `${scopes} on a key of type ${list(keyTypes.map(quoteName), "or")}`;
}

function withoutKeyTypes({ allOf }: Alternative): Alternative {
  return { allOf };
}

/**
 * Why an operation with parameters is not sent without them.
 *
 * @internal
 */
export function lacksPath(operation: string): string {
  return `${operation} needs a value for every parameter of its path`;
}

function quoteName(name: string): string {
  return `'${name}'`;
}
