import type { Access } from "../../../../catalog/catalog.ts";

/** Words in the names of scopes that say what a key may do. */
const reading: ReadonlySet<string> = new Set([
  "read",
  "readonly",
  "view",
  "list",
  "get",
  "search",
  "export",
  "download",
]);
const writing: ReadonlySet<string> = new Set([
  ...[
    "write",
    "create",
    "update",
    "delete",
    "modify",
    "manage",
    "admin",
    "edit",
    "send",
    "post",
    "put",
    "add",
    "remove",
  ],
  ...["upload", "control", "full", "all", "import", "execute", "publish", "register", "install", "revoke"],
]);

/** The access of a scope, and the fact that it was concluded from. */
export interface AssumedAccess {
  readonly access: Access;
  readonly why: string;
}

/** Assumes the access of a scope from the words of its name, or else from the methods of the operations that need it. */
export function assumeAccess(
  scope: string,
  methods: ReadonlySet<string>,
  readMethods: ReadonlySet<string>,
): AssumedAccess {
  const words = scope
    .replace(/([a-z\d])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u);
  if (words.some((word) => writing.has(word))) return { access: "write", why: "from its name" };
  if (words.some((word) => reading.has(word))) return { access: "read", why: "from its name" };
  const isRead = methods.size > 0 && [...methods].every((method) => readMethods.has(method));
  return isRead
    ? { access: "read", why: `only ${[...methods].sort().join(", ")} needs it` }
    : { access: "write", why: "the safer choice" };
}
