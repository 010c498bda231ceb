import { matchOperation } from "../../../../src/operations/operations.ts";
import { leastKeys, type KeyShare } from "../../../src/operations/least-keys.ts";
import type { Operation } from "../../../src/catalog/catalog.ts";
import type { Request } from "../read/request.ts";
import type { Explored } from "./explored.ts";

/** A request and the operation that it calls, if the catalog has it. */
export interface FoundCall {
  readonly request: Request;
  readonly operation?: Operation;
  readonly parameters?: Readonly<Record<string, string>>;
  /** The scopes that the least key has for this call. */
  readonly scopes: readonly string[];
}

/** The least scopes for some requests. */
export interface Least {
  readonly calls: readonly FoundCall[];
  readonly scopes: readonly string[];
  /** One key, or several if no key type carries all the scopes. */
  readonly keys: readonly KeyShare[];
}

/** Finds the operations that requests call and the least scopes for all of them, by the code of the audit. */
export function findLeast(explored: Explored, requests: readonly Request[]): Least {
  const found = requests.map((request) => ({ request, ...findCall(explored, request) }));
  const matches = found.flatMap(({ operation, parameters }) =>
    operation === undefined || operation.evidence === "unknown" ? [] : [{ operation, parameters }],
  );
  const { scopes, keys, scopesOf } = leastKeys(explored.catalog, matches);
  return {
    calls: found.map(({ request, operation, parameters }) =>
      operation === undefined
        ? { request, scopes: [] }
        : { request, operation, ...(parameters && { parameters }), scopes: scopesOf({ operation, parameters }) },
    ),
    scopes,
    keys,
  };
}

/** Finds the operation that a request calls: by its id, or by method and URL. */
export function findCall(
  { operations, tables }: Explored,
  { method, url }: Request,
): { readonly operation?: Operation; readonly parameters?: Readonly<Record<string, string>> } {
  const named = operations.get(`${method} ${url}`);
  if (named !== undefined) return { operation: named };
  const found = matchOperation(tables.operations, { method, url });
  const operation = found && operations.get(found.operation);
  return operation === undefined ? {} : { operation, parameters: found?.parameters ?? {} };
}
