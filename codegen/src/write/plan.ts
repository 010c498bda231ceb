import { byCodeUnit } from "../text/by-code-unit.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { isGenerated } from "../text/is-generated.ts";

/** The files of the output folder. */
export interface OutputFolder {
  /** The text of each TypeScript file, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Names of generated files that exist as a folder, a link or another kind of entry. */
  readonly others: ReadonlySet<string>;
}

/** The writes and deletions that bring the output folder up to date. */
export interface Plan {
  /** Files that do not exist yet. */
  readonly missing: readonly PrintedFile[];
  /** Files whose text differs. */
  readonly stale: readonly PrintedFile[];
  /** Names of files that are up to date and left alone. */
  readonly fresh: readonly string[];
  /** Names of files that an earlier run wrote and that are no longer needed. */
  readonly orphaned: readonly string[];
  /** Names of foreign files where a generated file should be. */
  readonly foreign: readonly string[];
}

/** Plans the writes that make a folder hold the generated files. */
export function planWrites(wanted: readonly PrintedFile[], { files, others }: OutputFolder): Plan {
  const names = new Set(wanted.map(({ name }) => name));
  const stateOf = ({ name, text }: PrintedFile): keyof Plan => {
    if (others.has(name)) return "foreign";
    const current = files.get(name);
    if (current === undefined) return "missing";
    if (withoutReturns(current) === text) return "fresh";
    return isGenerated(current) ? "stale" : "foreign";
  };
  const inState = (state: keyof Plan): readonly PrintedFile[] => wanted.filter((file) => stateOf(file) === state);
  return {
    missing: inState("missing"),
    stale: inState("stale"),
    fresh: inState("fresh").map(({ name }) => name),
    foreign: inState("foreign").map(({ name }) => name),
    orphaned: [...files]
      .filter(([name, text]) => !names.has(name) && isGenerated(text))
      .map(([name]) => name)
      .sort(byCodeUnit),
  };
}

/** Returns the text with line feeds alone: Git may check files out with carriage returns, which are no difference. */
function withoutReturns(text: string): string {
  return text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text;
}

/** True for a file name that the generator may write: code, or the page that describes it. */
export function isOutputName(name: string): boolean {
  return name.endsWith(".ts") || name === page;
}

const page = "README.md";

/** Returns the files to write; a page that a person wrote stays as it is. */
export function keepOwnPage(wanted: readonly PrintedFile[], { files, others }: OutputFolder): readonly PrintedFile[] {
  const current = files.get(page);
  if (others.has(page)) return wanted.filter(({ name }) => name !== page);
  if (current === undefined || isGenerated(current)) return wanted;
  return wanted.map((file) => (file.name === page ? { name: page, text: current } : file));
}
