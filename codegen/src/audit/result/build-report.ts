import { relative } from "node:path";
import type { ts } from "../syntax/typescript.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Finding } from "../follow/explore.ts";
import type { MatchedOperation } from "../match/operation-index.ts";
import { keysFor } from "./sufficient-key.ts";
import { leastScopes } from "./least-scopes.ts";
import type { Place, Report, ReportedCall } from "./report.ts";

/** A file that could not be read in full. */
export interface ReadProblem extends Place {
  readonly reason: string;
}

/** What building a report needs besides the findings. */
export interface ReportOptions {
  readonly catalog: Catalog;
  readonly folder: string;
  /** Scopes that are chosen first where one of several is enough. */
  readonly preferred: ReadonlySet<string>;
}

/** The report on what was found: sorted, each thing once. */
export function buildReport(
  findings: readonly Finding[],
  problems: readonly ReadProblem[],
  { catalog, folder, preferred }: ReportOptions,
): Report {
  const placed = findings.map(({ place, outcome }) => ({ place: toPlace(place, folder), outcome }));
  const matches = placed.flatMap(({ place, outcome }) =>
    outcome.kind === "operations"
      ? outcome.operations.map((match) => ({ place, match, widened: outcome.widened }))
      : [],
  );
  const known = matches.filter(({ match }) => match.operation.evidence !== "unknown");
  const { scopes, scopesOf } = leastScopes(
    known.map(({ match }) => match),
    preferred,
  );
  const keys = keysFor(catalog, scopes);
  const [key] = keys;
  return {
    scopes,
    keyType: keys.length === 1 && key ? key.keyType : null,
    calls: mergeCalls(known.map(({ place, match, widened }) => toCall(place, match, widened, scopesOf(match)))),
    unresolved: tidy(
      [
        ...placed.flatMap(({ place, outcome }) =>
          outcome.kind === "unresolved" ? [{ ...place, reason: outcome.reason }] : [],
        ),
        ...problems,
      ],
      ({ reason }) => reason,
    ),
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
    ...(keys.length > 1 && { keys }),
  };
}

function toCall(
  place: Place,
  { operation }: MatchedOperation,
  widened: boolean,
  scopes: readonly string[],
): ReportedCall {
  return { operation: operation.id, scopes, evidence: operation.evidence, ...place, widened };
}

/** Calls of one place and operation together: certain if one of them is. */
function mergeCalls(calls: readonly ReportedCall[]): readonly ReportedCall[] {
  const merged = new Map<string, ReportedCall>();
  for (const call of calls) {
    const key = `${call.file}:${call.line}:${call.column} ${call.operation}`;
    const known = merged.get(key);
    merged.set(
      key,
      known
        ? {
            ...known,
            widened: known.widened && call.widened,
            scopes: [...new Set([...known.scopes, ...call.scopes])].sort(byCodeUnit),
          }
        : call,
    );
  }
  return tidy([...merged.values()], ({ operation }) => operation);
}

function tidy<T extends Place>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const byKey = new Map(items.map((item) => [`${item.file}:${item.line}:${item.column} ${nameOf(item)}`, item]));
  return [...byKey.values()].sort(
    (a, b) => byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnit(nameOf(a), nameOf(b)),
  );
}

function toPlace(node: ts.Node, folder: string): Place {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  return { file: relative(folder, file.fileName).replaceAll("\\", "/"), line: line + 1, column: character + 1 };
}
