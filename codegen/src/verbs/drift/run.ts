import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { formatIssue } from "../../catalog/issue.ts";
import { eitherOf, quote } from "../../text/show.ts";
import { CommandError, type ExitCode } from "../../files/command-error.ts";
import { compareKeys, identityOf, isDrift } from "./compare-keys.ts";
import { findEscalating } from "./escalating-scopes.ts";
import { pairKeys } from "./pair-keys.ts";
import { printDrift, printWarning } from "./print-drift.ts";
import { nameOf, readKeys, type FileKey } from "../../answers/read-keys.ts";
import { counted, type Output } from "../../cli/output.ts";
import { findCatalog } from "../../cli/find-catalog.ts";
import { readSource } from "../../files/read-source.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";

/** What `drift` is told. */
export interface DriftOptions {
  readonly catalog: string;
  readonly declared: readonly string[];
  readonly actual: readonly string[];
}

/** Tells how keys differ from what was declared, and which of them can mint or widen keys. */
export async function driftCommand(options: DriftOptions, output: Output): Promise<ExitCode> {
  const path = findCatalog(options.catalog);
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const { catalog } = result;
  const problems: string[] = [];
  const declared = await readAll(options.declared, problems);
  const actual = await readAll(options.actual, problems);
  problems.push(...checkKeyTypes(declared, catalog));
  const { pairs, absent, undeclared, problems: unclear } = pairKeys(declared, actual);
  if (problems.length + unclear.length > 0) throw new CommandError([...problems, ...unclear].join("\n"));

  const keys = pairs.map(([one, other]) => compareKeys(one, other, catalog));
  const others = undeclared.map((key) => ({
    ...identityOf(key),
    escalating: findEscalating([...key.scopes].sort(byCodeUnit), catalog),
  }));
  const drifted = keys.filter(isDrift).length + absent.length + others.length;
  output.result({ ok: drifted === 0, keys, absent: absent.map(identityOf), undeclared: others });
  for (const key of keys) for (const line of printDrift(key)) output.say(line);
  for (const key of absent) output.say(`${nameOf(key)}: declared, but there is no such key.`);
  for (const key of others) {
    output.say(`${nameOf(key)}: there, but not declared.`);
    for (const line of printWarning(nameOf(key), key.escalating)) output.say(line);
  }
  const all = counted(keys.length + absent.length + others.length, "key");
  const differ = `${drifted} of ${all} ${drifted === 1 ? "differs" : "differ"} from what was declared.`;
  output.say(drifted === 0 ? `${all}: no drift.` : differ);
  return drifted === 0 ? 0 : 1;
}

/** The keys of all files; what is wrong with one keeps nobody from reading the others. */
async function readAll(files: readonly string[], problems: string[]): Promise<readonly FileKey[]> {
  const keys: FileKey[] = [];
  for (const file of files) {
    try {
      const { value = [], issues } = readKeys(await readSource(file), file);
      keys.push(...value);
      problems.push(...issues.map(formatIssue));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      problems.push(error.message);
    }
  }
  return keys;
}

function checkKeyTypes(declared: readonly FileKey[], catalog: Catalog): readonly string[] {
  const known = catalog.keyTypes.map(({ id }) => id);
  return declared.flatMap((key) => {
    const { keyType } = key;
    if (keyType === undefined || known.includes(keyType)) return [];
    return [`${nameOf(key)}: expected ${eitherOf(known)} as its key type but received ${quote(keyType)}.`];
  });
}
