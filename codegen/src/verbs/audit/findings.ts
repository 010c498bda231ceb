import { codeDetails, type Code } from "../../audit/result/codes.ts";
import type { Place } from "../../audit/result/report.ts";
import { visible } from "../../text/show.ts";
import type { FailureKind } from "../../cli/configuration/failure-kinds.ts";
import type { AuditResult } from "./audit-result.ts";

/** One finding, as every format shows it. */
export interface Finding {
  readonly kind: FailureKind | "missing" | "comment" | "several-keys";
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
      finding("legacy", "SW303", `${operation}: superseded: ${instead.replace(/\.$/u, "")}`, place),
    ),
  ];
}

function keyFindings({ calls, keys, check, checks, granted }: AuditResult): readonly Finding[] {
  const compared = [...(check ? [check] : []), ...(checks ?? []), ...(granted ? [granted] : [])];
  const missing = compared.flatMap(({ file, missing: scopes }) =>
    scopes.flatMap(({ scope, calls: needing }) =>
      needing.map(({ operation, ...place }) =>
        finding("missing", "SW305", `${operation} needs ${scope}, which ${file} does not have`, place),
      ),
    ),
  );
  const excess = compared.flatMap(({ file, places }) =>
    places.map(({ scope, ...place }) => finding("excess", "SW304", `${file} has ${scope}, which no call needs`, place)),
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

function commentFindings({ commentProblems = [] }: AuditResult): readonly Finding[] {
  return commentProblems.map(({ code, comment, problem, ...place }) =>
    finding("comment", code, `"${comment}": ${problem}`, place),
  );
}

function finding(kind: Finding["kind"], code: Code, message: string, place: Place): Finding {
  const { name, next } = codeDetails(code);
  const { file, line, column, function: around } = place;
  const known = { file, line, column, ...(around !== undefined && { function: around }) };
  return { kind, code, name, message: visible(message), next, place: known };
}
