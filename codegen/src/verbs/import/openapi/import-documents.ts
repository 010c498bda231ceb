import { basename } from "node:path";
import type { Catalog } from "../../../catalog/catalog.ts";
import type { Change } from "../../../diff/change.ts";
import { diffCatalogs } from "../../../diff/diff-catalogs.ts";
import { withoutParameterNames } from "../../../catalog/operation-id.ts";
import { parseCatalog } from "../../../catalog/parse-catalog.ts";
import type { Issue } from "../../../catalog/issue.ts";
import { keepMembers } from "../../../names/keep-members.ts";
import { CommandError } from "../../../files/command-error.ts";
import { quote, visible } from "../../../text/show.ts";
import { sourceId } from "../source-id.ts";
import { draftFrom, type Draft } from "./draft.ts";
import type { Entry } from "./entries/entry.ts";
import { createCatalog, mergeDraft, type Merged } from "./merge.ts";
import { Documents, type Located } from "./read/documents.ts";
import { knownExtensions } from "./read/extensions.ts";
import type { Several } from "./read/needs.ts";
import { property, textOf } from "./read/nodes.ts";

/** The decisions of the person who imports, and the catalog that exists. */
export interface ImportSettings {
  /** The path of the catalog, for messages. */
  readonly catalogName: string;
  /** The text of the catalog to merge into; undefined for a new one. */
  readonly before?: string | undefined;
  readonly several?: Several | undefined;
  readonly readMethods: readonly string[];
  readonly extensions?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

/** The documents as a draft, and the catalog with the draft merged in; or the issues of either catalog. */
export type ImportedDocuments =
  | {
      readonly ok: true;
      readonly draft: Draft;
      readonly merged: Merged;
      /** What `diff` says if a person deletes the entries that the documents no longer have. */
      readonly removals: readonly Change[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads OpenAPI documents and merges them into the text of a catalog; writes nothing.
 *
 * @throws {CommandError} if a document cannot be read, has no scopes, or is about another provider
 */
export async function importDocuments(files: readonly string[], settings: ImportSettings): Promise<ImportedDocuments> {
  const { before, catalogName } = settings;
  const id = settings.source ?? sourceId(files[0] ?? "");
  const documents = new Documents();
  const options = {
    several: settings.several,
    readMethods: new Set(settings.readMethods.map((method) => method.trim().toUpperCase())),
    extensions: [...new Set([...(settings.extensions ?? []), ...knownExtensions])],
    source: id,
  };
  const roots = await openAll(files, documents);
  const draft = await draftFrom(roots, options, documents);
  if (before === undefined || draft.operations.size === 0) checkContent(draft, files.map(visible).join(", "));
  const source = { id, title: `Imported from ${files.map((file) => basename(file)).join(", ")}` };
  const parsed = before === undefined ? undefined : parseCatalog(before, catalogName);
  if (parsed?.ok === false) return parsed;
  checkProvider(parsed?.catalog.provider, draft, catalogName);
  if (draft.hosts.length === 0 && (parsed?.catalog.hosts ?? []).length === 0 && roots[0] !== undefined)
    documents.flag(
      roots[0],
      'no host is known. Add it to "hosts" of the catalog, so that audit finds calls of its URLs.',
    );
  const merged =
    before === undefined || parsed === undefined
      ? createCatalog(draft, source)
      : mergeDraft(before, withMembers(withKnownIds(draft, parsed.catalog), parsed.catalog), source);
  const after = parseCatalog(merged.text, catalogName);
  if (!after.ok) return after;
  const removals = parsed === undefined ? [] : removalsOf(parsed.catalog, after.catalog, merged);
  return { ok: true, draft, merged, removals };
}

const removedKinds: ReadonlySet<string> = new Set([
  ...["key-type-removed", "scope-removed", "scope-renamed"],
  ...["operation-removed", "operation-renamed"],
]);

/** What deleting the entries that the documents no longer have means, compared with the catalog before the import. */
function removalsOf(before: Catalog, after: Catalog, { changes }: Merged): readonly Change[] {
  const [keyTypes, scopes, operations] = [changes.keyTypes, changes.scopes, changes.operations].map(
    ({ removed }) => new Set(removed),
  );
  const without = {
    ...after,
    keyTypes: after.keyTypes.filter(({ id }) => keyTypes?.has(id) !== true),
    scopes: after.scopes.filter(({ name }) => scopes?.has(name) !== true),
    operations: after.operations.filter(({ id }) => operations?.has(id) !== true),
  };
  return diffCatalogs(before, without).changes.filter(({ kind }) => removedKinds.has(kind));
}

/** Gives operations the ids that the catalog has for the same calls: a document may rename parameters, code may not break by it. */
function withKnownIds(draft: Draft, { operations }: Catalog): Draft {
  const callOf = (id: string, host: unknown): string => JSON.stringify([withoutParameterNames(id), host ?? null]);
  const known = new Map(
    operations.filter(({ id }) => !draft.operations.has(id)).map(({ id, host }) => [callOf(id, host), id]),
  );
  const ids = new Set(operations.map(({ id }) => id));
  const entries = Array.from(draft.operations, ([id, entry]): readonly [string, Entry] => [
    ids.has(id) ? id : (known.get(callOf(id, entry["host"])) ?? id),
    entry,
  ]);
  return { ...draft, operations: new Map(entries) };
}

/** Gives new scopes that would rename the constants of others a place of their own. */
function withMembers(draft: Draft, { scopes }: Catalog): Draft {
  const known = new Set(scopes.map(({ name }) => name));
  const members = keepMembers(
    scopes,
    [...draft.scopes.keys()].filter((name) => !known.has(name)),
  );
  if (members.size === 0) return draft;
  const entries = Array.from(draft.scopes, ([name, entry]): readonly [string, Entry] => {
    const member = members.get(name);
    return [name, member === undefined ? entry : { ...entry, member }];
  });
  return { ...draft, scopes: new Map(entries) };
}

/** Opens all documents, and reports every one that cannot be read. */
async function openAll(files: readonly string[], documents: Documents): Promise<readonly Located[]> {
  const roots: Located[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      const root = await documents.open(file);
      const version = textOf(property(root.node, "openapi")) ?? textOf(property(root.node, "swagger"));
      if (version === undefined)
        problems.push(
          `${visible(file)}: expected an OpenAPI document but received something else. Import it by itself.`,
        );
      else roots.push(root);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  return roots;
}

/** A document without scopes makes no catalog; one that exists gets its operations. */
function checkContent({ operations, scopes }: Draft, files: string): void {
  if (scopes.size > 0) return;
  const next =
    operations.size === 0
      ? "Check the document."
      : 'If an extension of the operations lists them, name it with --extension. If they stand elsewhere, write them into a catalog first ("scopewright init" makes one), and import the document into that.';
  throw new CommandError(`${files}: expected scopes but received ${operations.size} operations without any. ${next}`);
}

/** A catalog is about one provider. */
function checkProvider(present: string | undefined, { provider }: Draft, catalog: string): void {
  if (present === undefined || provider === undefined || present.toLowerCase() === provider.toLowerCase()) return;
  throw new CommandError(
    `${visible(catalog)}: expected a catalog of ${quote(provider)} but received one of ${quote(present)}. Choose another --catalog, or change its "provider".`,
  );
}
