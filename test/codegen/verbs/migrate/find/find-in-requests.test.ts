import { SyntaxKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { createRequestVisitor } from "../../../../../codegen/src/verbs/migrate/find/find-in-requests.ts";
import { catalogOf, textOf } from "../../catalogs.ts";
import { fileOf, foundBy } from "../code-of.ts";

const needs = { allOf: ["mail.read"], evidence: "documented" };
const withOperations = catalogOf(textOf({ operations: { "POST /v3/keys": needs } }));
const withoutOperations = catalogOf(textOf({ operations: {}, hosts: ["api.example.com"] }));

/** The strings that the nodes of a file send to the provider as scopes. */
function strings(text: string, catalog = withOperations): readonly string[] {
  const visit = createRequestVisitor(catalog);
  const file = fileOf(text);
  const nodes = [SyntaxKind.CallExpression, SyntaxKind.BinaryExpression].flatMap((kind) =>
    file.getDescendantsOfKind(kind),
  );
  return foundBy((found) => {
    for (const node of nodes) visit(node, { ...found, list: () => undefined });
  });
}

describe(createRequestVisitor.name, () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["in a body", `send({ url: "/v3/keys", body: { scopes: ["x"] } })`, [`"x"`]],
    ["beside the URL", `post("https://api.example.com/v3/keys", { scopes: ["x"] })`, [`"x"`]],
    ["as JSON", `fetch("/v3/keys", { body: JSON.stringify({ scopes: ["x"] }) })`, [`"x"`]],
    ["to a URL with a base", "post(`${base}/v3/keys`, { scopes: ['x'] })", ["'x'"]],
    ["to a URL that is added up", `post(base + "/v3/keys", { scopes: ["x"] })`, [`"x"`]],
    ["to a constant", `const url = "/v3/keys";\npost(url, { scopes: ["x"] })`, [`"x"`]],
    ["to another path", `post("/v3/other", { scopes: ["x"] })`, []],
    ["under another name", `post("/v3/keys", { other: ["x"] })`, []],
    ["piece by piece", `const r = {};\nr.url = "/v3/keys";\nr.body = { scopes: ["x"] };`, [`"x"`]],
    ["piece by piece, elsewhere", `const r = {};\nr.url = "/v3/other";\nr.body = { scopes: ["x"] };`, []],
    ["to an unknown URL, known names", `client.request({ url, body: { scopes: ["mail.read"] } })`, [`"mail.read"`]],
    ["to an unknown URL, other names", `client.request({ url, body: { scopes: ["mail.read", "x"] } })`, []],
    ["to an unknown URL, by another method", `client.send({ url, body: { scopes: ["mail.read"] } })`, []],
  ])("finds scopes sent %s", (_, text, want) => {
    expect(strings(text)).toEqual(want);
  });

  it("goes by the host alone if the catalog has no operations", () => {
    expect(strings(`post("https://api.example.com/any", { scopes: ["x"] })`, withoutOperations)).toEqual([`"x"`]);
    expect(strings(`post("https://other.example.com/any", { scopes: ["x"] })`, withoutOperations)).toEqual([]);
  });
});
