/** How much of a group a key may do: `read` is the group's read scopes, `full` all of its scopes. */
export type AccessLevel = "read" | "full";
