import { counted } from "../../text/counted.ts";
import type { FailureKind } from "../../cli/configuration/failure-kinds.ts";
import type { AuditResult } from "./audit-result.ts";
import type { AuditCommandOptions } from "./command-options.ts";

type FailureOptions = Pick<AuditCommandOptions, "failOn" | "allowUnresolved" | "updateBaseline">;

/** Returns the kinds of findings that make the run fail, by `--fail-on` and the options that accept findings. */
export function failingKinds({
  failOn = ["unresolved", "excess"],
  allowUnresolved,
  updateBaseline,
}: FailureOptions): readonly FailureKind[] {
  return failOn.filter((kind) => {
    if (updateBaseline === true) return kind === "excess";
    return kind !== "unresolved" || allowUnresolved !== true;
  });
}

/** Returns why the command ends with 1, for people; nothing if it does not. */
export function failuresOf(result: Omit<AuditResult, "ok" | "failures">, options: FailureOptions): readonly string[] {
  const { check, checks = [], granted, keys } = result;
  const compared = [...(check ? [check] : []), ...checks];
  const missing = granted ? granted.missing.length : 0;
  const excess = granted ? granted.excess.length + granted.unknown.length : 0;
  const counts: Readonly<Record<FailureKind, number>> = {
    unresolved: result.unresolved.length,
    uncataloged: result.uncataloged.length,
    "unknown-scope": result.unknownScope.length,
    legacy: result.legacy.length,
    excess,
  };
  return [
    ...compared.flatMap(({ file, ok }) => (ok ? [] : [`${file} is out of date`])),
    ...(missing > 0 ? [`${granted?.file ?? ""} lacks ${counted(missing, "scope")}`] : []),
    ...failingKinds(options).flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${kind}`] : [])),
    ...(keys ? [`the scopes need ${keys.length} keys`] : []),
  ];
}
