import { hideSecrets } from "../../text/hide-secrets.ts";
import type { Place, Report } from "./report.ts";

/** Characters of a text of the audited code that a report shows. */
const most = 300;

/** A text of the audited code without secrets, and without the middle if it is long. */
function shown(text: string): string {
  const safe = hideSecrets(text);
  return safe.length <= most ? safe : `${safe.slice(0, (most * 2) / 3)} … ${safe.slice(-most / 3)}`;
}

/** The report with every text of the audited code checked for secrets; names of the catalog and paths stay as they are. */
export function withoutSecrets(report: Report): Report {
  const { unresolved, uncataloged, comments, commentProblems, harmless } = report;
  const named = <T extends Place>(item: T): T =>
    item.function === undefined ? item : { ...item, function: shown(item.function) };
  return {
    ...report,
    calls: report.calls.map(named),
    unresolved: unresolved.map((one) => ({
      ...named(one),
      reason: shown(one.reason),
      ...(one.call !== undefined && { call: shown(one.call) }),
      reasons: one.reasons.map((reason) => ({ ...reason, text: shown(reason.text) })),
    })),
    uncataloged: uncataloged.map((one) => ({ ...named(one), call: shown(one.call) })),
    unknownScope: report.unknownScope.map(named),
    legacy: report.legacy.map(named),
    ...(harmless && { harmless: harmless.map((use) => ({ ...named(use), what: shown(use.what) })) }),
    ...(comments && {
      comments: comments.map((use) => ({
        ...use,
        comment: shown(use.comment),
        entries: use.entries.map(shown),
      })),
    }),
    ...(commentProblems && {
      commentProblems: commentProblems.map((one) => ({
        ...one,
        comment: shown(one.comment),
        problem: shown(one.problem),
      })),
    }),
  };
}
