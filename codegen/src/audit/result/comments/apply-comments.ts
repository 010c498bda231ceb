import type { Catalog } from "../../../catalog/catalog.ts";
import { subjectHint } from "../../../operations/subject-hint.ts";
import type { MatchedOperation, OperationIndex } from "../../match/operation-index.ts";
import type { Outcome } from "../../match/outcome.ts";
import { splitUrl } from "../../values/urls/split-url.ts";
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

/** The operations that a comment can name. */
interface KnownOperations {
  readonly catalog: Catalog;
  readonly operations: OperationIndex;
}

/** The effect of one comment. */
interface Effect {
  readonly drops: readonly Placed[];
  readonly adds?: Placed;
  readonly use?: CommentUse;
  readonly problem?: CommentProblem;
}

/**
 * Applies the comments: each drops or replaces outcomes. Every comment about a call counts, but none replaces a call that the
 * code states in full, unless another comment drops that.
 */
export function applyComments(placed: readonly Placed[], comments: FileComments, known: KnownOperations): Commented {
  const ignoring = comments.map((comment) => (comment.kind === "ignores" ? ignore(placed, comment) : undefined));
  const ignored = new Set(ignoring.flatMap((effect) => effect?.drops ?? []));
  const effects = comments.map((comment, index): Effect => {
    if (comment.kind === "invalid") return { drops: [], problem: refuse(comment, comment) };
    if (comment.kind !== "declares") return ignoring[index] ?? { drops: [] };
    const matched = findOperation(comment, known);
    if (matched !== undefined) return declare({ placed, ignored }, comment, matched);
    const asked = `${comment.method} ${comment.url}`;
    const problem = `the catalog has no operation ${asked}`;
    return { drops: [], problem: refuse(comment, { code: "SW402", problem, next: subjectHint(known.catalog, asked) }) };
  });
  const dropped = new Set(effects.flatMap(({ drops }) => drops));
  return {
    placed: [...placed.filter((one) => !dropped.has(one)), ...effects.flatMap(({ adds }) => adds ?? [])],
    uses: effects.flatMap(({ use }) => use ?? []),
    problems: effects.flatMap(({ problem }) => problem ?? []),
  };
}

type Declaring = Extract<FileComments[number], { readonly kind: "declares" }>;

/** Finds the operation that a comment names: by its id, or by the path or the URL of a request. */
function findOperation(
  { method, url }: Declaring,
  { catalog, operations }: KnownOperations,
): MatchedOperation | undefined {
  const named = catalog.operations.find(({ id }) => id === `${method} ${url}`);
  if (named !== undefined) return { operation: named, parameters: undefined };
  const { origin, path } = splitUrl([url]);
  return operations.match(method, path, origin)[0];
}

function ignore(placed: readonly Placed[], comment: FileComments[number]): Effect {
  const drops = placed.filter(isAbout(placed, comment));
  const use = useOf(comment, drops);
  return use.entries.length > 0
    ? { drops, use }
    : {
        drops,
        problem: refuse(comment, {
          code: "SW401",
          problem: "it drops nothing: there is no finding on the line that it is about",
        }),
      };
}

function declare(
  { placed, ignored }: { readonly placed: readonly Placed[]; readonly ignored: ReadonlySet<Placed> },
  comment: Declaring,
  matched: MatchedOperation,
): Effect {
  const { file, about: line } = comment;
  const found = placed.filter(isAbout(placed, comment)).filter(({ outcome }) => outcome.kind !== "foreign");
  const isSettled = (one: Placed): boolean => isStatedInFull(one.outcome) && !ignored.has(one);
  const open = found.filter((one) => !isSettled(one));
  if (found.length > 0 && open.length === 0) {
    const stated = useOf(comment, found).entries.join(", ");
    const problem = `it changes nothing: the code states the call in full, ${stated}`;
    return { drops: [], problem: refuse(comment, { code: "SW401", problem }) };
  }
  const outcome: Outcome = { kind: "operations", operations: [matched], widened: false };
  const place = open[0]?.place ?? { file, line, column: 1 };
  return { drops: open, adds: { place, statement: line, outcome, declared: true }, use: useOf(comment, open) };
}

/** Whether the code leaves no part of a call open, so that it can only be right or be dropped. */
function isStatedInFull(outcome: Outcome): boolean {
  return outcome.kind === "operations" && !outcome.widened && outcome.isAssumed !== true;
}

function refuse(
  { file, line, column, text }: FileComments[number],
  { code, problem, next }: Pick<CommentProblem, "code" | "problem" | "next">,
): CommentProblem {
  return { file, line, column, code, comment: text, problem, ...(next !== undefined && { next }) };
}

/** How a comment was used: the entries that it dropped or replaced, each once. */
function useOf({ file, line, column, text }: FileComments[number], placed: readonly Placed[]): CommentUse {
  const entries = placed.flatMap(({ outcome }) => (outcome.kind === "foreign" ? [] : [describe(outcome)]));
  return { file, line, column, comment: text, entries: [...new Set(entries)] };
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
