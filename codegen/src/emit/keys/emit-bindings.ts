import type { FunctionDeclarationStructure, TypeAliasDeclarationStructure, VariableStatementStructure } from "ts-morph";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Names } from "../../names/resolve-names.ts";
import { docLines } from "../../print/text/doc-comment.ts";
import { quote } from "../../print/text/quote.ts";
import { publicStructures, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importTypes, importValues } from "../imports.ts";
import { keyTypesInOrder } from "./key-type-names.ts";
import { constDeclaration, functionDeclaration, typeAlias, variableStatement } from "../structure-kinds.ts";

/** `bindings.ts`: the factories of the runtime, bound to this catalog's data and types. */
export function emitBindings(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const keyTypes = keyTypesInOrder(catalog, names);
  const isImplying = catalog.scopes.some(({ implies }) => implies !== undefined);
  const hasOperations = catalog.operations.length > 0;
  return {
    name: "bindings.ts",
    parts: [
      imports(options, { isImplying, hasOperations }, keyTypes),
      publicStructures(
        guards(keyTypes),
        [parseScopes, compareScopes, scopeSchema, keyRequestSchema],
        [operationType, requiredScopesType, requiredScopes(hasOperations), findOperation],
        isImplying ? [coveredType, missingScopes, missingType] : [],
      ),
    ],
  };
}

type KeyTypes = ReturnType<typeof keyTypesInOrder>;

/** What a catalog has that its bindings depend on. */
interface Content {
  /** True if some scope implies others. */
  readonly isImplying: boolean;
  readonly hasOperations: boolean;
}

function imports(
  { runtime, importExtension: extension }: EmitOptions,
  { isImplying, hasOperations }: Content,
  keyTypes: KeyTypes,
): ReturnType<typeof structures> {
  return structures(
    importValues(runtime, [
      ...["compareScopeLists", "createKeyRequestSchema", "createScopeSchema", "isScopeOf"],
      ...["matchOperation", "parseScopeList", "requirementOf"],
      ...(isImplying ? ["missingWithImplied"] : []),
    ]),
    importTypes(runtime, [
      ...["FindableRequest", "FoundOperation", "KeyRequest", "ParsedScopes", "RequirementFor", "ScopeComparison"],
      ...["ScopeList", "ScopesOfRequirement", "StandardSchemaV1"],
      ...(hasOperations ? ["NoSuchOperation"] : []),
      ...(isImplying ? ["RequiredAndGranted"] : []),
    ]),
    hasOperations ? importTypes(`./gate-paths${extension}`, ["OperationOf"]) : [],
    importValues(`./operation-table${extension}`, ["operationTable"]),
    importTypes(`./operations${extension}`, ["Operations"]),
    importValues(`./tables${extension}`, [...(isImplying ? ["impliedTable"] : []), "scopeTable"]),
    importTypes(`./types${extension}`, [
      ...["AutomaticScope", "KeyType", "Scope", "ScopesByKeyType"],
      ...(isImplying ? ["ImpliedScopes"] : []),
      ...keyTypes.map(([, own]) => own.scopeType),
    ]),
  );
}

/** `isScope`, and a guard for each key type. */
function guards(keyTypes: KeyTypes): readonly FunctionDeclarationStructure[] {
  return [
    guard("isScope", "Scope", "undefined", "Whether the value is a scope that a key can be given, of whatever type."),
    ...keyTypes.map(([{ id, title }, own]) =>
      guard(own.guard, own.scopeType, quote(id), `Whether the value is a scope that a key may carry: ${title ?? id}.`),
    ),
  ];
}

function binding(
  name: string,
  doc: readonly string[],
  signature: Pick<FunctionDeclarationStructure, "typeParameters" | "parameters" | "returnType">,
  body: string,
): FunctionDeclarationStructure {
  return {
    kind: functionDeclaration,
    name,
    isExported: true,
    docs: [doc.join("\n")],
    ...signature,
    statements: [body],
  };
}

function guard(name: string, type: string, keyType: string, doc: string): FunctionDeclarationStructure {
  return binding(
    name,
    docLines({ text: [doc] }),
    { parameters: [{ name: "value", type: "unknown" }], returnType: `value is ${type}` },
    `return isScopeOf(scopeTable, ${keyType}, value);`,
  );
}

const scopeSchema: VariableStatementStructure = {
  kind: variableStatement,
  declarationKind: constDeclaration,
  isExported: true,
  docs: ["A Standard Schema that accepts every scope and nothing else."],
  declarations: [
    {
      name: "scopeSchema",
      type: "StandardSchemaV1<unknown, Scope>",
      initializer: "/* @__PURE__ */ createScopeSchema(scopeTable)",
    },
  ],
};

const operationType: TypeAliasDeclarationStructure = {
  kind: typeAlias,
  isExported: true,
  name: "Operation",
  type: "keyof Operations",
  docs: ["An operation of the provider's API: `METHOD /path/{parameter}`."],
};

const requiredScopesType: TypeAliasDeclarationStructure = {
  kind: typeAlias,
  isExported: true,
  name: "RequiredScopes",
  typeParameters: [{ name: "O", constraint: "Operation" }],
  type: "ScopesOfRequirement<Operations[O]>",
  docs: ["The scopes that an operation needs, all of them or any one; `unknown` if they are not known."],
};

const missingScopes = binding(
  "missingScopes",
  ["The required scopes that are neither granted nor implied by a granted one, in their order."],
  {
    typeParameters: [{ name: "R", constraint: "string" }],
    parameters: [{ name: "sets", type: "RequiredAndGranted<R>" }],
    returnType: "R[]",
  },
  "return missingWithImplied(impliedTable, sets);",
);

const coveredType: TypeAliasDeclarationStructure = {
  kind: typeAlias,
  isExported: true,
  name: "CoveredScope",
  typeParameters: [{ name: "S", constraint: "string" }],
  type: "S | ImpliedScopes[S & keyof ImpliedScopes]",
  docs: ["The scopes that a key with scopes `S` has: these, and those that they imply."],
};

const missingType: TypeAliasDeclarationStructure = {
  kind: typeAlias,
  isExported: true,
  name: "MissingScopes",
  typeParameters: [{ name: "Granted", constraint: "string" }, { name: "Required" }],
  type: "string extends Granted ? Required : Exclude<Required, CoveredScope<Granted>>",
  docs: ["The union of the required scopes that are neither granted nor implied by a granted one."],
};

const parseScopes = binding(
  "parseScopes",
  [
    "What an answer of the provider says about scopes: the ones that the catalog knows, the automatic, the retired and the unknown.",
    "",
    "Reads a list, an object with a list `scopes`, or anything else, and loses nothing.",
  ],
  { parameters: [{ name: "input", type: "unknown" }], returnType: "ParsedScopes<Scope, AutomaticScope>" },
  "return parseScopeList(scopeTable, input);",
);

const compareScopes = binding(
  "compareScopes",
  ["How the scopes that a key has differ from those it was declared with. Automatic scopes never count as drift."],
  {
    parameters: [{ name: "sets", type: "{ readonly declared: ScopeList; readonly actual: ScopeList }" }],
    returnType: "ScopeComparison<Scope, AutomaticScope>",
  },
  "return compareScopeLists(scopeTable, sets);",
);

const keyRequestSchema = binding(
  "keyRequestSchema",
  ["A Standard Schema that accepts a request for a key of the type, `{ name, scopes }`, and gives a `KeyRequest`."],
  {
    typeParameters: [{ name: "K", constraint: "KeyType" }],
    parameters: [{ name: "keyType", type: "K" }],
    returnType: "StandardSchemaV1<unknown, KeyRequest<K, ScopesByKeyType[K]>>",
  },
  "return createKeyRequestSchema(scopeTable, keyType);",
);

/** `Named` is inferred from the same argument, for the message about an operation that does not exist. */
function requiredScopes(hasOperations: boolean): FunctionDeclarationStructure {
  const unknown = "Named extends Operation ? never : NoSuchOperation<Named, OperationOf<Named>, Operation>";
  return binding(
    "requiredScopes",
    ["What an operation needs: all of some scopes, or any one of them, and the evidence for that."],
    {
      typeParameters: [
        { name: "O", constraint: "Operation" },
        ...(hasOperations ? [{ name: "Named", constraint: "string", default: "never" }] : []),
      ],
      parameters: [{ name: "operation", type: hasOperations ? `O | (${unknown})` : "O" }],
      returnType: "RequirementFor<O, Operations[O]>",
    },
    "return requirementOf(operationTable, operation);",
  );
}

const findOperation = binding(
  "findOperation",
  ["The operation that a method and URL call, with its needs; undefined if the catalog lacks it."],
  {
    parameters: [{ name: "request", type: "FindableRequest" }],
    returnType: "FoundOperation<Scope, Operation> | undefined",
  },
  "return matchOperation(operationTable, request);",
);
