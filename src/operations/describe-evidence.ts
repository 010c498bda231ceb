import type { Requirement } from "./requirement.ts";

const words: Readonly<Record<Requirement["evidence"], string>> = {
  documented: "documented",
  probable: "probable",
  observed: "observed",
  rule: "derived by rule",
  unknown: "unknown",
};

/**
 * The evidence for what an operation needs, in words: `derived by rule`, `observed on 2026-03-01`.
 *
 * @internal
 */
export function describeEvidence(evidence: Requirement["evidence"], observed?: string): string {
  return observed === undefined ? words[evidence] : `${words[evidence]} on ${observed}`;
}
