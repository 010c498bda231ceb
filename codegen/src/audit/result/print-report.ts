import type { Catalog } from "../../catalog/catalog.ts";
import { visible } from "../../text/show.ts";
import { counted } from "../../text/counted.ts";
import { closestLists, type Near } from "./closest-presets.ts";
import type { KeyShare } from "./sufficient-key.ts";
import type { Place, Report, ReportedCall } from "./report.ts";

/** What an audit found, for people: each scope with the calls that need it, then what stayed open. */
export function printReport(report: Report, catalog: Catalog): readonly string[] {
  const { calls, scopes, keyType, keys } = report;
  const free = calls.filter((call) => call.scopes.length === 0);
  return [
    ...scopes.flatMap((scope) => [scope, ...calls.filter((call) => call.scopes.includes(scope)).map(showCall)]),
    ...(free.length > 0 ? ["no scope", ...free.map(showCall)] : []),
    ...report.unknownScope.map(
      (call) =>
        `${showPlace(call)}: ${call.operation}: nobody says which scope it needs. Try the call with the key, and read the note in the catalog.`,
    ),
    ...report.uncataloged.map(
      (call) => `${showPlace(call)}: ${visible(call.call)}: the catalog has no such operation.`,
    ),
    ...report.unresolved.map((call) => `${showPlace(call)}: unresolved: ${visible(call.reason)}.`),
    ...(keys ? keys.flatMap((key) => showShare(key, calls)) : []),
    ...(keyType === null ? [] : showClosest(catalog, keyType, scopes)),
    summary(report, catalog),
  ];
}

/** `src/mail.ts:5:9`. */
export function showPlace({ file, line, column }: Place): string {
  return `${visible(file)}:${line}:${column}`;
}

function showCall(call: ReportedCall): string {
  const notes = [call.evidence, ...(call.widened ? ["widened: a part of the call stays open"] : [])];
  return `  ${showPlace(call)} ${call.operation} (${notes.join("; ")})`;
}

function showShare({ keyType, scopes }: KeyShare, calls: readonly ReportedCall[]): readonly string[] {
  const own = calls.filter((call) => call.scopes.some((scope) => scopes.includes(scope)));
  return [`a ${keyType} key: ${scopes.join(", ")}`, ...own.map(showCall)];
}

function showClosest(catalog: Catalog, keyType: string, scopes: readonly string[]): readonly string[] {
  const { presets, groups } = closestLists(catalog, keyType, scopes);
  const show = ({ name, has, more }: Near): string => `  ${name}: ${has} of ${scopes.length}, and ${more} more`;
  return [
    ...(presets.length > 0 ? ["closest presets", ...presets.map(show)] : []),
    ...(groups.length > 0 ? ["closest groups", ...groups.map(show)] : []),
  ];
}

function summary({ calls, scopes, keyType, keys, unresolved }: Report, catalog: Catalog): string {
  const title = catalog.keyTypes.find(({ id }) => id === keyType)?.title ?? keyType;
  if (keys)
    return `expected scopes of one key type but received calls that need ${keys.length}: ${keys.map((key) => key.keyType).join(", ")}. Use separate keys.`;
  const open = unresolved.length > 0 ? `, ${unresolved.length} unresolved` : "";
  if (keyType === null) return `${counted(calls.length, "call")}${open}: no scope is needed.`;
  return `${counted(calls.length, "call")}${open}: ${counted(scopes.length, "scope")} for one key (${title ?? ""}).`;
}
