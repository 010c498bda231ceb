import type { Catalog } from "../../../catalog/catalog.ts";
import { coveringLists } from "../../../audit/result/closest-presets.ts";
import { codeDetails } from "../../../audit/result/codes.ts";
import type { ReportedCall } from "../../../audit/result/report.ts";
import type { KeyShare } from "../../../operations/least-keys.ts";
import { groupBy } from "../../../collections/group-by.ts";
import { counted } from "../../../text/counted.ts";
import { commandWords } from "../../../text/command-words.ts";
import { visible } from "../../../text/show.ts";
import type { AuditResult } from "../audit-result.ts";
import { commentFindings, openFindings, type Finding } from "../findings.ts";
import { printGranted, printKeyDifference } from "./difference.ts";
import { showPlace } from "./show-place.ts";
import { summary } from "./summary.ts";

/** Returns a result for people: the verdict on a key, each scope with its calls, what stayed open, and a summary. */
export function toText(result: AuditResult, catalog: Catalog, given: readonly string[]): readonly string[] {
  const { calls, scopes, keyType, keys, check, checks = [], granted } = result;
  const checked = [...(check ? [check] : []), ...checks];
  const free = calls.filter((call) => call.scopes.length === 0);
  return [
    ...checked.flatMap(printKeyDifference),
    ...(granted ? printGranted(granted) : []),
    ...(checked.length > 0
      ? []
      : scopes.flatMap((scope) => [scope, ...calls.filter((call) => call.scopes.includes(scope)).map(showCall)])),
    ...(free.length > 0 && checked.length === 0 ? ["no scope", ...free.map(showCall)] : []),
    ...showFindings(openFindings({ ...result, legacy: [] })),
    ...showLegacy(result),
    ...(checked.length > 0 ? [] : showRemarks(result, given)),
    ...(keys ? keys.flatMap((key) => showShare(key, calls)) : []),
    ...showPackages(result),
    ...showHarmless(result),
    ...showComments(result),
    ...(keyType === null || checked.length > 0 ? [] : showCovering(catalog, keyType, scopes)),
    ...(result.link === undefined ? [] : [`create this key: ${result.link}`]),
    ...(checked.length > 0 && result.ok ? [] : [summary(result, catalog)]),
    ...result.failures.map((failure) => `failed: ${failure}.`),
  ];
}

function showCall(call: ReportedCall): string {
  const open = call.code === undefined ? "" : `; ${call.code} ${codeDetails(call.code).name}`;
  const notes = `${call.declared ? "declared; " : ""}${call.evidence}${open}`;
  return `  ${showPlace(call)} ${call.operation} (${notes})`;
}

/** Each finding with its code; a next step that several share stands once. */
function showFindings(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ kind, code, name, message, next, place }, index) => {
    const isFirst = findings.findIndex((other) => other.code === code && other.next === next) === index;
    return [`${showPlace(place)}: ${kind}: ${message}`, `  ${code} ${name}.${isFirst ? ` ${next}` : ""}`];
  });
}

/** Superseded scopes, with their operations on one line for each reason: old code has many. */
function showLegacy({ legacy }: AuditResult): readonly string[] {
  const reasons = [...new Set(legacy.map(({ instead }) => instead))];
  return reasons.flatMap((instead) => {
    const own = legacy.filter((one) => one.instead === instead);
    return [
      `legacy: ${counted(own.length, "call")}, the first at ${own[0] ? showPlace(own[0]) : ""}: superseded`,
      `  SW303 legacy. ${visible(instead)}`,
    ];
  });
}

/**
 * Notes on operations, and where to read why the provider may refuse a call in spite of its scopes: for the catalog and the
 * configuration that the command line names.
 */
function showRemarks({ calls, remarks = [], refusals = [] }: AuditResult, given: readonly string[]): readonly string[] {
  // The entry of a legacy operation has its note already.
  const noted = remarks.flatMap(({ operation, note, causes }) =>
    note === undefined || causes.length > 0 ? [] : [{ operation, note }],
  );
  const notes = Array.from(
    groupBy(noted, ({ note }) => note),
    ([note, of]) => `note: ${showFirst(of.map(({ operation }) => operation))}: ${visible(note)}`,
  );
  const [first] = calls;
  if (first === undefined || refusals.length === 0) return notes;
  const command = commandWords(["explain", ...given, first.operation, "--status", "403"]);
  return [
    ...notes,
    `A key with these scopes can still get a 403 for other reasons: see --json, or run ${visible(command)}`,
  ];
}

/** Operations that share a note: the first ones, and how many more there are. */
function showFirst(operations: readonly string[]): string {
  const named = operations.slice(0, mostNoted).join(", ");
  const others = operations.length - mostNoted;
  return others > 0 ? `${named} and ${others} more` : named;
}

function showShare({ keyType, scopes }: KeyShare, calls: readonly ReportedCall[]): readonly string[] {
  const own = calls.filter((call) => call.scopes.some((scope) => scopes.includes(scope)));
  return [`a ${keyType} key: ${scopes.join(", ")}`, ...own.map(showCall)];
}

function showPackages({ packages = [] }: AuditResult): readonly string[] {
  if (packages.length === 0) return [];
  const width = Math.max(...packages.map(({ name }) => name.length));
  return [
    "by package, with what each imports of the others",
    ...packages.map(
      ({ name, scopes, keyType }) =>
        `  ${visible(name.padEnd(width))}  ${scopes.join(", ") || "no scope"}${keyType === null && scopes.length > 0 ? " (several keys)" : ""}`,
    ),
  ];
}

/** So many operations are named beside a note that they share. */
const mostNoted = 3;

/** So many uses that make no request are listed where there is nothing else to report. */
const mostHarmless = 10;

/** What the code has of the provider that makes no request: listed if there is nothing else, else counted. */
function showHarmless({ calls, unresolved, uncataloged, unknownScope, harmless = [] }: AuditResult): readonly string[] {
  if (harmless.length === 0) return [];
  const isAlone = calls.length + unresolved.length + uncataloged.length + unknownScope.length === 0;
  const listed = isAlone ? harmless.slice(0, mostHarmless) : [];
  const rest = harmless.length - listed.length;
  return [
    ...listed.map(({ what, why, ...place }) => `${showPlace(place)}: harmless: ${visible(what)}: ${visible(why)}`),
    ...(rest > 0
      ? [`${counted(rest, listed.length > 0 ? "more use" : "use")} without a request, which --json lists.`]
      : []),
  ];
}

function showComments(result: AuditResult): readonly string[] {
  const { comments = [], baseline } = result;
  const accepted = comments.filter(({ comment }) => comment.startsWith("scopewright-ignore")).length;
  return [
    ...showFindings(commentFindings(result)),
    ...(accepted > 0 ? [`${counted(accepted, "finding")} accepted by comments.`] : []),
    ...(baseline ? showBaseline(baseline) : []),
  ];
}

function showBaseline({ file, accepted, gone }: NonNullable<AuditResult["baseline"]>): readonly string[] {
  return [
    `${visible(file)}: accepts ${counted(accepted, "finding")}.`,
    ...gone.map((entry) => `${visible(file)}: no longer found: ${visible(entry)}`),
    ...(gone.length > 0 ? [`${visible(file)}: run with --update-baseline to drop what is no longer found.`] : []),
  ];
}

/** Presets and groups that could stand for the scopes, if there are any. */
function showCovering(catalog: Catalog, keyType: string, scopes: readonly string[]): readonly string[] {
  return coveringLists(catalog, keyType, scopes).map(({ name, more }) =>
    more === 0
      ? `${name} has exactly these scopes.`
      : `${name} covers all ${scopes.length} scopes, and adds ${counted(more, "scope")} that you do not need.`,
  );
}
