import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { formatIssue, type Issue } from "../../catalog/issue.ts";
import { eitherOf, quote, visible } from "../../text/show.ts";
import { CommandError, type ExitCode } from "../../files/command-error.ts";
import { compareKeys, identityOf, isDrift } from "./compare-keys.ts";
import { findEscalating } from "./escalating-scopes.ts";
import { pairKeys } from "./pair-keys.ts";
import { printSummary, printTable, printWarning } from "./print-drift.ts";
import { nameOf } from "../../answers/key-name.ts";
import { knownNames } from "../../answers/known-names.ts";
import { readScopes } from "../../answers/read-scopes.ts";
import type { FileKey, IsKnown } from "../../answers/reading.ts";
import type { Output } from "../../cli/output.ts";
import { counted } from "../../text/counted.ts";
import { readSource } from "../../files/read/read-source.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";

/** The options of `drift`. */
export interface DriftOptions {
  readonly catalog: string;
  readonly declared: readonly string[];
  readonly actual: readonly string[];
}

/** Reports how keys differ from their declarations, and which of them can mint or widen keys. */
export async function driftCommand(options: DriftOptions, output: Output): Promise<ExitCode> {
  const path = options.catalog;
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const { catalog } = result;
  const isKnown = knownNames(catalog);
  const [declared, actual] = [await readAll(options.declared, isKnown), await readAll(options.actual, isKnown)];
  const { pairs, absent, undeclared, problems: unclear } = pairKeys(declared.keys, actual.keys);
  const problems = [...declared.problems, ...actual.problems, ...checkKeyTypes(declared.keys, catalog), ...unclear];
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  const notUnderstood = [...declared.notUnderstood, ...actual.notUnderstood];

  const keys = pairs.map(([one, other]) => compareKeys(one, other, catalog));
  const others = undeclared.map((key) => ({
    ...identityOf(key),
    escalating: findEscalating([...key.scopes].sort(byCodeUnit), catalog),
  }));
  const drifted = keys.filter(isDrift).length + absent.length + others.length;
  const isSure = notUnderstood.length === 0;
  output.result({
    ok: drifted === 0 && isSure,
    keys,
    absent: absent.map(identityOf),
    undeclared: others,
    notUnderstood,
  });
  for (const issue of notUnderstood) output.note(formatIssue(issue));
  for (const line of [...printTable(keys), ...keys.flatMap(printSummary)]) output.say(line);
  for (const key of absent) output.say(`${nameOf(key)}: declared, but there is no such key.`);
  for (const key of others) {
    output.say(`${nameOf(key)}: there, but not declared.`);
    for (const line of printWarning(nameOf(key), key.escalating)) output.say(line);
  }
  const all = counted(keys.length + absent.length + others.length, "key");
  const differ = `${drifted} of ${all} ${drifted === 1 ? "differs" : "differ"} from what was declared.`;
  output.say(drifted === 0 ? `${all}: no drift${isSure ? "" : " in what was understood"}.` : differ);
  return drifted === 0 && isSure ? 0 : 1;
}

/** The keys of several files, and what is wrong with these. */
interface AllKeys {
  readonly keys: readonly FileKey[];
  readonly problems: readonly string[];
  readonly notUnderstood: readonly Issue[];
}

/** Reads the keys of all files. A problem with one file does not keep the others from being read. */
async function readAll(files: readonly string[], isKnown: IsKnown): Promise<AllKeys> {
  const all = await Promise.all(files.map((file) => readOne(file, isKnown)));
  return {
    keys: all.flatMap(({ keys }) => keys),
    problems: all.flatMap(({ problems }) => problems),
    notUnderstood: all.flatMap(({ notUnderstood }) => notUnderstood),
  };
}

async function readOne(file: string, isKnown: IsKnown): Promise<AllKeys> {
  try {
    const { keys, broken, notUnderstood, isEmpty } = readScopes(await readSource(file), file, isKnown);
    if (keys.length + broken.length > 0 || isEmpty) return { keys, problems: broken.map(formatIssue), notUnderstood };
    const none = `${visible(file)}: expected a key, or a list of keys but received none. Save the answer to a request for one key, or write { "name": …, "scopes": […] }.`;
    return { keys, problems: [...notUnderstood.map(formatIssue), none], notUnderstood: [] };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { keys: [], problems: [error.message], notUnderstood: [] };
  }
}

function checkKeyTypes(declared: readonly FileKey[], catalog: Catalog): readonly string[] {
  const known = catalog.keyTypes.map(({ id }) => id);
  return declared.flatMap((key) => {
    const { keyType } = key;
    if (keyType === undefined || known.includes(keyType)) return [];
    return [`${nameOf(key)}: expected ${eitherOf(known)} as its key type but received ${quote(keyType)}.`];
  });
}
