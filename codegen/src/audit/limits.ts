/**
 * The bounds of the audit. None changes what a call of ordinary code comes to: each is far above what code that people
 * write needs, and keeps code that is generated, or hostile, from costing more time or memory than it is worth.
 */
export const limits = {
  /** Characters of a file that is parsed. */
  fileLength: 10_000_000,
  /** Rounds of loading files that turn out to matter. */
  rounds: 25,
  /** Above so many files, the audit reports its progress. */
  quietFiles: 500,
  /** Alternatives of one expression; more count as one unknown value. */
  alternatives: 512,
  /** Texts of a union type that are kept apart. */
  literalsOfType: 64,
  /** Steps that one question may take: what an expression can be, which functions a call reaches. */
  stepsOfQuestion: 4_000,
  /** Steps that it may take to decide a condition; one that takes more stays open. */
  stepsOfCondition: 200,
  /** The number of alternatives in an answer that counts as one more step. */
  valuesOfStep: 16,
  /** Characters of a text; of more, the beginning is kept. No URL of an API is longer. */
  textLength: 2000,
  /** Pieces of a text, known ones and placeholders. */
  textPieces: 64,
  /** Items of a list. */
  listLength: 2000,
  /** Expressions inside each other that are being evaluated. */
  nestedEvaluations: 150,
  /** Calls of one function inside each other, of different frames. */
  nestedCalls: 4,
  /** Sets of assumptions under which one call is looked at, when requests are read. */
  worldsOfRequest: 600,
  /** The same for a call that nothing in its own code shows to be a request. */
  worldsOfCall: 60,
  /** The number of steps that counts as one more set of assumptions. */
  stepsOfWorld: 50,
  /** Callers of callers that are assumed for one call. */
  callersDeep: 10,
  /** Steps that it may take to find one callee under a set of assumptions. */
  stepsOfCallee: 500,
  /** Rounds in which calls whose callee depends on callers are looked at again. */
  calleeRounds: 4,
  /** Sets of assumptions under which one callee is looked for. */
  worldsOfCallee: 20,
  /** Callers of callers that are assumed to find one callee. */
  calleeDeep: 4,
  /** Levels of objects, lists and functions in which a client is looked for that is handed on. */
  handedDeep: 4,
  /** Levels of objects, lists and functions in which an export is searched for a client. */
  carriedDeep: 3,
  /** Members and calls that are remembered of the way to an unknown value. */
  rememberedSteps: 6,
  /** `Request` objects that are made of each other; what is made of itself again and again adds no URL. */
  requestsDeep: 4,
  /** Items of a list argument that are looked at for a URL. */
  itemsOfArgument: 4,
  /** Characters of a text to which a pattern of the audited code is applied. */
  replacedText: 2000,
  /** From so many characters on, a pattern of the audited code is applied only if it repeats one thing at most. */
  replacedByTwo: 300,
} as const;
