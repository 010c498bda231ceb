import { basename } from "node:path";
import type { Access } from "../../catalog/catalog.ts";
import { parseCatalog } from "../../catalog/parse-catalog.ts";
import { checkName } from "../../catalog/parse/parse-string.ts";
import { formatIssue } from "../../catalog/issue.ts";
import { allOf, quote, visible } from "../../text/show.ts";
import { suggestFrom } from "../../text/suggest.ts";
import { CommandError, type ExitCode } from "../../files/command-error.ts";
import { howToKeep } from "./how-to-keep.ts";
import { mergeScopes, planImport, type ImportPlan } from "./plan-import.ts";
import { printPlan } from "./print-plan.ts";
import { knownNames } from "../../answers/known-names.ts";
import { readScopes } from "../../answers/read-scopes.ts";
import type { Reading } from "../../answers/reading.ts";
import { sourceId } from "./source-id.ts";
import type { OpenapiOptions } from "./openapi/options.ts";
import { isOpenapi } from "./openapi/read/is-openapi.ts";
import type { Output } from "../../cli/output.ts";
import { replaceFile } from "../../files/write/replace-file.ts";
import { readCatalogText } from "../../generation/generation-options.ts";
import { readSource } from "../../files/read/read-source.ts";
import { reportIssues } from "../../cli/read-catalog.ts";

/** The options of `import`. */
export interface ImportOptions extends OpenapiOptions {
  /** Returns the catalog to compare with; with `--write` it is the one to change. */
  readonly readableCatalog: () => string;
  /** The catalog and the configuration as the command line names them. */
  readonly named: readonly string[];
  readonly keyType?: string;
  readonly access?: Access;
  /** The file of observed answers, in place of a file of scopes. */
  readonly probe?: string;
}

/** Reports which names in a file are new, absent, automatic, retired or unknown, and merges the new ones on request. */
export async function importCommand(
  files: readonly string[],
  options: ImportOptions,
  output: Output,
): Promise<ExitCode> {
  const [file] = files;
  if (file === undefined)
    throw new CommandError(
      "import: expected a file but received nothing. Name a document, an answer, a page or a list.",
      { code: "usage" },
    );
  const source = await readSource(file);
  if (isOpenapi(source)) {
    const { importOpenapi } = await import("./openapi/run.ts");
    return importOpenapi(files, options, output);
  }
  if (files.length > 1)
    throw new CommandError(
      `${visible(file)}: expected an OpenAPI document, because several files were named, but received something else. Import it by itself.`,
    );
  return importNames(file, source, options, output);
}

async function importNames(file: string, content: string, options: ImportOptions, output: Output): Promise<ExitCode> {
  const path = options.write === true ? options.catalog : options.readableCatalog();
  const text = await readCatalogText(path);
  const parsed = parseCatalog(text, path);
  if (!parsed.ok) return reportIssues(path, parsed.issues, output);
  const { catalog } = parsed;
  checkSource(options.source);
  checkKeyType(
    options.keyType,
    catalog.keyTypes.map(({ id }) => id),
  );
  const reading = readScopes(content, file, knownNames(catalog));
  const names = [...new Set(reading.keys.flatMap(({ scopes }) => scopes))];
  const unread = [...reading.broken, ...reading.notUnderstood];
  if (names.length + reading.secrets === 0) throw nothingFound(file, unread);
  const found = { ...reading, names };
  const source = { id: options.source ?? sourceId(file), title: `Imported from ${basename(file)}` };
  const plan = planImport(catalog, found, { ...options, source: source.id });
  const writes = options.write === true && plan.fresh.length > 0;
  if (writes) {
    const merged = mergeScopes(text, catalog, plan.fresh, source);
    const result = parseCatalog(merged, options.catalog);
    if (!result.ok) return reportIssues(options.catalog, result.issues, output);
    await replaceFile(options.catalog, merged);
  }
  return report({ file, plan, unread, path }, options, writes, output);
}

interface Planned {
  readonly file: string;
  readonly plan: ImportPlan;
  /** The path of the catalog that was read. */
  readonly path: string;
  /** Places of the file that were not understood. */
  readonly unread: Reading["notUnderstood"];
}

function report(
  { file, plan, unread, path }: Planned,
  options: ImportOptions,
  written: boolean,
  output: Output,
): ExitCode {
  const { fresh, ...others } = plan;
  const open = plan.retired.length + plan.unknown.length + plan.secrets + unread.length + fresh.length;
  // A merge that was written is done: the lines about other names are for reading.
  const ok = written || open === 0;
  output.result({ ok, new: fresh, ...others, notUnderstood: unread, written });
  for (const issue of unread) output.note(formatIssue(issue));
  for (const line of printPlan(file, plan)) output.say(line);
  if (written)
    output.say(`${path}: added ${fresh.length}. Check what the notes say was assumed, then run "${options.next}".`);
  else if (fresh.length > 0)
    output.say(`${path}: not changed. ${howToKeep(path, options.catalog)} to add what is new.`);
  else output.say(`${path}: not changed; nothing is new.`);
  return ok ? 0 : 1;
}

function nothingFound(file: string, unread: Reading["notUnderstood"]): CommandError {
  const said = unread.map((issue) => `${formatIssue(issue)}\n`).join("");
  return new CommandError(
    `${said}${visible(file)}: expected the names of scopes but received none. Save the answer of GET /v3/scopes, or write one name per line.`,
  );
}

function checkSource(source: string | undefined): void {
  const wrong = source === undefined ? undefined : checkName(source);
  if (source === undefined || wrong === undefined) return;
  const next = wrong.hint ?? "Leave it out, and the name of the file makes one.";
  throw new CommandError(`--source: expected ${wrong.expected} but received ${quote(source)}. ${next}`);
}

function checkKeyType(keyType: string | undefined, known: readonly string[]): void {
  if (keyType === undefined || known.includes(keyType)) return;
  const suggestion = suggestFrom(known)(keyType);
  const next = suggestion === undefined ? `There is ${allOf(known)}.` : `Did you mean ${quote(suggestion)}?`;
  throw new CommandError(`--key-type: expected a key type of the catalog but received ${quote(keyType)}. ${next}`);
}
