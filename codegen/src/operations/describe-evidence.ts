import type { Evidence } from "../catalog/catalog.ts";

const words: Readonly<Record<Evidence, string>> = {
  documented: "documented",
  probable: "probable",
  observed: "observed",
  rule: "derived by rule",
  unknown: "unknown",
};

/** The evidence for what an operation needs, in words: `derived by rule`, `observed on 2026-03-01`. */
export function describeEvidence(evidence: Evidence, observed?: string): string {
  return observed === undefined ? words[evidence] : `${words[evidence]} on ${observed}`;
}
