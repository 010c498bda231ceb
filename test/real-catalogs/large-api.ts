/** The verbs and paths of one resource below a parent, and whether a call of it writes. */
const calls = [
  { method: "GET", path: "", writes: false },
  { method: "POST", path: "", writes: true },
  { method: "GET", path: "/{item-id}", writes: false },
  { method: "PATCH", path: "/{item-id}", writes: true },
  { method: "DELETE", path: "/{item-id}", writes: true },
] as const;

/**
 * The text of a catalog with as many operations, a multiple of 15, as asked for: two key types, scopes that imply others,
 * and needs of every kind, a third of them by key type.
 */
export function largeApi(size: number): string {
  const scopes: Record<string, object> = {};
  const operations: Record<string, object> = {};
  const keyTypes = ["application", "delegated"];
  for (let index = 0; index < size / 15; index++) {
    const read = `Resource${index}.Read`;
    const write = `Resource${index}.ReadWrite`;
    scopes[read] = { keyTypes, access: "read" };
    scopes[write] = { keyTypes, access: "write", implies: [read] };
    for (const parent of ["/users/{user-id}", "/groups/{group-id}", ""]) {
      for (const { method, path, writes } of calls) {
        const scope = writes ? write : read;
        const ways = parent === "" ? keyTypes.map((keyType) => ({ allOf: [scope], keyTypes: [keyType] })) : [scope];
        const both = [{ allOf: [read, "Directory.Read"] }];
        operations[`${method} ${parent}/resource${index}${path}`] = {
          anyOf: method === "PATCH" && parent !== "" ? both : ways,
          evidence: "documented",
        };
      }
    }
  }
  scopes["Directory.Read"] = { keyTypes, access: "read" };
  const head = { provider: "Large", hosts: ["api.large.example"], keyTypes: { application: {}, delegated: {} } };
  return JSON.stringify({ ...head, scopes, operations });
}
