import type { Change } from "./change.ts";
import { sameNames } from "./match-entries.ts";
import { code } from "../text/code-span.ts";
import type { ChangeKind } from "./policy.ts";

/** What entries say to people rather than to programs. */
interface Words {
  readonly title?: string;
  readonly description?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly legacy?: string;
  readonly url?: string;
  readonly observed?: string;
  readonly sources?: readonly string[];
}

const keys = ["title", "description", "note", "reason", "url", "observed"] as const;

/** The change of words between two forms of an entry, if there is one; which words is in the message. */
export function diffWords(
  kind: ChangeKind & `${string}-words-changed`,
  subject: string,
  before: Words,
  after: Words,
): readonly Change[] {
  const changed: string[] = keys.filter((key) => before[key] !== after[key]);
  // A reason that came or went is a change of its own; in other words it is words.
  if (isOtherLegacy(before, after)) changed.push("legacy");
  if (!sameNames(before.sources ?? [], after.sources ?? [])) changed.push("sources");
  if (changed.length === 0) return [];
  const what = kind.replace("-words-changed", "").replace("-", " ");
  const message = `The ${changed.join(", ")} of ${what} ${code(subject)} changed: nothing but words.`;
  return [{ kind, subject, release: "patch", message }];
}

function isOtherLegacy({ legacy: before }: Words, { legacy: after }: Words): boolean {
  return before !== undefined && after !== undefined && before !== after;
}
