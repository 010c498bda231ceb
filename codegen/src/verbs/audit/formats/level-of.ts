import type { FailureKind } from "../../../cli/configuration/failure-kinds.ts";
import type { Finding } from "../findings.ts";

/** Kinds that always make the run fail. */
const grave: readonly Finding["kind"][] = ["missing", "outdated", "several-keys"];

/** Returns the level of a finding: an error if its kind makes the run fail, always or as one of the failing kinds. */
export function levelOf(kind: Finding["kind"], failing: readonly FailureKind[]): "error" | "warning" | "note" {
  if ([...grave, ...failing].includes(kind)) return "error";
  return kind === "legacy" || kind === "comment" ? "note" : "warning";
}
