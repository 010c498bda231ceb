import { quote } from "../text/show.ts";

/** What an operation id should have been, what it has, and what was probably meant. */
export interface OperationIdProblem {
  readonly expected: string;
  readonly received: string;
  readonly suggestion?: string;
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];
const parts = /^(?<method>\S+) (?<path>\/\S*)$/u;
const braced = /\{([^{}/]*)\}/gu;

/** The method and the path of `METHOD /path/{parameter}`; both empty if the id has another form. */
export function splitOperationId(id: string): { readonly method: string; readonly path: string } {
  const { method = "", path = "" } = parts.exec(id)?.groups ?? {};
  return { method, path };
}

/** The names of the parameters in a path, in their order. */
export function pathParameters(path: string): readonly string[] {
  return Array.from(path.matchAll(braced), ([, parameter = ""]) => parameter);
}

/** The id with every parameter name left out: two operations that agree in this are the same call. */
export function withoutParameterNames(id: string): string {
  return id.replace(braced, "{}");
}

/** What is wrong with an operation id; nothing for a good one. */
export function checkOperationId(id: string): OperationIdProblem | undefined {
  const { method, path } = splitOperationId(id);
  if (!methods.includes(method)) return describeForm(id);
  if (/[{}]/.test(path.replace(braced, ""))) {
    return { expected: "every parameter in a pair of braces", received: quote(id) };
  }
  return checkParameters(pathParameters(path));
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
