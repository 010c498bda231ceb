import type { Operation } from "../catalog.ts";
import { checkOperationId, splitOperationId } from "../operation-id.ts";
import { list } from "../parse/parse-list.ts";
import { object, optional, required } from "../parse/parse-object.ts";
import { sources } from "./parse-sources.ts";
import { checkName, name, oneOf, text } from "../parse/parse-string.ts";
import type { Place } from "../parse/parser.ts";

const shape = object("an operation", {
  evidence: required(oneOf("documented", "rule", "unknown")),
  allOf: optional(list(name("a scope"))),
  anyOf: optional(list(name("a scope"), "notEmpty")),
  note: optional(text),
  sources,
});

/** An operation from its entry in `operations`. */
export function parseOperation(id: string, place: Place, keyOffset: number): Operation {
  // A name that is refused for its characters is not also refused for its form.
  const problem = checkName(id) === undefined ? checkOperationId(id) : undefined;
  if (problem !== undefined) place.report({ offset: keyOffset, path: place.path, ...problem });
  const operation: Operation = { id, ...splitOperationId(id), ...shape.parse(place) };
  checkScopeLists(operation, place);
  return operation;
}

/** Scopes are given in exactly one way, or in none if nobody knows them. */
function checkScopeLists(operation: Operation, place: Place): void {
  if (place.node.type !== "object") return;
  const given = [operation.allOf, operation.anyOf].filter((scopes) => scopes !== undefined).length;
  const { offset } = place.node;
  const { path } = place;
  if (given === 2) {
    place.report({ offset, path, expected: `a list "allOf" or "anyOf"`, received: "both" });
  } else if (given === 1 && operation.evidence === "unknown") {
    const received = operation.allOf === undefined ? `"anyOf"` : `"allOf"`;
    place.report({ offset, path, expected: `no scopes where evidence is "unknown"`, received });
  } else if (given === 0 && operation.evidence !== "unknown" && statesEvidence(operation, place)) {
    const hint = `Use "evidence": "unknown" if nobody says which scopes it needs.`;
    place.report({ offset, path, expected: `a list "allOf" or "anyOf"`, received: "neither", hint });
  }
}

/** Whether the evidence was really given: a stand-in says nothing about the lists. */
function statesEvidence(operation: Operation, { node }: Place): boolean {
  const evidence = node.type === "object" ? node.properties.get("evidence")?.value : undefined;
  return evidence?.type === "string" && evidence.value === operation.evidence;
}
