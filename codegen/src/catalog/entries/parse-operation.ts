import type { Operation, ParameterScopes } from "../catalog.ts";
import { checkOperationId, pathParameters, splitOperationId } from "../operation-id.ts";
import { list } from "../parse/parse-list.ts";
import { object, optional, required } from "../parse/parse-object.ts";
import { record } from "../parse/parse-record.ts";
import { checkName, name, oneOf, text } from "../parse/parse-string.ts";
import type { Parser, Place } from "../parse/parser.ts";
import { quote } from "../../text/show.ts";
import { alternatives } from "./parts/parse-alternatives.ts";
import { date } from "./parts/parse-date.ts";
import { host } from "./parts/parse-host.ts";
import { imported } from "./parse-imported.ts";
import { sources } from "./parts/parse-sources.ts";

const scope = name("a scope");

const parameterScopes: Parser<readonly ParameterScopes[]> = record(
  "path parameters",
  (parameter, place) => ({
    parameter,
    values: record("values", (value, at) => ({ value, scope: scope.parse(at) }), "notEmpty").parse(place),
  }),
  "notEmpty",
);

const shape = object("an operation", {
  evidence: required(oneOf("documented", "probable", "observed", "rule", "unknown")),
  allOf: optional(list(scope)),
  anyOf: optional(alternatives),
  byParameter: optional(parameterScopes),
  observed: optional(date),
  host: optional(host),
  replacedBy: optional(name("the id of an operation")),
  note: optional(text),
  imported: optional(imported),
  sources,
});

/** An operation from its entry in `operations`. */
export function parseOperation(id: string, place: Place, keyOffset: number): Operation {
  // A name that is refused for its characters is not also refused for its form.
  const problem = checkName(id) === undefined ? checkOperationId(id) : undefined;
  if (problem !== undefined) place.report({ offset: keyOffset, path: place.path, ...problem });
  const { byParameter, ...entry } = shape.parse(place);
  const head = { id, ...splitOperationId(id) };
  const scopes = byParameter && checkParameters(byParameter, head.path, place);
  // Each value's scope is enough for its calls, so all of them are alternatives.
  const anyOf = entry.anyOf ?? (scopes && [...new Set(scopes.values.map((value) => value.scope))]);
  const operation: Operation = { ...head, ...entry, ...(anyOf && { anyOf }), ...(scopes && { byParameter: scopes }) };
  checkScopeLists(operation, byParameter !== undefined, place);
  checkObserved(operation, place);
  return operation;
}

/** One parameter of the path decides. */
function checkParameters(found: readonly ParameterScopes[], path: string, place: Place): ParameterScopes | undefined {
  const [first, second] = found;
  if (second !== undefined) {
    const expected = "one path parameter that decides the scope";
    reportAt(place, "byParameter", { expected, received: `${quote(second.parameter)} as another` });
  }
  const known = pathParameters(path);
  if (first !== undefined && path !== "" && !known.includes(first.parameter)) {
    const expected = known.length === 0 ? "a path with a parameter" : `a parameter of the path: ${known.join(", ")}`;
    reportAt(place, "byParameter", { expected, received: quote(first.parameter) });
  }
  return first;
}

/** Scopes are given in exactly one way, or in none if they are unknown. */
function checkScopeLists(operation: Operation, isByParameter: boolean, place: Place): void {
  if (place.node.type !== "object") return;
  const { allOf, anyOf, evidence } = operation;
  const { offset } = place.node;
  const { path } = place;
  if (allOf !== undefined && anyOf !== undefined) {
    const received = isByParameter ? `"allOf" and "byParameter"` : "both";
    place.report({ offset, path, expected: `a list "allOf" or "anyOf"`, received });
  } else if ((allOf ?? anyOf) !== undefined && evidence === "unknown") {
    const received = isByParameter ? `"byParameter"` : allOf === undefined ? `"anyOf"` : `"allOf"`;
    place.report({ offset, path, expected: `no scopes where evidence is "unknown"`, received });
  } else if ((allOf ?? anyOf) === undefined && evidence !== "unknown" && statesEvidence(operation, place)) {
    const hint = `Use "evidence": "unknown" if it is unknown which scopes it needs.`;
    place.report({ offset, path, expected: `a list "allOf" or "anyOf"`, received: "neither", hint });
  }
}

/** An observation has a day, and only an observation has one. */
function checkObserved(operation: Operation, place: Place): void {
  if (place.node.type !== "object" || !statesEvidence(operation, place)) return;
  const isDated = place.node.properties.get("observed") !== undefined;
  if (isDated === (operation.evidence === "observed")) return;
  const { offset } = place.node;
  const path = [...place.path, "observed"];
  if (isDated) {
    const expected = `a day only where evidence is "observed"`;
    place.report({ offset, path, expected, received: `evidence ${quote(operation.evidence)}` });
  } else {
    place.report({ offset, path, expected: "the day of the observation as YYYY-MM-DD", received: "nothing" });
  }
}

function reportAt(place: Place, key: string, problem: { readonly expected: string; readonly received: string }): void {
  const { node } = place;
  const offset = node.type === "object" ? (node.properties.get(key)?.value.offset ?? node.offset) : node.offset;
  place.report({ offset, path: [...place.path, key], ...problem });
}

/** Whether the evidence was really given: a stand-in says nothing about the lists. */
function statesEvidence(operation: Operation, { node }: Place): boolean {
  const evidence = node.type === "object" ? node.properties.get("evidence")?.value : undefined;
  return evidence?.type === "string" && evidence.value === operation.evidence;
}
