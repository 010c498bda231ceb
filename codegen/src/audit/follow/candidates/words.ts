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

/** Names of functions whose result is an answer of a server, which is no client. */
export const answering: RegExp =
  /^\$?(?:(?:send|fetch|request|post|put|patch|delete)\w*|get|del|head|options|api|axios|got|ky|rp|superagent|ofetch)$/iu;
