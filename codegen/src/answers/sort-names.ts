import type { Catalog } from "../catalog/catalog.ts";
import { checkName } from "../catalog/parse/parse-string.ts";
import { closest } from "../../../src/input/closest.ts";
import type { Reading } from "./reading.ts";
import { stepsOf } from "../text/similar.ts";

/** The names that a file holds, each once, and how far they can be trusted. */
export interface FoundNames extends Pick<Reading, "kind"> {
  readonly names: readonly string[];
}

/** A name that is no scope, and the scope that was probably meant. */
export interface UnknownName {
  readonly name: string;
  readonly suggestion?: string;
}

/** The names of a file, compared with a catalog. */
export interface SortedNames {
  /** Scopes of the catalog. */
  readonly known: readonly string[];
  /** Names that the catalog lacks and that are likely scopes. */
  readonly fresh: readonly string[];
  readonly automatic: readonly string[];
  readonly retired: readonly { readonly name: string; readonly use: readonly string[] }[];
  /** Names that are likely mistyped, or that no scope can have. */
  readonly unknown: readonly UnknownName[];
}

/**
 * Sorts names by what a catalog knows about them.
 *
 * In an answer of the provider every name is right. In what people wrote, a name that is a known one with letters wrong is
 * a mistake, unless all of its steps are known words: `alerts.create` beside `alerts.delete`.
 */
export function sortNames(catalog: Catalog, { kind, names }: FoundNames): SortedNames {
  const scopes = new Set(catalog.scopes.map(({ name }) => name));
  const automatic = new Set(catalog.automatic.map(({ name }) => name));
  const retired = new Map(catalog.retired.map((entry) => [entry.name, entry]));
  const known = [...scopes, ...automatic];
  const others = names.filter((name) => !scopes.has(name) && !automatic.has(name) && !retired.has(name));
  const suggest = remembered((name) => closest(name, known));
  const isDoubtful = (name: string): boolean =>
    checkName(name) !== undefined || (kind !== "answer" && isMistyped(name, suggest(name)));
  const fresh = new Set(believable(others, isDoubtful, [...scopes].flatMap(stepsOf)));
  return {
    known: names.filter((name) => scopes.has(name)),
    fresh: others.filter((name) => fresh.has(name)),
    automatic: names.filter((name) => automatic.has(name)),
    retired: names.flatMap((name) => {
      const entry = retired.get(name);
      return entry === undefined ? [] : [{ name, use: entry.use }];
    }),
    unknown: others
      .filter((name) => !fresh.has(name))
      .map((name) => {
        const suggestion = suggest(name);
        return { name, ...(suggestion !== undefined && { suggestion }) };
      }),
  };
}

/** Whether a name is another one with letters wrong: in every step that differs, or where it has other steps at all. */
function isMistyped(name: string, meant: string | undefined): boolean {
  if (meant === undefined) return false;
  const [steps, others] = [stepsOf(name), stepsOf(meant)];
  return (
    steps.length !== others.length ||
    steps.every((step, index) => step === others[index] || closest(step, others.slice(index, index + 1)) !== undefined)
  );
}

/** The same answers, each found out once. */
function remembered<Answer>(find: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (name) => {
    const known = answers.get(name) ?? { answer: find(name) };
    answers.set(name, known);
    return known.answer;
  };
}

/**
 * The names that are likely scopes: certain ones, and those whose steps are all known words. What is believed
 * brings words of its own, so that the same file has nothing new once its scopes are in the catalog.
 */
function believable(
  names: readonly string[],
  isDoubtful: (name: string) => boolean,
  knownWords: readonly string[],
): readonly string[] {
  const words = new Set(knownWords);
  const believed = new Set<string>();
  for (let before = -1; before < believed.size;) {
    before = believed.size;
    for (const name of names) {
      const isMeant =
        !isDoubtful(name) || (checkName(name) === undefined && stepsOf(name).every((step) => words.has(step)));
      if (isMeant) believed.add(name);
    }
    for (const name of believed) for (const step of stepsOf(name)) words.add(step);
  }
  return [...believed];
}
