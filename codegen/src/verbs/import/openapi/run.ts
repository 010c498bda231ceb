import { existsSync } from "node:fs";
import { basename } from "node:path";
import { parseCatalog } from "../../../catalog/parse-catalog.ts";
import { reportIssues } from "../../../cli/read-catalog.ts";
import type { Output } from "../../../cli/output.ts";
import { CommandError, type ExitCode } from "../../../files/command-error.ts";
import { readCatalogText } from "../../../generation/generation-options.ts";
import { replaceFile } from "../../../files/replace-file.ts";
import { quote, visible } from "../../../text/show.ts";
import { sourceId } from "../source-id.ts";
import { Documents, type Located } from "./read/documents.ts";
import { draftFrom, type Draft } from "./draft.ts";
import { knownExtensions } from "./read/extensions.ts";
import { createCatalog, mergeDraft, type Merged } from "./merge.ts";
import { property, textOf } from "./read/nodes.ts";
import type { OpenapiOptions } from "./options.ts";
import { printMerge } from "./print-merge.ts";

/** Builds a catalog from OpenAPI documents, or merges them into the one that there is. */
export async function importOpenapi(
  files: readonly string[],
  options: OpenapiOptions,
  output: Output,
): Promise<ExitCode> {
  const documents = new Documents();
  const draft = await draftFrom(await openAll(files, documents), draftOptions(files, options), documents);
  checkContent(draft, files.map(visible).join(", "));
  const source = {
    id: draftOptions(files, options).source,
    title: `Imported from ${files.map((file) => basename(file)).join(", ")}`,
  };
  const before = existsSync(options.catalog) ? await readCatalogText(options.catalog) : undefined;
  const parsed = before === undefined ? undefined : parseCatalog(before, options.catalog);
  if (parsed?.ok === false) return reportIssues(options.catalog, parsed.issues, output);
  checkProvider(parsed?.catalog.provider, draft, options.catalog);
  const merged = before === undefined ? createCatalog(draft, source) : mergeDraft(before, draft, source);
  const after = parseCatalog(merged.text, options.catalog);
  if (!after.ok) return reportIssues(options.catalog, after.issues, output);
  const isAsked = draft.several.length > 0 && options.several === undefined;
  const writes = options.write === true && !isAsked && merged.text !== before;
  if (writes) await replaceFile(options.catalog, merged.text);
  return report({ draft, merged, isAsked, isSame: merged.text === before, writes }, options, output);
}

function draftOptions(
  [first = ""]: readonly string[],
  { several, read, extension = [], source }: OpenapiOptions,
): Parameters<typeof draftFrom>[1] {
  return {
    several,
    readMethods: new Set(read.split(",").map((method) => method.trim().toUpperCase())),
    extensions: [...new Set([...extension, ...knownExtensions])],
    source: source ?? sourceId(first),
  };
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

/** A document without scopes makes no catalog. */
function checkContent({ operations, scopes }: Draft, files: string): void {
  if (scopes.size > 0) return;
  const next =
    operations.size === 0
      ? "Check the document."
      : "If an extension of the operations lists them, name it with --extension.";
  throw new CommandError(`${files}: expected scopes but received ${operations.size} operations without any. ${next}`);
}

/** A catalog is about one provider. */
function checkProvider(present: string | undefined, { provider }: Draft, catalog: string): void {
  if (present === undefined || provider === undefined || present.toLowerCase() === provider.toLowerCase()) return;
  throw new CommandError(
    `${visible(catalog)}: expected a catalog of ${quote(provider)} but received one of ${quote(present)}. Choose another --catalog, or change its "provider".`,
  );
}

interface Outcome {
  readonly draft: Draft;
  readonly merged: Merged;
  readonly isAsked: boolean;
  readonly isSame: boolean;
  readonly writes: boolean;
}

function report(
  { draft, merged, isAsked, isSame, writes }: Outcome,
  options: OpenapiOptions,
  output: Output,
): ExitCode {
  const removed = Object.values(merged.changes).reduce((sum, each) => sum + each.removed.length, 0);
  const ok = !isAsked && (isSame || writes) && removed === 0;
  output.result({
    ...{ ok, kind: "openapi", provider: draft.provider, hosts: draft.hosts, addedHosts: merged.addedHosts },
    ...merged.changes,
    ...{ several: draft.several, flags: draft.flags, written: writes },
  });
  for (const line of printMerge(draft, merged, isAsked)) output.say(line);
  const name = visible(options.catalog);
  if (writes) output.say(`${name}: written. Check what the notes say was assumed, then run "scopewright generate".`);
  else if (isSame) output.say(`${name}: not changed; nothing is new.`);
  else output.say(`${name}: not changed.${isAsked ? "" : " Run again with --write to write it."}`);
  if (isAsked && options.write === true) return 2;
  return ok ? 0 : 1;
}
