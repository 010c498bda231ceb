import { codeDetails, type Code } from "../../audit/result/codes.ts";
import type { Place } from "../../audit/result/report.ts";
import { visible } from "../../text/show.ts";
import type { FailureKind } from "../../cli/configuration/failure-kinds.ts";
import type { AuditResult } from "./audit-result.ts";

/** One finding, as every format shows it. */
export interface Finding {
  readonly kind: FailureKind | "missing" | "outdated" | "comment" | "several-keys";
  readonly code: Code;
  readonly name: string;
  readonly place: Place;
  /** What was found, with the known parts of the call first. */
  readonly message: string;
  /** What to do about it. */
  readonly next: string;
}

/** Returns everything in a result that may need somebody's attention, in the order of the report. */
export function findingsOf(result: AuditResult): readonly Finding[] {
  return [...openFindings(result), ...keyFindings(result), ...commentFindings(result)];
}

/** Returns the findings that a comment or a baseline can accept. */
export function openFindings(
  result: Pick<AuditResult, "unresolved" | "uncataloged" | "unknownScope" | "legacy">,
): readonly Finding[] {
  return [
    ...result.unresolved.map(({ reason, call, reasons, ...place }) => {
      const [first] = reasons;
      const known = call === undefined ? "" : `${call}: `;
      return finding("unresolved", first?.code ?? "SW100", `${known}${reason}`, place);
    }),
    ...result.uncataloged.map(({ call, ...place }) =>
      finding("uncataloged", "SW301", `${call}: the catalog has no such operation`, place),
    ),
    ...result.unknownScope.map(({ operation, ...place }) =>
      finding("unknown-scope", "SW302", `${operation}: no source says which scope it needs`, place),
    ),
    ...result.legacy.map(({ operation, instead, ...place }) =>
      toward(finding("legacy", "SW303", `${operation}: superseded`, place), instead),
    ),
  ];
}

/** The next steps for a live key, which no command changes. */
const ofLiveKey = { add: "Add the scope to the key.", take: "Take the scope away from the key." };

function keyFindings({ calls, keys, check, checks, granted }: AuditResult): readonly Finding[] {
  const constants = [...(check ? [check] : []), ...(checks ?? [])];
  const compared = [
    ...constants.map((key) => ({
      ...key,
      kind: "outdated" as const,
      add: `Run ${key.next}.`,
      take: `Run ${key.next}.`,
    })),
    ...(granted ? [{ ...granted, kind: "excess" as const, ...ofLiveKey }] : []),
  ];
  const missing = compared.flatMap(({ file, add, missing: scopes }) =>
    scopes.flatMap(({ scope, calls: needing }) =>
      needing.map(({ operation, ...place }) =>
        toward(finding("missing", "SW305", `${operation} needs ${scope}, which ${file} does not have`, place), add),
      ),
    ),
  );
  const excess = compared.flatMap(({ kind, file, take, places }) =>
    places.map(({ scope, ...place }) =>
      toward(finding(kind, "SW304", `${file} has ${scope}, which no call needs`, place), take),
    ),
  );
  const several = (keys ? calls.slice(0, 1) : []).map((place) =>
    finding(
      "several-keys",
      "SW306",
      `the calls need ${keys?.length} keys: ${keys?.map(({ keyType }) => keyType).join(", ")}`,
      place,
    ),
  );
  return [...missing, ...excess, ...several];
}

/** Returns the findings about comments. */
export function commentFindings({ commentProblems = [] }: AuditResult): readonly Finding[] {
  return commentProblems.map(({ code, comment, problem, next, ...place }) => {
    const found = finding("comment", code, `"${comment}": ${problem}`, place);
    return next === undefined ? found : toward(found, next);
  });
}

/** A finding with the next step of its code. */
function finding(kind: Finding["kind"], code: Code, message: string, place: Place): Finding {
  const { name, next } = codeDetails(code);
  const { file, line, column, function: around } = place;
  const known = { file, line, column, ...(around !== undefined && { function: around }) };
  return { kind, code, name, message: visible(message), next, place: known };
}

/** A finding with a next step of its own. */
function toward(known: Finding, next: string): Finding {
  return { ...known, next: visible(next) };
}
