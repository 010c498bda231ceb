/** The result of a method on an array or a `Set`, and on the pairs of a `Map`; `models/list-methods.ts` computes it. */
export type ListResult =
  | "concatenated"
  | "element"
  | "exchanged"
  | "filtered"
  | "flattened"
  | "indexes"
  | "itself"
  | "joined"
  | "mapped"
  | "pairs"
  | "reduced"
  | "sliced";

/** The result of a method on a `Map`, if it differs from that on a list. */
export type MapResult = "itself" | "keys" | "lookup" | "values";

/** The result of a method on a string; `models/text-methods.ts` computes it. */
export type TextResult = "concatenated" | "itself" | "lower" | "replaced" | "sliced" | "split" | "trimmed" | "upper";

/** The knowledge of the audit and `migrate` about a method of the language. */
export interface Method {
  /** Its result on a list; if it is missing, the result is unknown. */
  readonly list?: ListResult;
  readonly map?: MapResult;
  readonly text?: TextResult;
  /** Set if its first argument is a function: called with each element, or with what it returned before and each element. */
  readonly calls?: "element" | "accumulator";
  /** Set if its arguments are elements of the list, which it adds or looks for. */
  readonly takesElements?: true;
  /** Set if its arguments are a key of the `Map` and a value. */
  readonly takesEntry?: true;
  /** Set if its receiver holds its arguments afterwards: after all others (`append`), or anywhere (`insert`). */
  readonly changes?: "append" | "insert";
  /** Set if HTTP clients and databases have a method of this name too: a call on an unknown receiver may be a request. */
  readonly isAmbiguous?: true;
}

/**
 * The methods of strings, arrays, maps, sets, numbers, dates and patterns, one entry each. Evaluation, callbacks, writes, the
 * choice of calls to follow, and `migrate` all read this table, so a new method is one entry here.
 */
const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  // They call a function with the elements of a list.
  ["every", { calls: "element" }],
  ["filter", { list: "filtered", calls: "element" }],
  ["find", { list: "element", calls: "element", isAmbiguous: true }],
  ["findIndex", { calls: "element" }],
  ["findLast", { list: "element", calls: "element" }],
  ["findLastIndex", { calls: "element" }],
  ["flatMap", { list: "mapped", calls: "element" }],
  ["forEach", { calls: "element" }],
  ["map", { list: "mapped", calls: "element" }],
  ["reduce", { list: "reduced", calls: "accumulator" }],
  ["reduceRight", { list: "reduced", calls: "accumulator" }],
  ["some", { calls: "element" }],

  // They change a list, a map or a set.
  ["add", { list: "itself", takesElements: true, changes: "append", isAmbiguous: true }],
  ["clear", {}],
  ["copyWithin", {}],
  ["delete", { takesElements: true, takesEntry: true, isAmbiguous: true }],
  ["fill", { list: "itself", changes: "insert" }],
  ["pop", { list: "element" }],
  ["push", { list: "itself", takesElements: true, changes: "append" }],
  ["set", { list: "itself", takesEntry: true, changes: "append", isAmbiguous: true }],
  ["shift", { list: "element" }],
  ["splice", { changes: "insert" }],
  ["unshift", { list: "itself", takesElements: true, changes: "append" }],

  // They read a list, a map or a set.
  ["at", { list: "element" }],
  ["concat", { list: "concatenated", text: "concatenated" }],
  ["entries", { list: "pairs", map: "itself" }],
  ["flat", { list: "flattened" }],
  ["get", { map: "lookup", takesEntry: true, isAmbiguous: true }],
  ["has", { takesElements: true, takesEntry: true }],
  ["includes", { takesElements: true }],
  ["indexOf", { takesElements: true }],
  ["join", { list: "joined" }],
  ["keys", { list: "indexes", map: "keys" }],
  ["lastIndexOf", { takesElements: true }],
  ["reverse", { list: "itself" }],
  ["slice", { list: "sliced", text: "sliced" }],
  ["sort", { list: "itself" }],
  ["toReversed", { list: "itself" }],
  ["toSorted", { list: "itself" }],
  ["union", { list: "concatenated", isAmbiguous: true }],
  ["values", { list: "itself", map: "values" }],
  ["with", { list: "exchanged", isAmbiguous: true }],

  // They belong to strings.
  ["charAt", {}],
  ["charCodeAt", {}],
  ["codePointAt", {}],
  ["endsWith", {}],
  ["localeCompare", {}],
  ["match", {}],
  ["matchAll", {}],
  ["normalize", { text: "itself" }],
  ["padEnd", {}],
  ["padStart", {}],
  ["repeat", {}],
  ["replace", { text: "replaced" }],
  ["replaceAll", { text: "replaced" }],
  ["split", { text: "split" }],
  ["startsWith", {}],
  ["substr", { text: "sliced" }],
  ["substring", { text: "sliced" }],
  ["toLocaleLowerCase", { text: "lower" }],
  ["toLocaleUpperCase", { text: "upper" }],
  ["toLowerCase", { text: "lower" }],
  ["toUpperCase", { text: "upper" }],
  ["trim", { text: "trimmed" }],
  ["trimEnd", { text: "itself" }],
  ["trimStart", { text: "itself" }],

  // They belong to all objects, to numbers, dates and patterns.
  ["exec", {}],
  ["getDate", {}],
  ["getFullYear", {}],
  ["getMonth", {}],
  ["getTime", {}],
  ["hasOwnProperty", {}],
  ["test", {}],
  ["toFixed", {}],
  ["toISOString", {}],
  ["toJSON", { text: "itself" }],
  ["toLocaleString", {}],
  ["toString", { text: "itself" }],
  ["valueOf", { text: "itself" }],
]);

/** Returns the entry of a method by its name; `undefined` for a name that is not in the table. */
export function methodNamed(name: string): Method | undefined {
  return methods.get(name);
}

/** Returns the names of the methods that pass a test. */
export function methodNames(passes: (method: Method) => boolean): readonly string[] {
  return [...methods].flatMap(([name, method]) => (passes(method) ? [name] : []));
}

/** True if the result of the method on a list is one of its elements, or a list of them. */
export function keepsElements(name: string): boolean {
  const result = methods.get(name)?.list;
  return result !== undefined && keeping.has(result);
}

/** True if the result of the method holds its arguments or their elements, besides the elements of the list. */
export function addsElements(name: string): boolean {
  const { list, takesElements, changes } = methods.get(name) ?? {};
  return list === "concatenated" || list === "exchanged" || (takesElements === true && changes !== undefined);
}

const keeping: ReadonlySet<ListResult> = new Set<ListResult>([
  "concatenated",
  "element",
  "exchanged",
  "filtered",
  "flattened",
  "itself",
  "sliced",
]);
