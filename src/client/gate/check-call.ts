import { describe } from "../../input/show.ts";
import { explainUnknown, noConcretePath, pathProblem } from "../../operations/unknown/explain-unknown.ts";
import { matchOperation } from "../../operations/operations.ts";
import { locateRequest } from "../../operations/paths/locate-request.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { ScopeIssue } from "../../errors/scope-issue.ts";
import { hasDotSegment } from "./canonical-path.ts";
import { redact } from "../http/secrets/redact.ts";
import type { OperationTable } from "../../scopes/tables.ts";
import type { HttpMethod } from "../http/request-client.ts";

/** An operation as it was asked for. */
export interface AskedOperation {
  readonly id: string;
  readonly method: HttpMethod;
  readonly template: string;
}

/** The paths that `PathDepths` calls malformed, and those with dots in disguise. */
const malformed = /[?#{}\\]|\/\/|\/$|\/(?:\.|%2e){1,2}(?=\/|$)/iu;

/**
 * The method and the path of an operation.
 *
 * @throws ScopeError `invalid-call` otherwise.
 * @internal
 */
export function readOperation(table: OperationTable, operation: unknown, place: string): AskedOperation {
  const text = typeof operation === "string" ? operation : "";
  const [, method, template] = /^(GET|POST|PUT|PATCH|DELETE) (\/[^\s?#]*)(?:#\S+)?$/u.exec(text) ?? [];
  if (method !== undefined && template !== undefined) return { id: text, method: method as HttpMethod, template };
  const expected = 'an operation, such as "GET /things/{id}"';
  const next = text === "" ? {} : { next: asSentence(explainUnknown(table, redact(text))) };
  throw invalidCall(place, [{ path: [], expected, received: describe(redact(text) || operation), ...next }]);
}

/**
 * A path that is sent as it is, but for characters that need an escape.
 *
 * @throws ScopeError `invalid-call` if it would lead elsewhere.
 * @internal
 */
export function checkPath(method: string, path: unknown, place: string): string {
  const isConcrete = typeof path === "string" && /^\/[^/]/u.test(path) && !malformed.test(path);
  if (isConcrete && !/[\p{Cc}\p{Cs}]/u.test(path) && !hasDotSegment(path)) return path;
  const shown = typeof path === "string" ? redact(path) : path;
  const issue = {
    path: [],
    expected: 'a concrete path, such as "/things/42"',
    received: describe(shown),
    next: `${pathProblem(method, String(shown)) ?? noConcretePath(method, String(shown))}.`,
  };
  throw invalidCall(place, [issue]);
}

/**
 * The path of a call that names no operation, as it is sent. Some providers end their paths with a slash, and redirect or
 * refuse a call without it: a path that belongs to such an operation ends with one, however it is written.
 *
 * @throws ScopeError `invalid-call` if it would lead elsewhere.
 * @internal
 */
export function concretePath(table: OperationTable, method: HttpMethod, url: unknown, place: string): string {
  const bare = typeof url === "string" && url.length > 1 ? url.replace(/\/$/u, "") : url;
  const found = typeof bare === "string" ? matchOperation(table, { method, url: bare }) : undefined;
  const slash = /\/(?:#\S*)?$/u.test(found?.operation ?? "") && bare !== "/" ? "/" : "";
  const checked = checkPath(method, slash === "" ? url : bare, place);
  return `${locateRequest({ method, url: checked })?.path ?? ""}${slash}`;
}

/**
 * The error for a call that cannot be sent as it is.
 *
 * @internal
 */
export function invalidCall(place: string, issues: readonly ScopeIssue[]): ScopeError {
  return new ScopeError("invalid-call", issues, place);
}

/** A message as a sentence of its own; a question has its mark. */
export function asSentence(message: string): string {
  return message.endsWith("?") ? message : `${message}.`;
}
