/**
 * The bounds of the audit. No bound changes the outcome of a call in ordinary code: each is far above the needs of code that
 * people write, and limits the time and memory that generated or hostile code can take.
 */
export const limits = {
  /** Characters of a file; a longer file is not parsed. */
  fileLength: 10_000_000,
  /** Rounds of loading further files. */
  rounds: 25,
  /**
   * Calls and assignments that a value of the provider may come to, once a round has found calls; if files that import a wrapper
   * lead to more, these files are left out, and the report says so.
   */
  touchedNodes: 10_000,
  /** Characters of the names in an import, before the module; a longer list counts as if it had every name. */
  importClause: 5_000,
  /** The number of files above which the audit reports its progress. */
  quietFiles: 500,
  /** Characters between a text that names the provider and a global that makes requests of its own, in one file. */
  nearTrace: 20_000,
  /** Alternatives of one expression; more count as one unknown value. */
  alternatives: 512,
  /** Texts of a union type that are kept apart. */
  literalsOfType: 64,
  /** Steps that one question may take: what an expression can be, which functions a call reaches. */
  stepsOfQuestion: 1_000,
  /** Steps that it may take to decide a condition; one that takes more stays open. */
  stepsOfCondition: 200,
  /** The number of alternatives in an answer that counts as one more step. */
  valuesOfStep: 16,
  /** Characters of a text; only the beginning of a longer one is kept. No URL of an API is longer. */
  textLength: 2000,
  /** Pieces of a text, known ones and placeholders. */
  textPieces: 64,
  /** Items of a list. */
  listLength: 2000,
  /** Answers of one expression that are remembered, each found with other callers. */
  answersOfExpression: 16,
  /** Frames of the members of one object that are remembered. */
  framesOfObject: 64,
  /** Expressions inside each other that are being evaluated. */
  nestedEvaluations: 150,
  /** Calls of one function inside each other, of different frames. */
  nestedCalls: 4,
  /** Sets of assumptions under which one call is looked at, when requests are read. */
  worldsOfRequest: 600,
  /** The same for a call that nothing in its own code shows to be a request. */
  worldsOfCall: 60,
  /** Callers of one function; if a request has more, each of them adds sets of assumptions. */
  manyCallers: 50,
  /** The number of sets that each of so many callers adds. */
  worldsOfCaller: 8,
  /** The number of steps that counts as one more set of assumptions. */
  stepsOfWorld: 50,
  /** Callers of callers that are assumed for one call. */
  callersDeep: 10,
  /** Callers of callers that are assumed for a call whose operation is known without them. */
  callersOfOperation: 2,
  /** Steps that it may take to find one callee under a set of assumptions. */
  stepsOfCallee: 500,
  /** Rounds in which calls whose callee depends on callers are looked at again. */
  calleeRounds: 4,
  /** Sets of assumptions under which one callee is looked for. */
  worldsOfCallee: 20,
  /** Callers of callers that are assumed to find one callee. */
  calleeDeep: 4,
  /** Levels of objects, lists and functions that are searched for a client that is handed on. */
  handedDeep: 4,
  /** Levels of objects, lists and functions in an export that are searched for a client. */
  carriedDeep: 3,
  /** Members and calls on the way to an unknown value that are remembered. */
  rememberedSteps: 6,
  /** `Request` objects that are made of each other; one that is made of itself again and again adds no URL. */
  requestsDeep: 4,
  /** Arguments of the calls that made a callee, and of those that made these arguments, that are searched for a URL. */
  argumentsOfMakers: 64,
  /** Items of a list argument that are searched for a URL. */
  itemsOfArgument: 4,
  /** Characters of a text to which a pattern of the audited code is applied. */
  replacedText: 2000,
  /** The number of characters from which on a pattern of the audited code is applied only if it has one repetition at most. */
  replacedByTwo: 300,
} as const;
