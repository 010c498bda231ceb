import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { HarmlessUse } from "../conserve/conserve.ts";
import type { Finding } from "../follow/findings.ts";
import { leastKeys, type LeastKeys } from "../../operations/least-keys.ts";
import type { MatchedOperation, OperationIndex } from "../match/operation-index.ts";
import { applyComments, type FileComments, type Placed } from "./comments/apply-comments.ts";
import { codeOf, type Code } from "./codes.ts";
import { legacyCalls } from "./legacy-calls.ts";
import { operationRemarks } from "./operation-remarks.ts";
import { shareByPackage, type PackageFiles } from "./packages.ts";
import { placeOf, statementLine } from "./place-of.ts";
import { withoutSecrets } from "./without-secrets.ts";
import type { Place, ReadSummary, Report, ReportedCall, Unresolved } from "./report.ts";

/** A file that could not be read in full. */
export interface ReadProblem extends Place {
  readonly reason: string;
}

/** The input of a report besides the findings. */
export interface ReportOptions {
  readonly catalog: Catalog;
  readonly operations: OperationIndex;
  readonly folder: string;
  /** Scopes that are chosen first where one of several is enough. */
  readonly preferred: ReadonlySet<string>;
  readonly comments: FileComments;
  /** Finds the packages that the files belong to. */
  readonly packages: () => readonly PackageFiles[];
  readonly read: ReadSummary;
  readonly harmless: readonly HarmlessUse[];
}

/** Builds the report on the findings: sorted, one entry for each call, and without secrets. */
export function buildReport(
  findings: readonly Finding[],
  problems: readonly ReadProblem[],
  { catalog, operations, folder, preferred, comments, packages, read, harmless }: ReportOptions,
): Report {
  const found = findings.map(({ place, outcome }): Placed => ({
    place: placeOf(place, folder),
    statement: statementLine(place),
    outcome,
  }));
  const broken = problems.map(({ reason, ...place }): Placed => ({
    place,
    statement: place.line,
    outcome: { kind: "unresolved", reason },
  }));
  const { placed, uses, problems: refused } = applyComments([...found, ...broken], comments, { catalog, operations });
  const matches = placed.flatMap(toMatches);
  const known = matches.filter(({ match }) => match.operation.evidence !== "unknown");
  const { scopes, keys, scopesOf } = leastKeys(
    catalog,
    known.map(({ match }) => match),
    preferred,
  );
  const [key] = keys;
  const calls = mergeCalls(known.map((one) => toCall(one, scopesOf)));
  const { remarks, refusals } = operationRemarks(calls, catalog);
  const shares = calls.length === 0 ? [] : shareByPackage(calls, packages(), catalog);
  return withoutSecrets({
    scopes,
    keyType: keys.length === 1 && key ? key.keyType : null,
    calls,
    unresolved: mergeUnresolved(placed),
    unknownScope: tidy(
      matches
        .filter(({ match }) => match.operation.evidence === "unknown")
        .map(({ place, match }) => ({ operation: match.operation.id, ...place })),
      ({ operation }) => operation,
    ),
    uncataloged: tidy(
      placed.flatMap(({ place, outcome }) =>
        outcome.kind === "uncataloged" ? [{ call: outcome.call, ...place }] : [],
      ),
      ({ call }) => call,
    ),
    legacy: legacyCalls(calls, catalog),
    ...(remarks.length > 0 && { remarks }),
    ...(refusals.length > 0 && { refusals }),
    ...(keys.length > 1 && { keys }),
    ...(shares.length > 0 && { packages: shares }),
    ...(uses.length > 0 && { comments: tidy(uses, ({ comment }) => comment) }),
    ...(refused.length > 0 && { commentProblems: tidy(refused, ({ comment }) => comment) }),
    ...(harmless.length > 0 && { harmless: toUses(harmless, folder) }),
    read,
  });
}

function toUses(harmless: readonly HarmlessUse[], folder: string): NonNullable<Report["harmless"]> {
  return tidy(
    harmless.map(({ place, what, why }) => ({ ...placeOf(place, folder), what, why })),
    ({ what }) => what,
  );
}

interface Match {
  readonly place: Place;
  readonly match: MatchedOperation;
  readonly widened: boolean;
  readonly code: Code | undefined;
  readonly declared: boolean;
  readonly assumed: boolean;
}

function toMatches({ place, outcome, declared }: Placed): readonly Match[] {
  if (outcome.kind !== "operations") return [];
  const { operations, widened, isAssumed: assumed = false } = outcome;
  const code = widened ? openPart(operations) : undefined;
  return operations.map((match) => ({ place, match, widened, code, declared: declared === true, assumed }));
}

/** The part that stayed open of a call that can be several operations. */
function openPart(operations: readonly MatchedOperation[]): Code {
  const paths = new Set(operations.map(({ operation }) => operation.path));
  return paths.size > 1 ? "SW102" : "SW101";
}

function toCall(found: Match, scopesOf: LeastKeys["scopesOf"]): ReportedCall {
  const { place, match, widened, code, declared, assumed } = found;
  const { id, evidence } = match.operation;
  return {
    ...{ operation: id, scopes: scopesOf(match), evidence, ...place, widened },
    ...(code && { code }),
    ...(declared && { declared }),
    ...(assumed && { assumed }),
  };
}

/** Calls of one place and operation together: certain if one of them is. */
function mergeCalls(calls: readonly ReportedCall[]): readonly ReportedCall[] {
  const merged = new Map<string, ReportedCall>();
  for (const call of calls) {
    const key = `${placeKey(call)} ${call.operation}`;
    const known = merged.get(key);
    merged.set(key, known ? mergeTwo(known, call) : call);
  }
  return tidy([...merged.values()], ({ operation }) => operation);
}

function mergeTwo(known: ReportedCall, call: ReportedCall): ReportedCall {
  const { code, ...certain } = known.widened ? call : known;
  const widened = known.widened && call.widened;
  const scopes = [...new Set([...known.scopes, ...call.scopes])].sort(byCodeUnit);
  return { ...certain, widened, scopes, ...(widened && code && { code }) };
}

/** Unresolved outcomes of one place together: its known parts, and every reason once. */
function mergeUnresolved(placed: readonly Placed[]): readonly Unresolved[] {
  const merged = new Map<string, Unresolved>();
  for (const { place, outcome } of placed) {
    if (outcome.kind !== "unresolved") continue;
    const { code, name } = codeOf(outcome.reason);
    const known = merged.get(placeKey(place));
    const reasons = [...(known?.reasons ?? [])];
    if (!reasons.some(({ text }) => text === outcome.reason)) reasons.push({ code, name, text: outcome.reason });
    const call = known?.call ?? outcome.call;
    const reason = reasons.map(({ text }) => text).join("; ");
    merged.set(placeKey(place), { ...place, reason, ...(call !== undefined && { call }), reasons });
  }
  return tidy([...merged.values()], ({ reason }) => reason);
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function tidy<T extends Place>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const byKey = new Map(items.map((item) => [`${placeKey(item)} ${nameOf(item)}`, item]));
  return [...byKey.values()].sort(
    (a, b) => byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnit(nameOf(a), nameOf(b)),
  );
}
