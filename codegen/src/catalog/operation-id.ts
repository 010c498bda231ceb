import { quote } from "../text/show.ts";

/** What an operation id should have been, what it has, and what was probably meant. */
export interface OperationIdProblem {
  readonly expected: string;
  readonly received: string;
  readonly suggestion?: string;
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];
const parts = /^(?<method>\S+) (?<path>\/[^\s#]*)(?:#[^\s#{}]+)?$/u;
const braced = /\{([^{}/]*?)(\+?)\}/gu;

/**
 * The method and the path of `METHOD /path/{parameter}`; both empty if the id has another form. A label after `#` is part of
 * neither: it distinguishes operations that share their path on different hosts.
 */
export function splitOperationId(id: string): { readonly method: string; readonly path: string } {
  const { method = "", path = "" } = parts.exec(id)?.groups ?? {};
  return { method, path };
}

/** The names of the parameters in a path, in their order, without the `+` of one that spans segments. */
export function pathParameters(path: string): readonly string[] {
  return Array.from(path.matchAll(braced), ([, parameter = ""]) => parameter);
}

/** The id without its label and the names of its parameters: two operations of a host that agree in this are the same. */
export function withoutParameterNames(id: string): string {
  return id.replace(/#.*$/u, "").replace(braced, "{$2}");
}

/** What is wrong with an operation id; nothing for a good one. */
export function checkOperationId(id: string): OperationIdProblem | undefined {
  const { method, path } = splitOperationId(id);
  if (!methods.includes(method)) return describeForm(id);
  if (/[{}]/.test(path.replace(braced, ""))) {
    return { expected: "every parameter in a pair of braces", received: quote(id) };
  }
  return checkParameters(pathParameters(path)) ?? checkSpanning(path);
}

function describeForm(id: string): OperationIdProblem {
  const problem = {
    expected: `an upper-case HTTP method and a path ("GET /v3/templates/{template_id}")`,
    received: quote(id),
  };
  const [method = "", ...rest] = id.trim().split(/\s+/u);
  const suggestion = `${method.toUpperCase()} ${rest.join("").replace(/^(?!\/)/, "/")}`;
  const isMeant = rest.length === 1 && methods.includes(method.toUpperCase());
  return isMeant ? { ...problem, suggestion } : problem;
}

function checkParameters(parameters: readonly string[]): OperationIdProblem | undefined {
  if (parameters.includes("")) return { expected: "a name in every pair of braces", received: `"{}"` };
  const repeated = parameters.find((parameter, index) => parameters.indexOf(parameter) !== index);
  if (repeated === undefined) return undefined;
  return { expected: "each parameter name once", received: `${quote(`{${repeated}}`)} again` };
}

/** A parameter that spans segments could share a path with another in many ways. */
function checkSpanning(path: string): OperationIdProblem | undefined {
  const [, second] = path.match(/\{[^{}/]+\+\}/gu) ?? [];
  if (second !== undefined) {
    return { expected: "one parameter that spans segments", received: `${quote(second)} as the second` };
  }
  const segment = path.split("/").find((text) => text.includes("+}") && text.split("{").length > 2);
  return segment === undefined
    ? undefined
    : { expected: "no other parameter in the segment of one that spans segments", received: quote(segment) };
}
