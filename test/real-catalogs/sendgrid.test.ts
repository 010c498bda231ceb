import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Sourced {
  readonly description?: string;
  readonly sources?: readonly string[];
}

interface ScopeEntry extends Sourced {
  readonly keyTypes: readonly string[];
  readonly group?: string;
  readonly access: "read" | "write";
  readonly legacy?: string;
}

interface PresetEntry extends Sourced {
  readonly title?: string;
  readonly keyType: string;
  readonly read?: readonly string[];
  readonly full?: readonly string[];
  readonly note?: string;
}

interface OperationEntry extends Sourced {
  readonly evidence: "documented" | "probable" | "rule" | "unknown";
  readonly allOf?: readonly string[];
  readonly anyOf?: readonly string[];
  readonly byParameter?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface CatalogFile {
  readonly sources: Readonly<Record<string, { readonly title?: string; readonly url?: string }>>;
  readonly keyTypes: Readonly<Record<string, Sourced>>;
  readonly groups: Readonly<Record<string, Sourced>>;
  readonly scopes: Readonly<Record<string, ScopeEntry>>;
  readonly automatic: Readonly<Record<string, Sourced>>;
  readonly retired: Readonly<Record<string, Sourced & { readonly use: readonly string[]; readonly reason?: string }>>;
  readonly presets: Readonly<Record<string, PresetEntry>>;
  readonly operations: Readonly<Record<string, OperationEntry>>;
  readonly refusals: readonly Sourced[];
}

interface PrintedList {
  readonly title: string;
  readonly level: "read" | "full";
  readonly scopes: readonly string[];
}

/** Printed name → the name that the API accepts: every difference between the page and the presets. */
const errata: ReadonlyMap<string, string> = new Map([
  ["suppressions.create", "suppression.create"],
  ["suppressions.delete", "suppression.delete"],
  ["suppressions.read", "suppression.read"],
  ["suppressions.update", "suppression.update"],
]);

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

// The shape is what this file proves about the committed JSON; parseCatalog has tests of its own.
const catalog = JSON.parse(read("../../scopes.json")) as CatalogFile;
const page = read("../fixtures/api-key-permissions.md");
const printed = readPrintedLists(page);

const scopes = Object.entries(catalog.scopes);
const operations = Object.entries(catalog.operations);
const presets = Object.entries(catalog.presets);

const sections = ["keyTypes", "groups", "scopes", "automatic", "retired", "presets", "operations"] as const;
const entries = [
  ...sections.flatMap((section) =>
    Object.entries<Sourced>(catalog[section]).map(([id, entry]) => ({ place: `${section}.${id}`, entry })),
  ),
  ...catalog.refusals.map((entry, index) => ({ place: `refusals.${index}`, entry })),
];

/** The lists of the page, in its order. A block that does not look like the others is an error, not a gap. */
function readPrintedLists(markdown: string): PrintedList[] {
  const block =
    /\{% anchor h3 %\}\n(Read Only|Full) Access for (.+)\n\{% endanchor %\}\n\{% codeblock %\}\n([^{]*)\{% endcodeblock %\}/g;
  return [...markdown.matchAll(block)].map(([, level = "", title = "", code = ""]) => {
    const { scopes } = JSON.parse(`{${code}}`) as { readonly scopes: readonly string[] };
    return { title, level: level === "Full" ? "full" : "read", scopes };
  });
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function duplicates(values: readonly string[]): string[] {
  return Object.entries(tally(values))
    .filter(([, count]) => count > 1)
    .map(([value]) => value);
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const needed = ({ allOf, anyOf, byParameter = {} }: OperationEntry): readonly string[] =>
  allOf ?? anyOf ?? Object.values(byParameter).flatMap((values) => Object.values(values));

describe("the presets of scopes.json", () => {
  it("reads every code block of the page", () => {
    expect(page.match(/\{% codeblock %\}/g)).toHaveLength(19);
    expect(printed).toHaveLength(19);
  });

  it.each(printed)("holds the page's $level list of $title, scope by scope and in its order", (list) => {
    const preset = presets.find(([, { title }]) => title === list.title)?.[1];
    expect(preset?.[list.level]).toEqual(list.scopes.map((scope) => errata.get(scope) ?? scope));
  });

  it("has no list that the page does not print", () => {
    const held = presets.flatMap(([, { title, read, full }]) => [
      ...(read ? [`${title}: read`] : []),
      ...(full ? [`${title}: full`] : []),
    ]);
    expect(held).toEqual(printed.map(({ title, level }) => `${title}: ${level}`));
  });

  it("differs from the page in the errata only, and needs each of them", () => {
    const unknown = printed.flatMap((list) => list.scopes).filter((scope) => !Object.hasOwn(catalog.scopes, scope));
    expect([...new Set(unknown)].sort(byCodeUnit)).toEqual([...errata.keys()]);
  });

  it("retires each misprinted name in favour of the scope that the preset holds", () => {
    for (const [wrong, right] of errata) expect(catalog.retired[wrong]?.use, wrong).toEqual([right]);
    expect(catalog.presets["suppressions"]?.note).toContain("suppressions.*");
  });

  it("keeps the ids and the order of the page", () => {
    expect(presets.map(([id]) => id)).toEqual([
      "mailSend",
      "alerts",
      "stats",
      "suppressions",
      "whitelabels",
      "ipManagement",
      "templates",
      "inboundParse",
      "mailSettings",
      "marketingCampaigns",
    ]);
  });

  it("gives Stats no full list, because the page promises one and prints none", () => {
    expect(page).toContain("Stats: Full Access");
    expect(catalog.presets["stats"]).not.toHaveProperty("full");
  });

  it("takes the scopes of a preset from the preset's key type", () => {
    for (const [id, { keyType, read = [], full = [] }] of presets)
      for (const scope of [...read, ...full])
        expect(catalog.scopes[scope]?.keyTypes, `${id}: ${scope}`).toContain(keyType);
  });
});

describe("the scopes of scopes.json", () => {
  it("are 268 general, 4 billing and 2 validation scopes", () => {
    expect(scopes).toHaveLength(274);
    expect(tally(scopes.flatMap(([, { keyTypes }]) => keyTypes))).toEqual({ general: 268, billing: 4, validation: 2 });
  });

  it("belong to one key type each", () => {
    expect(scopes.filter(([, { keyTypes }]) => keyTypes.length !== 1)).toEqual([]);
    expect(Object.keys(catalog.keyTypes)).toEqual(["general", "billing", "validation"]);
  });

  it("stand in code unit order", () => {
    const names = scopes.map(([name]) => name);
    expect(names).toEqual([...names].sort(byCodeUnit));
  });

  it("have a description, a group and sources each", () => {
    const incomplete = scopes.filter(([, scope]) => !scope.description || !scope.group || !scope.sources?.length);
    expect(incomplete.map(([name]) => name)).toEqual([]);
  });

  it("are described by one sentence each, and no two by the same", () => {
    const descriptions = scopes.map(([, { description = "" }]) => description);
    expect(duplicates(descriptions)).toEqual([]);
    expect(descriptions.filter((description) => !/^[A-Z].*[^.]\.$/.test(description))).toEqual([]);
  });

  it("write unless they end in .read, and marketing.read writes in spite of its name", () => {
    const unlikeTheirNames = scopes.filter(([name, { access }]) => (access === "read") !== name.endsWith(".read"));
    expect(unlikeTheirNames.map(([name, { access }]) => [name, access])).toEqual([["marketing.read", "write"]]);
  });

  it("are legacy where something superseded them, and name a current scope to use instead", () => {
    const legacy = scopes.flatMap(([name, scope]) => (scope.legacy ? [{ name, legacy: scope.legacy }] : []));
    expect(tally(legacy.map(({ name }) => name.replace(/\..*/, "")))).toEqual({
      email_activity: 1,
      marketing_campaigns: 4,
      newsletter: 4,
    });
    for (const { name, legacy: advice } of legacy) {
      const replacement = /Use ([a-z_.]+\.read)/.exec(advice)?.[1] ?? "";
      expect(catalog.scopes, name).toHaveProperty([replacement]);
      expect(catalog.scopes[replacement]?.legacy, name).toBeUndefined();
    }
  });
});

describe("the groups of scopes.json", () => {
  const keyTypesOf = (group: string): string[] => [
    ...new Set(scopes.filter(([, scope]) => scope.group === group).flatMap(([, { keyTypes }]) => keyTypes)),
  ];

  it("are all declared", () => {
    expect(scopes.filter(([, { group = "" }]) => !Object.hasOwn(catalog.groups, group))).toEqual([]);
  });

  it("hold scopes of exactly one key type, so that none is empty and none is mixed", () => {
    const odd = Object.keys(catalog.groups).filter((group) => keyTypesOf(group).length !== 1);
    expect(odd).toEqual([]);
  });

  it("leave billing and validation keys a group each", () => {
    const special = Object.keys(catalog.groups).filter((group) => !keyTypesOf(group).includes("general"));
    expect(special).toEqual(["billing", "emailValidation"]);
  });

  it("have nothing to write in Stats", () => {
    const writing = scopes.filter(([, { group, access }]) => group === "stats" && access === "write");
    expect(writing).toEqual([]);
  });
});

describe("the automatic and retired names of scopes.json", () => {
  it("are 9 automatic scopes and 30 retired names", () => {
    expect(Object.keys(catalog.automatic)).toHaveLength(9);
    expect(Object.keys(catalog.retired)).toHaveLength(30);
  });

  it("never overlap with scopes or with each other", () => {
    const names = [...Object.keys(catalog.scopes), ...Object.keys(catalog.automatic), ...Object.keys(catalog.retired)];
    expect(duplicates(names)).toEqual([]);
  });

  it("explain every retired name and replace it with scopes only", () => {
    for (const [name, { use, reason }] of Object.entries(catalog.retired)) {
      expect(reason, name).toBeTruthy();
      expect(
        use.filter((scope) => !Object.hasOwn(catalog.scopes, scope)),
        name,
      ).toEqual([]);
    }
  });
});

describe("the operations of scopes.json", () => {
  it("are 405, with the evidence counted", () => {
    expect(operations).toHaveLength(405);
    expect(tally(operations.map(([, { evidence }]) => evidence))).toEqual({
      documented: 207,
      probable: 90,
      rule: 41,
      unknown: 67,
    });
  });

  it("are sorted by path, then from GET to DELETE", () => {
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    const keys = operations.map(([id]) => {
      const [method = "", path = ""] = id.split(" ");
      return { path, rank: methods.indexOf(method) };
    });
    expect(keys).toEqual([...keys].sort((a, b) => byCodeUnit(a.path, b.path) || a.rank - b.rank));
    expect(keys.filter(({ path, rank }) => rank < 0 || !path.startsWith("/v3/"))).toEqual([]);
  });

  it("need scopes that exist", () => {
    const unknown = operations.flatMap(([id, operation]) =>
      needed(operation)
        .filter((scope) => !Object.hasOwn(catalog.scopes, scope))
        .map((scope) => `${id}: ${scope}`),
    );
    expect(unknown).toEqual([]);
  });

  it("give either allOf, anyOf or byParameter, and none where it is unknown", () => {
    const wrong = operations.filter(([, { evidence, allOf, anyOf, byParameter }]) => {
      const given = [allOf, anyOf, byParameter].filter((needs) => needs !== undefined).length;
      return given !== (evidence === "unknown" ? 0 : 1);
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it("need no scope for GET /v3/scopes alone", () => {
    const free = operations.filter(
      ([, operation]) => operation.evidence !== "unknown" && needed(operation).length === 0,
    );
    expect(free.map(([id]) => id)).toEqual(["GET /v3/scopes"]);
    expect(catalog.operations["GET /v3/scopes"]).toMatchObject({ allOf: [], evidence: "documented" });
  });

  it("need another scope for the statistics of each client type", () => {
    expect(catalog.operations["GET /v3/clients/{client_type}/stats"]?.byParameter).toEqual({
      client_type: {
        desktop: "clients.desktop.stats.read",
        phone: "clients.phone.stats.read",
        tablet: "clients.tablet.stats.read",
        webmail: "clients.webmail.stats.read",
      },
    });
  });

  it("say who documents them", () => {
    const unsaid = operations.filter(
      ([, { evidence, sources }]) => (evidence === "documented" || evidence === "probable") && !sources?.length,
    );
    expect(unsaid.map(([id]) => id)).toEqual([]);
  });
});

describe("the sources of scopes.json", () => {
  const cited = entries.flatMap(({ place, entry }) => (entry.sources ?? []).map((id) => ({ place, id })));

  it("have a title and a public address each", () => {
    const incomplete = Object.entries(catalog.sources).filter(
      ([, { title, url }]) => !title || !url?.startsWith("https://"),
    );
    expect(incomplete).toEqual([]);
  });

  it("resolve wherever they are cited", () => {
    expect(cited.filter(({ id }) => !Object.hasOwn(catalog.sources, id))).toEqual([]);
  });

  it("are cited at least once each", () => {
    const ids = new Set(cited.map(({ id }) => id));
    expect(Object.keys(catalog.sources).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("are cited once per entry at most", () => {
    expect(entries.filter(({ entry }) => duplicates(entry.sources ?? []).length > 0)).toEqual([]);
  });
});
