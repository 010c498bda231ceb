import { counted, type Output } from "../output.ts";
import type { ExitCode } from "../command-error.ts";
import { compareKeys, isDrift } from "../drift/compare-keys.ts";
import { findEscalating } from "../drift/escalating-scopes.ts";
import { pairKeys } from "../drift/pair-keys.ts";
import { printDrift } from "../drift/print-drift.ts";
import { nameOf, readKeys, type FileKey } from "../drift/read-keys.ts";
import { findCatalog } from "./find-catalog.ts";
import { readSource } from "./generation-options.ts";
import { readCatalog, reportIssues } from "./read-catalog.ts";

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
  const { pairs, absent, undeclared } = pairKeys(await readAll(options.declared), await readAll(options.actual));
  const keys = pairs.map(([declared, actual]) => compareKeys(declared, actual, catalog));
  const drifted = keys.filter(isDrift).length + absent.length + undeclared.length;
  const others = undeclared.map((key) => ({
    key: nameOf(key),
    ...withId(key),
    escalating: findEscalating(key.scopes, catalog),
  }));
  output.result({
    ok: drifted === 0,
    keys,
    absent: absent.map((key) => ({ key: nameOf(key), ...withId(key) })),
    undeclared: others,
  });
  for (const key of keys) for (const line of printDrift(key, isDrift(key))) output.say(line);
  for (const key of absent) output.say(`${nameOf(key)}: declared, but there is no such key.`);
  for (const { key, escalating } of others) {
    output.say(`${key}: there, but not declared.`);
    if (escalating.length > 0) output.say(`${key}: warning: it can mint or widen keys with ${escalating.join(", ")}.`);
  }
  output.say(
    drifted === 0
      ? `${counted(keys.length, "key")}: no drift.`
      : `${drifted} of ${keys.length + absent.length + undeclared.length} keys differ from what was declared.`,
  );
  return drifted === 0 ? 0 : 1;
}

async function readAll(paths: readonly string[]): Promise<readonly FileKey[]> {
  const keys: FileKey[] = [];
  for (const path of paths) keys.push(...readKeys(await readSource(path), path));
  return keys;
}

function withId({ id }: FileKey): { readonly id?: string } {
  return id === undefined ? {} : { id };
}
