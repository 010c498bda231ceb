import type { Alternative } from "../operations/alternative.ts";
import type { CatalogTables, OperationTable, ScopeTable, ScopeWarnings } from "../scopes/tables.ts";

/** What the rules know of a catalog. */
export interface LintCatalog {
  readonly provider: string;
  /** The ids of the key types that each scope may be in. */
  readonly keyTypes: ReadonlyMap<string, readonly string[]>;
  /** The functions that build a request, with the id of their key type: `generalKey`. */
  readonly helpers: ReadonlyMap<string, string>;
  readonly automatic: ReadonlySet<string>;
  /** For each retired name the scopes to use instead. */
  readonly retired: ReadonlyMap<string, readonly string[]>;
  /** For each legacy scope why it is superseded. */
  readonly legacy: ReadonlyMap<string, string>;
  /** For each scope that widens what a key can reach, what it can do: `can create API keys`. */
  readonly escalates: ReadonlyMap<string, string>;
  /** For each scope all scopes that it implies. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  readonly operations: OperationTable;
}

/** Returns the catalog of generated tables. */
export function catalogOfTables(
  { scopes, operations }: Pick<CatalogTables, "scopes" | "operations">,
  { legacy, escalates }: ScopeWarnings,
): LintCatalog {
  return {
    ...factsOf(scopes),
    ...{ legacy: new Map(legacy), escalates: new Map(escalates), operations },
  };
}

function factsOf(table: ScopeTable): Omit<LintCatalog, "legacy" | "escalates" | "operations"> {
  const keyTypes = new Map<string, string[]>();
  for (const { id, scopes } of table.keyTypes)
    for (const scope of scopes) keyTypes.set(scope, [...(keyTypes.get(scope) ?? []), id]);
  return {
    provider: table.provider,
    keyTypes,
    helpers: new Map(table.keyTypes.map(({ id, helper }) => [helper, id])),
    automatic: new Set(table.automatic),
    retired: new Map(table.retired.map(({ name, use }) => [name, use])),
    implied: new Map(table.implies ?? []),
  };
}

/** The content of a `scopes.json`, as far as rules read it. */
interface CatalogFile {
  readonly provider?: string;
  readonly hosts?: readonly string[];
  readonly keyTypes: Readonly<Record<string, object>>;
  readonly scopes: Readonly<Record<string, FileScope>>;
  readonly automatic?: object;
  readonly retired?: Readonly<Record<string, { readonly use?: readonly string[] }>>;
  readonly operations?: Readonly<Record<string, FileOperation>>;
}

interface FileScope {
  readonly keyTypes: readonly string[];
  readonly legacy?: string;
  readonly escalates?: string;
  readonly implies?: readonly string[];
}

interface FileOperation {
  readonly allOf?: readonly string[];
  readonly anyOf?: readonly (string | Alternative)[];
  readonly host?: string;
  readonly replacedBy?: string;
}

/**
 * Returns the catalog that the content of a `scopes.json` describes. `scopewright validate` checks the file itself.
 *
 * @throws {Error} if the value is no catalog
 */
export function catalogOfFile(content: unknown): LintCatalog {
  if (!isCatalogFile(content))
    throw new Error(
      'settings.scopewright.catalog: expected the content of a scopes.json, with "keyTypes" and "scopes", but received something else. Write JSON.parse(readFileSync("scopes.json", "utf8")).',
    );
  const scopes = Object.entries(content.scopes);
  const words = (key: "legacy" | "escalates"): ReadonlyMap<string, string> =>
    new Map(scopes.flatMap(([name, facts]) => (facts[key] === undefined ? [] : [[name, facts[key]]])));
  return {
    provider: content.provider ?? "the provider",
    keyTypes: new Map(scopes.map(([name, { keyTypes }]) => [name, keyTypes])),
    helpers: new Map(Object.keys(content.keyTypes).map((id) => [helperOf(id), id])),
    automatic: new Set(Object.keys(content.automatic ?? {})),
    retired: new Map(Object.entries(content.retired ?? {}).map(([name, { use }]) => [name, use ?? []])),
    legacy: words("legacy"),
    escalates: words("escalates"),
    implied: new Map(scopes.map(([name]) => [name, impliedBy(name, content.scopes)])),
    operations: {
      hosts: content.hosts ?? [],
      operations: Object.entries(content.operations ?? {}).map(([operation, row]) => ({
        ...{ operation, evidence: "unknown" as const },
        ...row,
      })),
    },
  };
}

function isCatalogFile(content: unknown): content is CatalogFile {
  if (typeof content !== "object" || content === null || !("scopes" in content) || !("keyTypes" in content))
    return false;
  const { scopes, keyTypes } = content;
  if (typeof keyTypes !== "object" || keyTypes === null || typeof scopes !== "object" || scopes === null) return false;
  return Object.values(scopes).every(
    (scope: unknown) =>
      typeof scope === "object" && scope !== null && "keyTypes" in scope && Array.isArray(scope.keyTypes),
  );
}

function impliedBy(scope: string, scopes: CatalogFile["scopes"]): readonly string[] {
  const found = new Set<string>();
  const waiting = [...(scopes[scope]?.implies ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next) || next === scope) continue;
    found.add(next);
    waiting.push(...(scopes[next]?.implies ?? []));
  }
  return [...found];
}

/** The name of the generated function: `fineGrainedKey` for `fine-grained`. */
function helperOf(keyType: string): string {
  const [first = "", ...rest] = keyType.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const words = [
    first.charAt(0).toLowerCase() + first.slice(1),
    ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ];
  return `${words.join("")}Key`;
}
