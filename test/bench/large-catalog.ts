/** The text of a catalog with as many scopes as asked for, in 400 groups and two key types. */
export function largeCatalog(size: number): string {
  const verbs = ["read", "create", "update", "delete"];
  const groups = Math.min(400, size);
  const scopes = Array.from({ length: size }, (_, index) => {
    const group = index % groups;
    const name = `resource${group}.part${Math.floor(index / groups)}.${verbs[index % verbs.length] ?? ""}`;
    return [
      name,
      {
        keyTypes: [group % 100 === 99 ? "billing" : "general"],
        group: `group${group}`,
        access: index % verbs.length === 0 ? "read" : "write",
        description: `Do number ${index} of what can be done with resource ${group}.`,
      },
    ];
  });
  return JSON.stringify(
    {
      keyTypes: { general: { title: "General key" }, billing: { title: "Billing key" } },
      groups: Object.fromEntries(
        Array.from({ length: groups }, (_, index) => [`group${index}`, { title: `Group ${index}` }]),
      ),
      scopes: Object.fromEntries(scopes) as unknown,
    },
    undefined,
    2,
  );
}
