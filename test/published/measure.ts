import { audit } from "../../codegen/src/audit/audit.ts";
import { findSources } from "../../codegen/src/verbs/audit/find-sources.ts";
import { catalog } from "../codegen/audit/sendgrid.ts";
import type { Facts } from "./facts.ts";
import { fetchPackage } from "./fetch-package.ts";

/** How an audit of one package compares with the facts. */
export interface Measured {
  readonly facts: Facts;
  /** Operations that are reported as certain. */
  readonly found: readonly string[];
  /** Operations that are only reported as one of several. */
  readonly unsure: readonly string[];
  readonly missed: readonly string[];
  /** Operations that are reported as certain, and that the code does not call. */
  readonly extra: readonly string[];
  /** Unresolved entries in files without a call that no analysis can resolve, and in which nothing is missed. */
  readonly falseAlarms: readonly string[];
  readonly unresolved: number;
  readonly seconds: number;
}

/** Audits a published package as the command would. */
export function measure(facts: Facts): Measured {
  const folder = fetchPackage(facts);
  const start = performance.now();
  const { files, aliases, roots } = findSources(facts.paths, undefined, folder);
  const report = audit({ catalog, files, aliases, roots, folder });
  const seconds = (performance.now() - start) / 1000;
  const entries = [...report.calls, ...report.unknownScope.map((call) => ({ ...call, widened: false }))];
  const certain = new Set(entries.filter(({ widened }) => !widened).map(({ operation }) => operation));
  const open = new Set(entries.filter(({ widened }) => widened).map(({ operation }) => operation));
  const wanted = Object.keys(facts.operations);
  const missed = wanted.filter((operation) => !certain.has(operation) && !open.has(operation));
  const tolerated = new Set([...wanted, ...(facts.optional ?? [])]);
  const lost = missed.flatMap((operation) => facts.operations[operation] ?? []).map((place) => place.split(":")[0]);
  const excused = new Set([...(facts.dynamic ?? []), ...lost]);
  return {
    facts,
    found: wanted.filter((operation) => certain.has(operation)),
    unsure: wanted.filter((operation) => !certain.has(operation) && open.has(operation)),
    missed,
    extra: [...certain].filter((operation) => !tolerated.has(operation)),
    falseAlarms: report.unresolved
      .filter(({ file }) => !excused.has(file))
      .map(({ file, line, reason }) => `${file}:${line} ${reason}`),
    unresolved: report.unresolved.length,
    seconds,
  };
}
