import { withoutParameterNames } from "../../../catalog/operation-id.ts";
import { quote } from "../../../text/show.ts";
import { assumeAccess } from "./read/access.ts";
import type { Documents, Flag, Located } from "./read/documents.ts";
import { needsOf, type Needs, type Several, type Way } from "./read/needs.ts";
import { providerOf } from "./read/provider.ts";
import { readOperations, type DocumentOperation } from "./read/read-operations.ts";
import { mergeSchemes, readSchemes, type Scheme } from "./read/read-schemes.ts";
import { readServers } from "./read/read-servers.ts";

/** An entry of a catalog, as it stands in the file. */
export type Entry = Readonly<Record<string, unknown>>;
export type Section = ReadonlyMap<string, Entry>;

/** The catalog that documents describe. */
export interface Draft {
  readonly provider?: string;
  readonly hosts: readonly string[];
  readonly keyTypes: Section;
  readonly scopes: Section;
  readonly operations: Section;
  /** Requirements with several scopes, by operation. */
  readonly several: readonly { readonly operation: string; readonly scopes: readonly string[] }[];
  readonly flags: readonly Flag[];
}

/** The decisions of the person who imports. */
export interface DraftOptions {
  readonly several?: Several | undefined;
  readonly readMethods: ReadonlySet<string>;
  readonly extensions: readonly string[];
  /** The id of the source that marks every entry. */
  readonly source: string;
}

/** A document, with everything that was read from it. */
interface ReadDocument {
  readonly root: Located;
  readonly hosts: readonly string[];
  readonly schemes: readonly Scheme[];
  readonly operations: readonly DocumentOperation[];
}

/** Builds a draft from documents, which describe parts of one API. */
export async function draftFrom(
  roots: readonly Located[],
  options: DraftOptions,
  documents: Documents,
): Promise<Draft> {
  const all: ReadDocument[] = [];
  for (const root of roots) {
    const servers = readServers(root, documents);
    const operations = await readOperations(root, servers, options.extensions, documents);
    const own = await readSchemes(root, documents);
    all.push({ root, hosts: servers.hosts, schemes: own, operations: withoutFreeNames(operations, own) });
  }
  const schemes = mergeSchemes(all.flatMap((each) => each.schemes));
  const read = all.flatMap(({ hosts: shared, operations }) => operations.map((operation) => ({ operation, shared })));
  const named = namedSchemes(
    schemes,
    read.map(({ operation }) => operation),
  );
  const talking = new Set([
    ...[...schemes.values()].filter((scheme) => scheme.scopes.size > 0).map(({ name }) => name),
    ...named,
  ]);
  const needs = read.map(({ operation, shared }) => ({
    ...{ operation, shared },
    needs: needsOf(operation, schemes, named, options.several),
  }));
  const operations = withoutRepeats(needs, documents);
  const keyTypes = keyTypesOf(schemes, talking, needs, options.source);
  const scopes = scopesOf({ schemes, keyTypes: [...keyTypes.keys()], needs, options, documents, roots });
  const hosts = [
    ...new Set(all.flatMap((each) => [...each.hosts, ...each.operations.flatMap(({ hosts: own = [] }) => own)])),
  ];
  const provider = providerOf(roots[0], hosts);
  return {
    ...(provider !== undefined && { provider }),
    hosts,
    keyTypes,
    scopes,
    operations: new Map(
      operations.map((hosted) => {
        const facts = { ...hosted, host: hosts.length > 1 ? hosted.host : undefined };
        return [hosted.id, operationEntry(facts, scopes, keyTypes.size, options.source)];
      }),
    ),
    several: operations.flatMap(({ id, needs: each }) =>
      each.several.map((names) => ({ operation: id, scopes: names })),
    ),
    flags: documents.flags,
  };
}

/** Leaves out names of scopes that say that no scope is needed. */
function withoutFreeNames(
  operations: readonly DocumentOperation[],
  schemes: readonly Scheme[],
): readonly DocumentOperation[] {
  const free = new Map(schemes.map((scheme) => [scheme.name, scheme.free]));
  return operations.map((operation) => ({
    ...operation,
    security: operation.security?.map((requirement) =>
      requirement.map(({ scheme, scopes }) => ({
        scheme,
        scopes: scopes.filter((scope) => free.get(scheme)?.has(scope) !== true),
        isFree: scopes.some((scope) => free.get(scheme)?.has(scope) === true),
      })),
    ),
  }));
}

/** An operation, and what it needs. */
interface NeedingOperation {
  readonly operation: DocumentOperation;
  readonly needs: Needs;
}

/** An operation of the catalog, on one host or on all of them. */
interface HostedOperation extends NeedingOperation {
  readonly id: string;
  readonly host: string | undefined;
  /** True if another call with the same path needs other scopes. */
  readonly isMixed: boolean;
}

/** The operations of all documents, each call once. One that has the path of another on another host gets a label. */
function withoutRepeats(
  needing: readonly (NeedingOperation & { readonly shared: readonly string[] })[],
  documents: Documents,
): readonly HostedOperation[] {
  const byCall = new Map<string, HostedOperation[]>();
  for (const { operation, needs, shared } of needing) {
    const own = operation.hosts ?? shared;
    const host = own.length === 1 || operation.hosts !== undefined ? own[0] : undefined;
    if (own.length > 1 && operation.hosts !== undefined)
      documents.flag(operation.place, "the operation has several hosts of its own. Taken: the first.");
    const call = withoutParameterNames(operation.id);
    const group = byCall.get(call) ?? [];
    byCall.set(call, group);
    const index = group.findIndex((each) => each.host === host);
    const twin = group[index];
    if (twin === undefined) {
      const id = group.length === 0 ? operation.id : `${operation.id}#${group.length + 1}`;
      group.push({ id, operation, needs, host, isMixed: false });
    } else group[index] = joined(twin, { operation, needs }, documents);
  }
  return [...byCall.values()].flat();
}

/** Two calls that a catalog cannot distinguish: if they need different scopes, nothing is known of the call. */
function joined(twin: HostedOperation, { operation, needs }: NeedingOperation, documents: Documents): HostedOperation {
  const isSame = JSON.stringify(twin.needs.ways) === JSON.stringify(needs.ways);
  const names = `${quote(operation.written)} is the same call as ${quote(twin.operation.written)}`;
  documents.flag(
    operation.place,
    isSame
      ? `${names}. Left out.`
      : `${names} in a catalog, but needs other scopes. What ${quote(twin.id)} needs is unknown now: decide, and write it into the catalog.`,
  );
  return isSame ? twin : { ...twin, needs: { ...twin.needs, ways: undefined, several: [] }, isMixed: true };
}

/**
 * The names of the schemes whose scopes operations name. An empty list of a scheme whose scopes no operation names says
 * nothing: its documents do not write down what operations need.
 */
function namedSchemes(
  schemes: ReadonlyMap<string, Scheme>,
  operations: readonly DocumentOperation[],
): ReadonlySet<string> {
  const required = operations.flatMap(({ security }) => (security ?? []).flat());
  const naming = required.filter(({ scopes }) => scopes.length > 0);
  return new Set(naming.map(({ scheme }) => schemes.get(scheme)?.name ?? scheme));
}

function keyTypesOf(
  schemes: ReadonlyMap<string, Scheme>,
  talking: ReadonlySet<string>,
  needs: readonly NeedingOperation[],
  source: string,
): Section {
  const byExtension = needs.some((each) =>
    each.needs.ways?.some(({ scheme, scopes }) => scheme === undefined && scopes.length > 0),
  );
  const used = new Set(needs.flatMap(({ operation }) => (operation.security ?? []).flat().map(({ scheme }) => scheme)));
  const candidates = talking.size > 0 ? [...talking] : byExtension ? [...used] : [...schemes.keys()];
  const names = candidates.length > 0 ? candidates : ["key"];
  return new Map(
    names.map((name) => {
      const description = schemes.get(name)?.description;
      return [name, { ...(description !== undefined && { description }), sources: [source] }] as const;
    }),
  );
}

interface ScopeFacts {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly keyTypes: readonly string[];
  readonly needs: readonly NeedingOperation[];
  readonly options: DraftOptions;
  readonly documents: Documents;
  readonly roots: readonly Located[];
}

/** Describes every scope that a scheme declares or an operation needs. */
function scopesOf({ schemes, keyTypes, needs, options, documents, roots }: ScopeFacts): Section {
  const owners = new Map<string, Set<string>>();
  const own = (scope: string, types: readonly string[]): void =>
    void owners.set(scope, new Set([...(owners.get(scope) ?? []), ...types]));
  const descriptions = new Map<string, string>();
  for (const scheme of schemes.values()) {
    for (const [scope, description] of scheme.scopes) {
      own(scope, [scheme.name]);
      if (description !== undefined && !descriptions.has(scope)) descriptions.set(scope, description);
    }
  }
  const declared = new Set(owners.keys());
  const methods = new Map<string, Set<string>>();
  for (const { operation, needs: each } of needs) {
    const byScheme = (operation.security ?? [])
      .flat()
      .map(({ scheme, scopes }) => ({ scheme: schemes.get(scheme)?.name ?? scheme, scopes }));
    const byExtension = (each.ways ?? []).filter(({ scheme }) => scheme === undefined);
    for (const { scheme, scopes } of [...byScheme, ...byExtension]) {
      for (const scope of scopes) {
        own(scope, scheme === undefined ? (owners.has(scope) ? [] : keyTypes) : [scheme]);
        methods.set(scope, new Set([...(methods.get(scope) ?? []), operation.method]));
      }
    }
  }
  const [root] = roots;
  const undeclared = declared.size === 0 ? [] : [...owners.keys()].filter((scope) => !declared.has(scope));
  if (root !== undefined)
    for (const scope of undeclared)
      documents.flag(root, `scope "${scope}" is needed but not declared. Check its spelling.`);
  return new Map(
    [...owners].map(([scope, types]) => {
      const { access, why } = assumeAccess(scope, methods.get(scope) ?? new Set(), options.readMethods);
      const description = descriptions.get(scope);
      const entry = {
        keyTypes: [...types],
        access,
        ...(description !== undefined && { description }),
        note: `Imported. Assumed, to be checked: ${access} access (${why}).`,
        sources: [options.source],
      };
      return [scope, entry] as const;
    }),
  );
}

/** Above this share of all scopes, and this number, a list is the list of all scopes and no need. */
const wholeShare = 0.8;
const wholeSize = 10;

function operationEntry(
  { operation, host, needs, isMixed }: HostedOperation,
  scopes: Section,
  keyTypes: number,
  source: string,
): Entry {
  const isWhole =
    needs.ways?.some((way) => way.scopes.length > wholeSize && way.scopes.length >= scopes.size * wholeShare) === true;
  const notes = [
    ...(isWhole ? ["The document lists all scopes."] : []),
    ...(operation.isDeprecated ? ["The document marks it as deprecated."] : []),
    ...(isMixed ? ["Calls that differ only in their query, fragment or parameters need different scopes."] : []),
    ...needs.together.map((names) => `The document asks for keys of several types at once: ${names.join(", ")}.`),
    ...(needs.silent.length > 0 && needs.ways !== undefined
      ? [`Also takes ${needs.silent.join(", ")}, for which the document names no scopes.`]
      : []),
  ];
  return {
    ...(isWhole ? { evidence: "unknown" } : needsEntry(needs.ways, scopes, keyTypes)),
    ...(host !== undefined && { host }),
    ...(notes.length > 0 && { note: notes.join(" ") }),
    sources: [source],
  };
}

function needsEntry(ways: readonly Way[] | undefined, scopes: Section, keyTypes: number): Entry {
  const [first, second] = ways ?? [];
  if (ways === undefined || first === undefined) return { evidence: "unknown" };
  const evidence = "documented";
  if (ways.some((way) => way.scopes.length === 0)) return { allOf: [], evidence };
  const isShared = (way: Way): boolean =>
    keyTypes > 1 && way.scheme !== undefined && way.scopes.every((scope) => sharedBy(scopes.get(scope)) > 1);
  if (second === undefined && !isShared(first)) return { allOf: first.scopes, evidence };
  const anyOf = ways.map((way) => {
    const { scopes: all, scheme } = way;
    if (isShared(way)) return { allOf: all, keyTypes: [scheme] };
    return all.length === 1 ? all[0] : { allOf: all };
  });
  return { anyOf, evidence };
}

function sharedBy(scope: Entry | undefined): number {
  const keyTypes = scope?.["keyTypes"];
  return Array.isArray(keyTypes) ? keyTypes.length : 0;
}
