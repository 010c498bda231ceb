import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../../generated/operation-table.ts";
import { findOperation, missingScopes } from "../../../src/index.ts";
import { runsOf } from "../../property-runs.ts";
import { uncheckedGate } from "./unchecked-gate.ts";

const scopes = ["templates.read", "suppression.read", "alerts.read"];
const templates = operationTable.operations.map(({ operation }) => operation);

/** What a loose server makes of a path: decoded to the end, one kind of separator, dot segments gone, in lower case. */
function looselyRead(url: string): string {
  let path = url.split("?")[0] ?? "";
  for (let round = 0; round < 8; round++)
    path = path.replace(/%([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const segments: string[] = [];
  for (const segment of path.toLowerCase().split(/[/\\]+/u)) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return `/${segments.map(encodeURIComponent).join("/")}`;
}

/** Ways to write a path that some server reads as another. */
const disguises: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => path.toUpperCase(),
  (path) => path.replace("/v3/", "/V3/"),
  (path) => path.replaceAll("/", "%2f").replace("%2f", "/"),
  (path) => path.replaceAll("/", "%252F").replace("%252F", "/"),
  (path) => path.replace(/[a-z](?=[^/]*$)/u, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (path) => `/${path}`,
  (path) => path.replace("/v3/", "/v3//"),
  (path) => path.replace("/v3/", "/\\v3/"),
  (path) => path.replace("/v3/", "/v3/x/%2e%2e/"),
  (path) => path.replace("/v3/", "/v3/x/..%2f"),
  (path) => `${path}/`,
  (path) => `${path}/.`,
  (path) => `//other.example${path}`,
];

describe("what a gate sends", () => {
  const value = fc.constantFrom(...["d-42", "CLASSIFICATIONS", "a/b", "..%2f", "%2e%2e", "x/../y", "ü", "a b", "%"]);
  const call = fc.record({
    kind: fc.constantFrom("call", "uncataloged", "get", "delete"),
    operation: fc.constantFrom(...templates),
    disguise: fc.constantFrom(...disguises),
    values: fc.infiniteStream(value),
    isFilled: fc.boolean(),
  });

  it("is no operation that its key lacks, however a server reads the path", async () => {
    const sent: { readonly method: string; readonly url: string }[] = [];
    const client = uncheckedGate(scopes, sent);
    await fc.assert(
      fc.asyncProperty(call, async ({ kind, operation, disguise, values, isFilled }) => {
        const before = sent.length;
        const [method = "", template = ""] = operation.split(" ");
        const names = Array.from(template.matchAll(/\{(.*?)\}/gu), ([, name = ""]) => name);
        const path = Object.fromEntries(names.map((name) => [name, values.next().value as string | number]));
        const filled = template.replace(/\{(.*?)\}/gu, (_, name: string) => encodeURIComponent(path[name] ?? ""));
        const target = disguise(isFilled || kind === "get" || kind === "delete" ? filled : template);
        const options = isFilled ? {} : { path };
        try {
          if (kind === "get" || kind === "delete") await client[kind](target);
          else await client[kind === "call" ? "call" : "uncataloged"](`${method} ${target}`, options);
        } catch {
          expect(sent).toHaveLength(before);
        }
        for (const request of sent.slice(before)) {
          for (const url of [request.url, looselyRead(request.url)]) {
            const found = findOperation({ method: request.method, url });
            if (found === undefined || found.evidence === "unknown") continue;
            expect([request, missingScopes({ required: found, granted: scopes })]).toEqual([request, []]);
          }
          expect(new URL(request.url, "https://api.sendgrid.com").host).toBe("api.sendgrid.com");
        }
      }),
      { numRuns: runsOf(8000) },
    );
    expect(sent.length).toBeGreaterThan(5);
  });
});
