/** The beginning of the name of every temporary file in the output folder. */
export const temporaryPrefix = ".scopewright-";
