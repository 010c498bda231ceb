import type { IsKnown } from "../../../src/answers/reading.ts";
import { readReport, type AuditReport } from "../../../src/answers/read-report.ts";
import { formatIssue } from "../../../src/catalog/issue.ts";
import type { KnownKey } from "../../../src/verbs/explore/page-data.ts";
import { readKey } from "./read-key.ts";

/** What a file or a pasted text turned out to be. */
export type Evidence =
  | { readonly kind: "report"; readonly report: AuditReport }
  | { readonly kind: "key"; readonly key: KnownKey }
  | { readonly kind: "refusal"; readonly text: string }
  | { readonly kind: "problem"; readonly message: string };

/** Recognises an audit report, a refusal or a key's answer, and reads it. */
export function readEvidence(text: string, name: string, isKnown: IsKnown): Evidence {
  if (/"calls"\s*:\s*\[/u.test(text)) return readSavedReport(text, name);
  if (looksRefused(text)) return { kind: "refusal", text };
  const key = readKey(text, name, isKnown);
  if (key !== undefined) return { kind: "key", key };
  const expected = "an audit report, a key's answer with its scopes, or a refusal";
  return { kind: "problem", message: `${name}: expected ${expected} but received something else.` };
}

function readSavedReport(text: string, name: string): Evidence {
  const { report, issues } = readReport(text, name);
  if (report !== undefined) return { kind: "report", report };
  return { kind: "problem", message: issues.map(formatIssue).join("\n") };
}

function looksRefused(text: string): boolean {
  return /\b(?:401|403)\b|\bforbidden\b|access denied|unauthori[sz]ed|"errors"\s*:/iu.test(text);
}
