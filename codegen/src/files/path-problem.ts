/** What is wrong with a path, and the next step. */
export interface PathProblem {
  readonly received: string;
  readonly hint: string;
}

/**
 * Returns what is wrong with a path that no file can have been meant by: an address, or a home folder that no shell has
 * replaced.
 */
export function pathProblem(path: string): PathProblem | undefined {
  if (/^~(?:[\\/]|$)/u.test(path))
    return {
      received: path,
      hint: 'Only a shell replaces ~, and only at the start of a word: write the whole path, or "./~" for a folder of that name.',
    };
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(path))
    return { received: path, hint: "Nothing is fetched: save what is there in a file, and name that." };
  return undefined;
}
