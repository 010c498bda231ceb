import { describe, expect, it } from "vitest";
import { parseOperation } from "../../../../codegen/src/catalog/entries/parse-operation.ts";
import { catalogOf, linesOf, textWith, type Json } from "../fixtures.ts";

interface Row {
  readonly title: string;
  readonly given: Readonly<Record<string, Json>>;
  readonly want: readonly string[];
}

const operation = (id: string, entry: Json = { evidence: "unknown" }): Row["given"] => ({
  operations: { [id]: entry },
});

const rows: readonly Row[] = [
  {
    title: "refuses an operation in lower case and suggests the upper",
    given: operation("get /v3/mail"),
    want: [
      String.raw`scopes.json:42:5 operations["get /v3/mail"]: expected an upper-case HTTP method and a path ("GET /v3/templates/{template_id}") but received "get /v3/mail". Did you mean "GET /v3/mail"?`,
    ],
  },
  {
    title: "refuses an operation without slash and suggests one",
    given: operation("GET v3/mail"),
    want: [
      String.raw`scopes.json:42:5 operations["GET v3/mail"]: expected an upper-case HTTP method and a path ("GET /v3/templates/{template_id}") but received "GET v3/mail". Did you mean "GET /v3/mail"?`,
    ],
  },
  {
    title: "refuses an operation with an unknown method",
    given: operation("FETCH /v3/mail"),
    want: [
      String.raw`scopes.json:42:5 operations["FETCH /v3/mail"]: expected an upper-case HTTP method and a path ("GET /v3/templates/{template_id}") but received "FETCH /v3/mail".`,
    ],
  },
  {
    title: "refuses an operation with spaces in its path",
    given: operation("GET /v3/mail now"),
    want: [
      String.raw`scopes.json:42:5 operations["GET /v3/mail now"]: expected an upper-case HTTP method and a path ("GET /v3/templates/{template_id}") but received "GET /v3/mail now".`,
    ],
  },
  {
    title: "refuses parameters in half a pair of braces",
    given: { operations: { "GET /a/{b": { evidence: "unknown" }, "GET /c/{d/{e}}": { evidence: "unknown" } } },
    want: [
      `scopes.json:42:5 operations["GET /a/{b"]: expected every parameter in a pair of braces but received "GET /a/{b".`,
      `scopes.json:45:5 operations["GET /c/{d/{e}}"]: expected every parameter in a pair of braces but received "GET /c/{d/{e}}".`,
    ],
  },
  {
    title: "refuses parameters without name",
    given: operation("GET /a/{}"),
    want: [`scopes.json:42:5 operations["GET /a/{}"]: expected a name in every pair of braces but received "{}".`],
  },
  {
    title: "refuses a parameter name that a path has twice",
    given: operation("GET /a/{id}/b/{id}"),
    want: [
      `scopes.json:42:5 operations["GET /a/{id}/b/{id}"]: expected each parameter name once but received "{id}" again.`,
    ],
  },
  {
    title: "asks for the evidence of an operation, and no more",
    given: operation("GET /a", {}),
    want: [
      `scopes.json:42:15 operations["GET /a"].evidence: expected "documented", "probable", "observed", "rule" or "unknown" but received nothing.`,
    ],
  },
  {
    title: "refuses an operation with both lists",
    given: operation("GET /a", { evidence: "rule", allOf: ["mail.read"], anyOf: ["mail.read"] }),
    want: [`scopes.json:42:15 operations["GET /a"]: expected a list "allOf" or "anyOf" but received both.`],
  },
  {
    title: "refuses an operation with neither list",
    given: operation("GET /a", { evidence: "documented" }),
    want: [
      `scopes.json:42:15 operations["GET /a"]: expected a list "allOf" or "anyOf" but received neither. Use "evidence": "unknown" if it is unknown which scopes it needs.`,
    ],
  },
  {
    title: "refuses scopes without evidence",
    given: operation("GET /a", { evidence: "unknown", anyOf: ["mail.read"] }),
    want: [
      `scopes.json:42:15 operations["GET /a"]: expected no scopes where evidence is "unknown" but received "anyOf".`,
    ],
  },
  {
    title: "refuses scopes without evidence, whichever list they are in",
    given: operation("GET /a", { evidence: "unknown", allOf: ["mail.read"] }),
    want: [
      `scopes.json:42:15 operations["GET /a"]: expected no scopes where evidence is "unknown" but received "allOf".`,
    ],
  },
  {
    title: "does not also refuse the form of an operation whose characters it refuses",
    given: operation("get\u200B/a"),
    want: [
      String.raw`scopes.json:42:5 operations["get\u{200B}/a"]: expected a string without control or invisible characters but received "get\u{200B}/a". Remove U+200B.`,
    ],
  },
  {
    title: "accepts an operation that any key may call, but none that needs one of nothing",
    given: {
      operations: { "GET /a": { evidence: "rule", allOf: [] }, "GET /b": { evidence: "rule", anyOf: [] } },
    },
    want: [
      `scopes.json:48:16 operations["GET /b"].anyOf: expected a list of one or more scopes or alternatives but received an empty one.`,
    ],
  },
];

describe(parseOperation.name, () => {
  it.each(rows)("$title", ({ given, want }) => {
    expect(linesOf(textWith(given))).toEqual(want);
  });

  it("splits the id of an operation", () => {
    const text = textWith(operation("PATCH /v3/a/{b}:c", { evidence: "documented", allOf: ["mail.read"], note: "n" }));
    expect(catalogOf(text)).toMatchObject({
      operations: [
        { id: "PATCH /v3/a/{b}:c", method: "PATCH", path: "/v3/a/{b}:c", evidence: "documented", allOf: ["mail.read"] },
      ],
    });
  });
});
