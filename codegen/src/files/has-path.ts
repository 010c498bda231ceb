import { realpathSync, statSync } from "node:fs";

/** Whether there is a file at a path; false if the system refuses the question, as below another file. */
export function isFile(path: string): boolean {
  return ask(() => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** Whether there is a folder at a path; false if the system refuses the question. */
export function isFolder(path: string): boolean {
  return ask(() => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}

/** Returns where a path leads when every link is followed; undefined if it leads nowhere. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function ask(question: () => boolean): boolean {
  try {
    return question();
  } catch {
    return false;
  }
}
