import { quote, visible } from "../text/show.ts";

/** One thing that is wrong with a catalog: where it is, what was expected, what was found, and what to do. */
export interface Issue {
  readonly file: string;
  /** Line of the place, from 1. */
  readonly line: number;
  /** Column of the place, from 1, in UTF-16 units as editors count. */
  readonly column: number;
  /** The place as keys and indices, `presets.mailSend.full[3]`; empty for the whole file. */
  readonly path: string;
  /** Continues "expected …". */
  readonly expected: string;
  /** Continues "but received …". */
  readonly received: string;
  /** The name that was probably meant. */
  readonly suggestion?: string;
  /** The next step, one or more whole sentences. */
  readonly hint?: string;
}

/**
 * One line for people: place, *expected … but received …*, next step.
 *
 * @example
 * formatIssue(issue);
 * //=> 'scopes.json:41:7 presets.mailSend.full[3]: expected a declared scope but received "mail.sned". Did you mean "mail.send"?'
 */
export function formatIssue(issue: Issue): string {
  const where = `${visible(issue.file)}:${issue.line}:${issue.column}${issue.path === "" ? "" : ` ${issue.path}`}`;
  const parts = [`${where}: expected ${issue.expected} but received ${issue.received}.`];
  if (issue.suggestion !== undefined) parts.push(`Did you mean ${quote(issue.suggestion)}?`);
  if (issue.hint !== undefined) parts.push(issue.hint);
  return parts.join(" ");
}
