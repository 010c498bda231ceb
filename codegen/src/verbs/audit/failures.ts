import { counted } from "../../text/counted.ts";
import type { FailureKind } from "../../cli/configuration/failure-kinds.ts";
import type { AuditResult } from "./audit-result.ts";
import type { AuditCommandOptions } from "./command-options.ts";

/** Returns why the command ends with 1, for people; nothing if it does not. */
export function failuresOf(
  result: Omit<AuditResult, "ok" | "failures">,
  { failOn = ["unresolved", "excess"], allowUnresolved, updateBaseline }: AuditCommandOptions,
): readonly string[] {
  const { check, checks = [], granted, keys } = result;
  const compared = [...(check ? [check] : []), ...checks];
  const missing = granted ? granted.missing.length : 0;
  const excess = granted ? granted.excess.length + granted.unknown.length : 0;
  const counts: Readonly<Record<FailureKind, number>> = {
    unresolved: allowUnresolved === true ? 0 : result.unresolved.length,
    uncataloged: result.uncataloged.length,
    "unknown-scope": result.unknownScope.length,
    legacy: result.legacy.length,
    excess,
  };
  const kinds = updateBaseline === true ? failOn.filter((kind) => kind === "excess") : failOn;
  return [
    ...compared.flatMap(({ file, ok }) => (ok ? [] : [`${file} is out of date`])),
    ...(missing > 0 ? [`${granted?.file ?? ""} lacks ${counted(missing, "scope")}`] : []),
    ...kinds.flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${kind}`] : [])),
    ...(keys ? [`the scopes need ${keys.length} keys`] : []),
  ];
}
