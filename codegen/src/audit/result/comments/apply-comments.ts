import type { OperationIndex } from "../../match/operation-index.ts";
import type { Outcome } from "../../match/outcome.ts";
import type { AuditComment } from "./read-comments.ts";
import type { CommentProblem, CommentUse, Place } from "../report.ts";

/** An outcome with its place. */
export interface Placed {
  readonly place: Place;
  /** The line on which the statement around the place begins. */
  readonly statement: number;
  readonly outcome: Outcome;
  readonly declared?: true;
}

/** The comments of one file, which is named relative to the working folder. */
export type FileComments = readonly (AuditComment & { readonly file: string })[];

/** The outcomes after all comments took effect. */
export interface Commented {
  readonly placed: readonly Placed[];
  readonly uses: readonly CommentUse[];
  readonly problems: readonly CommentProblem[];
}

/** Applies each comment: it drops or replaces the outcomes that it is about. */
export function applyComments(
  placed: readonly Placed[],
  comments: FileComments,
  operations: OperationIndex,
): Commented {
  return comments.reduce<Commented>((done, comment) => applyOne(done, comment, operations), {
    placed,
    uses: [],
    problems: [],
  });
}

function applyOne(done: Commented, comment: FileComments[number], operations: OperationIndex): Commented {
  const { file, line, column, text } = comment;
  const place = { file, line, column };
  const refuse = (code: CommentProblem["code"], problem: string): Commented => ({
    ...done,
    problems: [...done.problems, { ...place, code, comment: text, problem }],
  });
  if (comment.kind === "invalid") return refuse(comment.code, comment.problem);
  const about = isAbout(done.placed, comment);
  const found = done.placed.filter(about).filter(({ outcome }) => outcome.kind !== "foreign");
  const use = { ...place, comment: text, entries: [...new Set(found.map(({ outcome }) => describe(outcome)))] };
  const rest = done.placed.filter((one) => !about(one));
  if (comment.kind === "ignores")
    return found.length === 0
      ? refuse("SW401", "it drops nothing: there is no finding on the line that it is about")
      : { ...done, placed: rest, uses: [...done.uses, use] };
  const { method, path } = comment;
  const matched = operations.match(method, [path]);
  if (matched.length === 0) return refuse("SW402", `the catalog has no operation ${method} ${path}`);
  const own = found[0]?.place ?? { file, line: comment.about, column: 1 };
  const outcome: Outcome = { kind: "operations", operations: matched.slice(0, 1), widened: false };
  const declared: Placed = { place: own, statement: comment.about, outcome, declared: true };
  return { ...done, placed: [...rest, declared], uses: [...done.uses, use] };
}

/** Whether an outcome is what a comment is about: on its line, or, if there is none, in the statement that begins there. */
function isAbout(placed: readonly Placed[], { file, about }: FileComments[number]): (one: Placed) => boolean {
  const onLine = ({ place }: Placed): boolean => place.file === file && place.line === about;
  return placed.some(onLine) ? onLine : ({ place, statement }) => place.file === file && statement === about;
}

function describe(outcome: Outcome): string {
  if (outcome.kind === "operations") return outcome.operations.map(({ operation }) => operation.id).join(", ");
  if (outcome.kind === "uncataloged") return outcome.call;
  return outcome.kind === "unresolved" ? outcome.reason : "";
}
