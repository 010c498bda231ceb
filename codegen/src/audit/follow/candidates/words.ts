/** Members that all functions and modules have: what is in them is in what they belong to. */
export const common: ReadonlySet<string> = new Set(["prototype", "exports", "default", "constructor"]);

/** Methods that all functions have, and that call or give the function itself. */
export const ofFunctions: ReadonlySet<string> = new Set(["bind", "call", "apply"]);

/** Methods that give a callback what they are called on, or what that holds. */
export const calling: ReadonlySet<string> = new Set([
  ...["then", "map", "forEach", "filter", "find", "flatMap", "some", "every", "reduce", "reduceRight", "pipe", "tap"],
  ...["subscribe", "mapValues", "each"],
]);

/** Methods of lists and maps that give what these hold. */
export const picking: ReadonlySet<string> = new Set([
  ...["get", "at", "pop", "shift", "find", "filter", "slice", "concat", "flat", "values", "entries", "reverse", "sort"],
]);

/**
 * Names that so many unrelated objects have that a member of one says nothing of the same member of another: these are
 * followed only where the object itself may hold a value of the provider.
 */
export const frequent: ReadonlySet<string> = new Set([
  ...["send", "get", "post", "put", "patch", "delete", "del", "head", "options", "request", "fetch", "api", "client"],
  ...["create", "update", "remove", "find", "findOne", "findAll", "list", "save", "insert", "query", "execute", "exec"],
  ...["run", "start", "stop", "init", "setup", "close", "open", "connect", "handle", "handler", "process", "perform"],
  ...[
    "call",
    "apply",
    "bind",
    "invoke",
    "then",
    "catch",
    "finally",
    "next",
    "done",
    "end",
    "write",
    "read",
    "on",
    "off",
  ],
  ...[
    "once",
    "emit",
    "add",
    "set",
    "has",
    "push",
    "pop",
    "clear",
    "reset",
    "load",
    "parse",
    "format",
    "render",
    "build",
  ],
  ...["validate", "check", "test", "log", "info", "warn", "error", "debug", "url", "uri", "path", "host", "hostname"],
  ...["href", "base", "baseURL", "baseUrl", "endpoint", "method", "headers", "body", "data", "params", "query", "json"],
  ...["text", "name", "id", "key", "value", "values", "type", "kind", "code", "status", "message", "msg", "result"],
  ...["response", "req", "res", "input", "output", "args", "config", "settings", "context", "ctx", "state", "props"],
  ...["user", "users", "email", "emails", "mail", "to", "from", "subject", "html", "content", "template", "templates"],
  ...["items", "item", "children", "parent", "node", "nodes", "events", "event", "service", "services", "provider"],
  ...[
    "auth",
    "apiKey",
    "token",
    "version",
    "default",
    "use",
    "register",
    "map",
    "forEach",
    "filter",
    "length",
    "index",
  ],
  ...[
    "action",
    "actions",
    "payload",
    "fields",
    "defaults",
    "title",
    "label",
    "description",
    "schema",
    "model",
    "store",
  ],
  ...[
    "info",
    "meta",
    "metadata",
    "extra",
    "log",
    "logger",
    "fn",
    "func",
    "callback",
    "cb",
    "sync",
    "upload",
    "download",
  ],
]);

/** Names of functions whose result is an answer of a server, which is no client. */
export const answering: RegExp =
  /^\$?(?:(?:send|fetch|request|post|put|patch|delete)\w*|get|del|head|options|api|axios|got|ky|rp|superagent|ofetch)$/iu;
