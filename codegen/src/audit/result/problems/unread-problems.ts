import { relative } from "node:path";
import type { ReadProblem } from "../build-report.ts";

/** Reports files or folders that the system refuses to read: the calls in them are missing. */
export function unreadableProblems(
  what: "file" | "folder",
  unread: ReadonlyMap<string, string>,
  folder: string,
): readonly ReadProblem[] {
  return unreadProblems(
    new Map([...unread].map(([file, reason]) => [file, `the ${what} cannot be read: ${reason}`])),
    folder,
  );
}

/** Reports files that are not parsed, with the reason. */
export function unreadProblems(unread: ReadonlyMap<string, string>, folder: string): readonly ReadProblem[] {
  return [...unread].map(([file, reason]) => ({ file: relative(folder, file), line: 1, column: 1, reason }));
}
