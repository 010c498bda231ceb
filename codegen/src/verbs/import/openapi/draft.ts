import { quote } from "../../../text/show.ts";
import { firstPlaces, flagUndeclared } from "./entries/flag-undeclared.ts";
import { keyTypesOf, namedSchemes } from "./entries/key-types.ts";
import type { Section } from "./entries/entry.ts";
import { operationEntry } from "./entries/operation-entry.ts";
import { scopesOf } from "./entries/scopes.ts";
import { withoutRepeats, type HostedOperation } from "./entries/without-repeats.ts";
import { isWholeList } from "./entries/whole-list.ts";
import type { Documents, Flag, Located } from "./read/documents.ts";
import { needsOf, type Several } from "./read/needs.ts";
import { providerOf } from "./read/provider.ts";
import { readOperations, type DocumentOperation } from "./read/read-operations.ts";
import { mergeSchemes, readSchemes, type Scheme } from "./read/read-schemes.ts";
import { readServers } from "./read/read-servers.ts";

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
  const uses = read.flatMap(({ operation }) =>
    (operation.security ?? []).flat().map(({ scheme }) => [scheme, operation.place] as const),
  );
  flagUndeclared({ what: "security scheme", declared: new Set(schemes.keys()), used: firstPlaces(uses) }, documents);
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
  const scopes = scopesOf({ ...options, schemes, keyTypes: [...keyTypes.keys()], needs, documents });
  const hosts = [
    ...new Set(all.flatMap((each) => [...each.hosts, ...each.operations.flatMap(({ hosts: own = [] }) => own)])),
  ];
  const provider = providerOf(roots[0], hosts);
  flagWholeLists(operations, scopes.size, documents);
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
      each.several
        .filter((names) => !isWholeList(names, scopes.size))
        .map((names) => ({ operation: id, scopes: names })),
    ),
    flags: documents.flags,
  };
}

/** Flags operations whose list of scopes is that of the whole document. */
function flagWholeLists(operations: readonly HostedOperation[], all: number, documents: Documents): void {
  for (const { id, operation, needs } of operations) {
    if (needs.several.some((names) => isWholeList(names, all)))
      documents.flag(
        operation.place,
        `${quote(id)} lists all scopes, which is no need. What it needs is unknown: write it into the catalog.`,
      );
  }
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
