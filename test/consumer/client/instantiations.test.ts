import { describe, expect, it } from "vitest";
import { operationTable } from "../../../generated/operation-table.ts";
import { casesOf } from "../../property-runs.ts";
import { createConsumerProject } from "../consumer-project.ts";
import { type Count, createCounter } from "../instantiations.ts";

const versions = casesOf(["5.4", "5.9", "6.0", "7.0"], ["6.0"]);
const many = 15;

const known = operationTable.operations
  .filter(({ evidence }) => evidence !== "unknown")
  .map(({ operation }) => operation);
const fixed = known.filter((operation) => !operation.includes("{"));
const open = known.filter((operation) => operation.includes("{"));
const ofKey = open.filter((operation) => operation.includes(" /v3/marketing/"));
const segments = (count: number): readonly string[] =>
  open.filter((operation) => operation.startsWith("GET ") && operation.split("/").length === count + 1);

/** One kind of call, and what it may cost the compiler at most. */
interface Call {
  readonly title: string;
  readonly limit: number;
  readonly write: (number: number) => string;
}

const at = (list: readonly string[], number: number): string => list[number % list.length] ?? "";
const pathOf = (operation: string): string =>
  Array.from(operation.matchAll(/\{(.*?)\}/g), ([, name = ""]) => `${JSON.stringify(name)}: "x"`).join(", ");
const concrete = (operation: string, number: number): string =>
  JSON.stringify((operation.split(" ")[1] ?? "").replace(/\{.*?\}/g, `x${number}`));

/** What does not compile may cost more: its message is computed only then. */
const calls: readonly Call[] = [
  { title: "call, no parameters", limit: 12, write: (n) => `all.call(${JSON.stringify(at(fixed, n))});` },
  {
    title: "call, with a query",
    limit: 12,
    write: (n) => `all.call(${JSON.stringify(at(fixed, n))}, { query: { limit: ${n} } });`,
  },
  {
    title: "call, with parameters",
    limit: 12,
    write: (n) => `all.call(${JSON.stringify(at(open, n))}, { path: { ${pathOf(at(open, n))} } });`,
  },
  {
    title: "call, with the gate of a key",
    limit: 12,
    write: (n) => `own.call(${JSON.stringify(at(ofKey, n))}, { path: { ${pathOf(at(ofKey, n))} } });`,
  },
  ...[3, 4, 5, 6, 7].map((count) => ({
    title: `get, ${count} segments`,
    limit: 25,
    write: (n: number) => `all.get(${concrete(at(segments(count), n), n)});`,
  })),
  {
    title: "get, no parameters",
    limit: 25,
    write: (n) =>
      `all.get(${concrete(
        at(
          fixed.filter((operation) => operation.startsWith("GET ")),
          n,
        ),
        n,
      )});`,
  },
  { title: "call, beyond the key", limit: 18, write: (n) => `none.call(${JSON.stringify(at(fixed, n + 10))});` },
  {
    title: "call, beyond the key, with parameters",
    limit: 24,
    write: (n) => `none.call(${JSON.stringify(at(open, n))}, { path: { ${pathOf(at(open, n))} } });`,
  },
  { title: "call, parameters forgotten", limit: 28, write: (n) => `all.call(${JSON.stringify(at(open, n))});` },
  { title: "call, no such operation", limit: 330, write: (n) => `all.call("GET /v3/nothing${n}");` },
  { title: "get, beyond the key", limit: 33, write: (n) => `none.get(${concrete(at(segments(3), n), n)});` },
  { title: "get, no such path", limit: 330, write: (n) => `all.get("/v3/nothing/x${n}");` },
];

const header = `import type { Gate } from "scopewright/client";
import { gate, type RequestClient } from "scopewright/client";
import type { GeneralScope, KeyRequest, Scope } from "scopewright";
declare const client: RequestClient;
declare const key: KeyRequest<"general", GeneralScope>;
const own = gate(client, key);
declare const all: Gate<Scope>;
declare const none: Gate<never>;
own.call("GET /v3/templates");
own.call("GET /v3/templates/{template_id}", { path: { template_id: "x" } });
all.call("GET /v3/scopes");
all.call("GET /v3/templates/{template_id}", { path: { template_id: "x" } });
all.get("/v3/scopes");
all.get("/v3/templates/x");
none.call("GET /v3/scopes");
`;
const project = createConsumerProject({});

/** Each number is what one more call costs: the difference between so many calls and twice as many, divided. */
describe("instantiations per call of a gate", () => {
  const counted = countAll();

  it("are these", async () => {
    const line = (title: string, cell: string | number): string => `${title.padEnd(40)} ${String(cell).padStart(6)}`;
    for (const [column, version] of versions.entries()) {
      const rows = (await counted).map((row, index) => line(calls[index]?.title ?? "", row[column] ?? ""));
      const table = [line("TypeScript", version), ...rows, ""].join("\n");
      await expect(table).toMatchFileSnapshot(`instantiations/typescript-${version}.txt`);
    }
  });

  it.each(calls.map((call, index) => ({ ...call, index })))("stay within $limit: $title", async ({ limit, index }) => {
    expect((await counted)[index]).toHaveLength(versions.length);
    for (const number of (await counted)[index] ?? []) expect(number).toBeLessThanOrEqual(limit);
  });
});

async function countAll(): Promise<readonly (readonly number[])[]> {
  const counters = versions.map((version) => createCounter(version, project));
  const rows: (readonly number[])[] = [];
  for (const call of calls) rows.push(await Promise.all(counters.map((count) => costOf(count, call))));
  return rows;
}

async function costOf(count: Count, { write }: Call): Promise<number> {
  const program = (length: number): string => header + Array.from({ length }, (_, number) => write(number)).join("\n");
  const once = await count(program(many));
  return Math.round(((await count(program(2 * many))) - once) / many);
}
