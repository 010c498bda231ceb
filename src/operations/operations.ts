import type { Alternative } from "./alternative.ts";
import { closest } from "../input/closest.ts";
import { locateRequest } from "./paths/locate-request.ts";
import { createMatcher, type Matcher } from "./paths/operation-matcher.ts";
import { describe } from "../input/show.ts";
import { readOwn } from "../input/read.ts";
import { suggestion } from "../input/suggest.ts";
import { scopeByParameter } from "./narrow-requirement.ts";
import type { FoundOperation, Requirement } from "./requirement.ts";
import { ScopeError } from "../errors/scope-error.ts";
import type { OperationRow, OperationTable } from "../scopes/tables.ts";

interface OperationIndex {
  readonly rows: ReadonlyMap<string, OperationRow>;
  readonly match: Matcher;
}

/** A request to find the operation of: the URL as a string, or anything with an `href` as `URL` has. */
export interface FindableRequest {
  readonly method: string;
  readonly url: string | { readonly href: string };
}

const indexes: WeakMap<OperationTable, OperationIndex> = /* @__PURE__ */ new WeakMap<OperationTable, OperationIndex>();

/**
 * What an operation needs, and the evidence for that; what `requiredScopes` is made of. `R` comes from the return type of the
 * binding.
 *
 * @example
 * requiredScopes("GET /v3/templates");
 * //=> { operation: "GET /v3/templates", evidence: "documented", allOf: ["templates.read"] }
 *
 * @throws ScopeError `unknown-operation` if the catalog lacks the operation.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the binding's return type decides
export function requirementOf<R = Requirement>(table: OperationTable, operation: string): R {
  const row = indexOperations(table).rows.get(operation);
  if (row === undefined) throw unknownOperation(table, operation);
  // Read from the table from which the type R was generated.
  return toRequirement(row) as R;
}

/**
 * The operation that a request calls, with what it needs; undefined if the catalog has none. What `findOperation` is made
 * of; `F` comes from the return type of the binding.
 *
 * The host of an absolute URL must be one of the provider's, or that of the operation; where hosts share a path, the host
 * decides. As in most routers, exact segments go before parameters, from left to right, among the operations of the method.
 * If the value of a parameter decides which scope is needed, that scope is the only alternative.
 *
 * @example
 * const found = findOperation({ method: "GET", url: "https://api.sendgrid.com/v3/templates/d-42?x=1" });
 * found?.operation; //=> "GET /v3/templates/{template_id}"
 * found?.parameters; //=> { template_id: "d-42" }
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the binding's return type decides
export function matchOperation<F = FoundOperation>(table: OperationTable, request: FindableRequest): F | undefined {
  checkRequestObject(request);
  const location = locateRequest(request);
  const found = location && indexOperations(table).match(location);
  if (found === undefined) return undefined;
  const operation: FoundOperation = { ...toRequirement(found.row, found.parameters), parameters: found.parameters };
  // Read from the table from which the type F was generated.
  return operation as F;
}

/**
 * The host pattern that serves an operation alone; undefined if all hosts of the table do.
 *
 * @internal
 */
export function ownHostOf(table: OperationTable, operation: string): string | undefined {
  const row = indexOperations(table).rows.get(operation);
  return row && readOwn(row, "host");
}

/** A request is an object: `"GET /v3/templates"` alone would never be found, and its caller would not learn why. */
function checkRequestObject(request: unknown): void {
  if (typeof request !== "string") return;
  const issue = {
    path: ["request"],
    expected: "a request, an object with a method and a url",
    received: "text",
    next: 'Write findOperation({ method: "GET", url: "/path" }), or requiredScopes("GET /path").',
  };
  throw new ScopeError("invalid-call", [issue], "findOperation");
}

/** With the parameters of a call, what this call needs. */
function toRequirement(row: OperationRow, parameters: Readonly<Record<string, string>> = {}): Requirement {
  // Own properties only: one that other code added to every object must not decide what a call needs.
  const allOf = readOwn(row, "allOf");
  const anyOf = readOwn(row, "anyOf");
  const replacedBy = readOwn(row, "replacedBy");
  const note = readOwn(row, "note");
  const { operation, evidence } = row;
  const about = { operation, ...(replacedBy !== undefined && { replacedBy }), ...(note !== undefined && { note }) };
  if (evidence === "unknown") return { ...about, evidence };
  const decided = scopeByParameter(readOwn(row, "byParameter"), parameters);
  if (decided !== undefined) return { ...about, evidence, anyOf: [decided] };
  if (anyOf !== undefined) return { ...about, evidence, anyOf: anyOf.map(copyAlternative) };
  return allOf === undefined ? { ...about, evidence: "unknown" } : { ...about, evidence, allOf: [...allOf] };
}

/** The caller may change what it gets; the table stays. */
function copyAlternative(entry: string | Alternative): string | Alternative {
  if (typeof entry === "string") return entry;
  return { allOf: [...entry.allOf], ...(entry.keyTypes === undefined ? {} : { keyTypes: [...entry.keyTypes] }) };
}

function indexOperations(table: OperationTable): OperationIndex {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const rows = new Map(table.operations.map((row) => [row.operation, row]));
  const index = { rows, match: createMatcher(table) };
  indexes.set(table, index);
  return index;
}

function unknownOperation(table: OperationTable, operation: unknown): ScopeError {
  const issue = {
    path: [],
    expected: "an operation of the catalog",
    received: describe(operation),
    ...suggestion(typeof operation === "string" ? suggestOperation(table, operation) : undefined),
  };
  return new ScopeError("unknown-operation", [issue], "requiredScopes");
}

/** The operation that a concrete call (`GET /v3/templates/d-42`) belongs to, or the one that is spelt nearly so. */
function suggestOperation(table: OperationTable, text: string): string | undefined {
  const [method = "", url = ""] = text.split(" ", 2);
  const found = matchOperation(table, { method, url });
  return found?.operation ?? closest(text, indexOperations(table).rows.keys());
}
