import type { ScopeIssue } from "./scope-issue.ts";
import { quote, showPath } from "../input/show.ts";

/** The most lines of a message. The data of the error holds all issues. */
const mostLines = 100;

/**
 * An issue without its place: the problem, then the next step.
 *
 * @internal
 */
export function printIssue({ expected, received, problem, suggestion, next }: ScopeIssue): string {
  const hint = suggestion === undefined ? [] : [`Did you mean ${quote(suggestion)}?`];
  const what = problem ?? `expected ${expected} but received ${received}`;
  return [`${what}.`, ...hint, ...(next === undefined ? [] : [next])].join(" ");
}

/**
 * The message of an error: one line per issue, each with its place.
 *
 * @internal
 */
export function printIssues(place: string, issues: readonly ScopeIssue[]): string {
  const lines = issues.slice(0, mostLines).map((issue) => {
    const path = showPath(issue.path);
    return `${place}: ${path === "" ? "" : `${path}: `}${printIssue(issue)}`;
  });
  const rest = issues.length - lines.length;
  return [...lines, ...(rest > 0 ? [`${place}: ${rest} more.`] : [])].join("\n");
}
