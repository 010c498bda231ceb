import { list } from "../../input/show.ts";
import { matchOperation } from "../operations.ts";
import type { OperationTable } from "../../scopes/tables.ts";
import { nearOperations } from "./near-operations.ts";

const methods: readonly string[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Why a gate does not call some text as an operation, in the words of the compiler: what is wrong with it, the operation that
 * it calls, or the operations that are spelt nearly so.
 *
 * @internal
 */
export function explainUnknown(table: OperationTable, text: string): string {
  const [, method = "", path = ""] = /^(\S+)(?: (.*))?$/su.exec(text) ?? [];
  if (!methods.includes(method)) return explainMethod(table, text, method, path);
  if (path === "") return `${text} lacks its path: write method and path as one text, such as '${method} /path'`;
  const concrete = /^\/[^{}#\\]*$/u.test(path) ? matchOperation(table, { method, url: path }) : undefined;
  const fault = pathFault(path);
  if (concrete === undefined || fault !== undefined) return fault ? `${text} ${fault}` : notInCatalog(table, text);
  return path.includes("/:")
    ? `${text} is in the catalog as '${concrete.operation}'`
    : `${text} is a concrete path: use ${method.toLowerCase()}('${path}')`;
}

/**
 * Why a gate sends nothing to some text as a concrete path, in the words of the compiler.
 *
 * @internal
 */
export function explainUnknownPath(table: OperationTable, method: string, path: string): string {
  return pathProblem(method, path) ?? notInCatalog(table, `${method} ${path}`);
}

/**
 * What is wrong with some text as a concrete path; `undefined` if nothing is.
 *
 * @internal
 */
export function pathProblem(method: string, path: string): string | undefined {
  const [, own, rest = ""] = /^(GET|POST|PUT|PATCH|DELETE) (.*)$/su.exec(path) ?? [];
  if (own !== undefined) return `${path} has a method before its path: use ${own.toLowerCase()}('${rest}')`;
  if (/[{}#\\]/u.test(path)) return noConcretePath(method, path);
  const fault = pathFault(path);
  return fault === undefined ? undefined : `${method} ${path} ${fault}`;
}

/**
 * What is wrong with a path that would lead elsewhere.
 *
 * @internal
 */
export function noConcretePath(method: string, path: string): string {
  return `${method} ${path} is not a concrete path: fill in its parameters, and pass its query in the options`;
}

function explainMethod(table: OperationTable, text: string, first: string, rest: string): string {
  if (text.startsWith("/")) return `${text} lacks its method: write it first, such as 'GET ${text}'`;
  const upper = first.toUpperCase();
  if (rest !== "" && methods.includes(upper)) return `${text} has its method in lower case: write '${upper} ${rest}'`;
  return notInCatalog(table, text);
}

/** What is wrong with the form of a path; `undefined` if nothing is. */
function pathFault(path: string): string | undefined {
  const [, behindHost] = /:\/\/[^/]*\/(.*)$/su.exec(path) ?? [];
  if (behindHost !== undefined) return `has a host in its path: leave it out, and write '/${behindHost}'`;
  if (path.includes("?")) return "has a query in its path: pass it as 'query' in the options";
  if (!path.startsWith("/")) return `lacks the slash before its path: write '/${path}'`;
  if (path.endsWith("/")) return `ends with a slash: write '${path.slice(0, -1)}'`;
  if (path.includes("//")) return "has an empty segment";
  return /\/\.{1,2}(?:\/|$)/u.test(path) ? "has a segment that leads to another path" : undefined;
}

function notInCatalog({ operations }: OperationTable, text: string): string {
  const near = nearOperations(
    text,
    operations.map(({ operation }) => operation),
  );
  const advice =
    near.length === 0
      ? "use uncataloged()"
      : `did you mean ${list(
          near.map((name) => `'${name}'`),
          "or",
        )}?`;
  return `${text} is not in the catalog: ${advice}`;
}
