/** Above this share of all scopes, and this number, a list is the list of all scopes and no need. */
const wholeShare = 0.8;
const wholeSize = 10;

/** Returns true if a list of scopes is so long that the document lists all of its scopes there. */
export function isWholeList(list: readonly string[], all: number): boolean {
  return list.length > wholeSize && list.length >= all * wholeShare;
}
