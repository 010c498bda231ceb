import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { generateCode } from "../codegen/generate-code.ts";
import { casesOf, runsOf } from "../property-runs.ts";
import { type Call, calls, writeProgram } from "./calls.ts";
import { createConsumerProject, writeFiles } from "./consumer-project.ts";
import { type Count, countWithCommand, createCounter, readVocabulary, type Vocabulary } from "./instantiations.ts";

const versions = casesOf(["5.4", "5.9", "6.0", "7.0"], ["6.0"]);
const some = 15;

/** The title of a call → what it costs, by version. */
type Counts = ReadonlyMap<string, readonly number[]>;

const project = createConsumerProject({});
const sendgrid = readVocabulary(readFileSync(new URL("../../scopes.json", import.meta.url), "utf8"), "scopewright");
/** Costs are pinned for all of them; a tenth shows that they do not depend on the number. */
const size = runsOf(20_000);
const large = createLargeCatalog(size);
const largeWords = readVocabulary(large, "./generated/index.js");
const largeCalls = calls.filter((call) => call.large);

/** Each number is what one more call costs: the difference between so many calls and twice as many, divided. */
describe("instantiations per call", () => {
  const counted = countAll(calls, sendgrid);
  const countedLarge = Promise.all([counted, generateLarge()]).then(() => countAll(largeCalls, largeWords));

  it("are these", async () => {
    for (const [index, version] of versions.entries()) {
      const table = (kinds: readonly Call[], counts: Counts): string => tableOf(kinds, version, index, counts);
      await expect(table(calls, await counted)).toMatchFileSnapshot(`instantiations/sendgrid-${version}.txt`);
      const large = table(largeCalls, await countedLarge);
      if (size === 20_000) await expect(large).toMatchFileSnapshot(`instantiations/20000-scopes-${version}.txt`);
    }
  });

  it.each(calls)("stay within $limit: $title", async ({ title, limit }) => {
    const numbers = (await counted).get(title) ?? [];
    expect(numbers).toHaveLength(versions.length);
    for (const number of numbers) expect(number).toBeLessThanOrEqual(limit);
  });

  it.each(largeCalls)("are the same with thousands of scopes, give or take one: $title", async ({ title }) => {
    const few = (await counted).get(title) ?? [];
    const many = (await countedLarge).get(title) ?? [];
    expect(many).toHaveLength(versions.length);
    for (const [index, number] of few.entries()) expect(Math.abs((many[index] ?? NaN) - number)).toBeLessThanOrEqual(1);
  });

  it.each(versions)("are what the compiler itself reports, version %s", async (version) => {
    await countedLarge;
    const [program = ""] = calls.map((call) => writeProgram(call, sendgrid, some));
    expect(await createCounter(version, project)(program)).toBe(await countWithCommand(version, project, program));
  });
});

async function countAll(kinds: readonly Call[], words: Vocabulary): Promise<Counts> {
  // The last one is a process of its own, and has a head start.
  const counters = versions.toReversed().map((version) => createCounter(version, project));
  const counts = new Map<string, readonly number[]>();
  for (const call of kinds) {
    const costs = await Promise.all(counters.map((count) => costOf(count, call, words)));
    counts.set(call.title, costs.reverse());
  }
  return counts;
}

async function costOf(count: Count, call: Call, words: Vocabulary): Promise<number> {
  const once = await count(writeProgram(call, words, some));
  return ((await count(writeProgram(call, words, 2 * some))) - once) / some;
}

function tableOf(kinds: readonly Call[], version: string, index: number, counts: Counts): string {
  const line = (title: string, cell: string | number): string => `${title.padEnd(40)} ${String(cell).padStart(5)}`;
  const lines = kinds.map(({ title }) => line(title, counts.get(title)?.[index] ?? ""));
  return [line("TypeScript", version), ...lines, ""].join("\n");
}

/** A foreign catalog: two key types, 100 groups, and the scopes spread evenly over them. */
function createLargeCatalog(size: number): string {
  const verbs = ["read", "create", "update", "delete"];
  const scopes = Array.from({ length: size }, (_, index) => {
    const verb = verbs[index % verbs.length] ?? "";
    const group = Math.floor(index / verbs.length) % 100;
    return [
      `area${group}.part${Math.floor(index / verbs.length / 100)}.${verb}`,
      {
        keyTypes: [group === 0 ? "billing" : "general"],
        group: `area${group}`,
        access: verb === "read" ? "read" : "write",
      },
    ] as const;
  });
  const groups = Array.from({ length: 100 }, (_, index) => [`area${index}`, {}] as const);
  return JSON.stringify({
    keyTypes: { general: {}, billing: {} },
    automatic: { "2fa_required": {} },
    groups: Object.fromEntries(groups),
    scopes: Object.fromEntries(scopes),
  });
}

async function generateLarge(): Promise<void> {
  const parsed = parseCatalog(large, "scopes.json");
  if (!parsed.ok) throw new Error("expected a valid catalog");
  const options = { catalogName: "scopes.json", runtime: "scopewright/core", importExtension: ".js" };
  for (const { name, text } of await generateCode(parsed.catalog, options)) {
    writeFiles(project, { [`generated/${name}`]: text });
  }
}
