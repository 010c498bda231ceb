import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { reportIssues } from "../../../cli/read-catalog.ts";
import type { Output } from "../../../cli/output.ts";
import type { Change } from "../../../diff/change.ts";
import { orIoError, type ExitCode } from "../../../files/command-error.ts";
import { makeFolder } from "../../../files/write/make-folder.ts";
import { readCatalogText } from "../../../generation/generation-options.ts";
import { replaceFile } from "../../../files/write/replace-file.ts";
import { visible } from "../../../text/show.ts";
import type { Draft } from "./draft.ts";
import { importDocuments } from "./import-documents.ts";
import type { Merged } from "./merge.ts";
import type { OpenapiOptions } from "./options.ts";
import { printMerge } from "./print-merge.ts";

/** Builds a catalog from OpenAPI documents, or merges them into the one that there is. */
export async function importOpenapi(
  files: readonly string[],
  options: OpenapiOptions,
  output: Output,
): Promise<ExitCode> {
  const before = existsSync(options.catalog) ? await readCatalogText(options.catalog) : undefined;
  const { several, read, extension, source } = options;
  const imported = await importDocuments(files, {
    ...{ catalogName: options.catalog, before, several, readMethods: read.split(","), extensions: extension, source },
  });
  if (!imported.ok) return reportIssues(options.catalog, imported.issues, output);
  const { draft, merged, removals } = imported;
  const isAsked = draft.several.length > 0 && several === undefined;
  const writes = options.write === true && !isAsked && merged.text !== before;
  if (writes) {
    await orIoError(options.catalog, () => makeFolder(dirname(options.catalog)));
    await replaceFile(options.catalog, merged.text);
  }
  const isSame = merged.text === before;
  return report({ draft, merged, removals, isAsked, isNew: before === undefined, isSame, writes }, options, output);
}

interface Outcome {
  readonly draft: Draft;
  readonly merged: Merged;
  readonly removals: readonly Change[];
  readonly isAsked: boolean;
  /** True if there was no catalog before. */
  readonly isNew: boolean;
  readonly isSame: boolean;
  readonly writes: boolean;
}

function report(
  { draft, merged, removals, isAsked, isNew, isSame, writes }: Outcome,
  options: OpenapiOptions,
  output: Output,
): ExitCode {
  const removed = Object.values(merged.changes).reduce((sum, each) => sum + each.removed.length, 0);
  const isWritten = options.write === true;
  const ok = !isAsked && (writes || (isSame && removed === 0));
  const name = visible(options.catalog);
  const question = "expected --several all or --several any but received neither. Choose one; nothing was written.";
  output.result({
    ...(isAsked && isWritten && { error: { code: "usage", message: `import: ${question}` } }),
    ...{ ok, kind: "openapi", provider: draft.provider, hosts: draft.hosts, addedHosts: merged.addedHosts },
    ...{ ...merged.changes, removals },
    ...{ several: draft.several, flags: draft.flags, written: writes },
  });
  for (const line of printMerge(draft, merged, removals, isAsked)) output.say(line);
  if (writes) output.say(`${name}: written. Check what the notes say was assumed, then run "${options.next}".`);
  else if (isSame) output.say(`${name}: not changed; nothing is new.`);
  else
    output.say(
      `${name}: not ${isNew ? "written" : "changed"}.${isAsked ? "" : " Run again with --write to write it."}`,
    );
  if (isAsked && isWritten) return 2;
  return ok ? 0 : 1;
}
