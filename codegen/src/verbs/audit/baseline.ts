import { existsSync } from "node:fs";
import type { Report } from "../../audit/result/report.ts";
import { CommandError } from "../../files/command-error.ts";
import { isManifest } from "../../files/read/read-manifest.ts";
import { readSource } from "../../files/read/read-source.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import { visible } from "../../text/show.ts";
import { openFindings, type Finding } from "./findings.ts";
import type { BaselineUse } from "./audit-result.ts";

/** Findings that a code base starts with: how many of each there may be. Lines are no part of it, as they move. */
export type Baseline = ReadonlyMap<string, number>;

/** The findings that a baseline does not accept, and how it was used. */
export interface Compared {
  readonly left: Pick<Report, "unresolved" | "uncataloged" | "unknownScope" | "legacy">;
  readonly use: Omit<BaselineUse, "file">;
}

/**
 * Reads a baseline.
 *
 * @throws {CommandError} if there is no such file, or it is not a baseline
 */
export async function readBaseline(path: string): Promise<Baseline> {
  if (!existsSync(path))
    throw new CommandError(
      `${visible(path)}: No such file. Write it with --baseline ${visible(path)} --update-baseline.`,
    );
  const entries = parseEntries(await readSource(path));
  if (entries === undefined)
    throw new CommandError(
      `${visible(path)}: expected a baseline of the audit but received something else. Check the path, or write it with --update-baseline.`,
    );
  return new Map(entries);
}

function parseEntries(text: string): readonly (readonly [string, number])[] | undefined {
  try {
    const content: unknown = JSON.parse(text);
    const entries = isManifest(content) ? content["accepted"] : undefined;
    if (!isManifest(entries)) return undefined;
    const all = Object.entries(entries).map(([key, count]) => [key, Number(count)] as const);
    return all.every(([, count]) => Number.isSafeInteger(count) && count > 0) ? all : undefined;
  } catch {
    return undefined;
  }
}

/** Prints the open findings of a report as a baseline. */
export function printBaseline(report: Report): string {
  const counts = new Map<string, number>();
  for (const key of openFindings(report).map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const accepted = Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnit(a, b)));
  return `${JSON.stringify({ "//": "Findings that scopewright audit --baseline accepts.", accepted }, undefined, 2)}\n`;
}

/** Takes from a report the findings that a baseline accepts. */
export function withoutBaseline(report: Report, baseline: Baseline): Compared {
  const left = new Map(baseline);
  const isOpen = (finding: Finding | undefined): boolean => {
    const key = finding ? keyOf(finding) : "";
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  };
  const none = { unresolved: [], uncataloged: [], unknownScope: [], legacy: [] };
  const kept = {
    unresolved: report.unresolved.filter((one) => isOpen(openFindings({ ...none, unresolved: [one] })[0])),
    uncataloged: report.uncataloged.filter((one) => isOpen(openFindings({ ...none, uncataloged: [one] })[0])),
    unknownScope: report.unknownScope.filter((one) => isOpen(openFindings({ ...none, unknownScope: [one] })[0])),
    legacy: report.legacy.filter((one) => isOpen(openFindings({ ...none, legacy: [one] })[0])),
  };
  const gone = [...left].flatMap(([key, count]) => (count > 0 ? [key] : []));
  const total = [...baseline.values()].reduce((sum, count) => sum + count, 0);
  const unused = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { left: kept, use: { accepted: total - unused, gone } };
}

function keyOf({ code, place, message }: Finding): string {
  const where = place.function === undefined ? place.file : `${place.file} ${place.function}`;
  return `${code} ${where}: ${message}`;
}
