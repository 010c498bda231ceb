/** What every name begins with that the generator uses in the output folder for a while and takes away again. */
export const temporaryPrefix = ".scopewright-";
