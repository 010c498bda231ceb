import type { FunctionDeclarationStructure, TypeAliasDeclarationStructure } from "ts-morph";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Names } from "../../names/resolve-names.ts";
import { docLines } from "../../print/text/doc-comment.ts";
import { quote } from "../../print/text/quote.ts";
import { publicStructures, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importAll, importTypes, importValues } from "../imports.ts";
import { functionDeclaration, typeAlias } from "../structure-kinds.ts";
import { gateExample } from "./client-example.ts";
import { hasKeyTypes } from "./callable-tables.ts";
import { gatedMethodsOf, gateInterface, keyTypeParameter } from "./gate-interface.ts";

/** `client.ts`: the gate of the runtime, bound to this catalog's operations, paths and scopes. */
export function emitClient(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const methods = gatedMethodsOf(catalog);
  const byKeyType = hasKeyTypes(catalog);
  const isImplying = catalog.scopes.some(({ implies }) => implies !== undefined);
  const file = (name: string): string => `./${name}${options.importExtension}`;
  return {
    name: "client.ts",
    parts: [
      structures(
        importValues(options.runtime, ["createFetchClient", "createGate"]),
        importTypes(options.runtime, [
          ...["Answer", "CallOptions", "CoveredOperation", "FetchClientOptions", "KnownOperation", "LacksPath"],
          ...(byKeyType ? ["CoveredByKeyType", "FirstRefusal", "RefusalsOf", "RefusalTable"] : []),
          ...[
            "NoOperation",
            "NoPath",
            "PathsOfOperations",
            "RequestClient",
            "RequestOptions",
            "Refused",
            "Uncataloged",
          ],
        ]),
        isImplying ? importTypes(file("bindings"), ["CoveredScope"]) : [],
        importTypes(file("gate"), [
          ...(byKeyType ? ["OperationsByKeyType", "RefusalsByKeyType"] : []),
          ...["OpenOperation", "OperationsByScope", "OperationsBySeveralScopes", "PathsByOperation", "Refusals"],
        ]),
        importTypes(file("gate-paths"), [...methods.map(({ operation }) => operation), "OperationOf"]),
        importAll("groups", file("groups")),
        importValues(file("operation-table"), ["operationTable"]),
        importTypes(file("operations"), ["Operations"]),
        importAll("presets", file("presets")),
        importValues(file("tables"), ["scopeTable"]),
        importTypes(file("types"), byKeyType ? ["KeyType", "Scope"] : ["Scope"]),
      ),
      publicStructures(
        callableOperation(isImplying ? "CoveredScope<S>" : "S", byKeyType),
        gateInterface(methods, { byKeyType, isImplying }),
        gate(catalog, names),
        gatedPaths(byKeyType),
        fetchClient(catalog),
      ),
    ],
  };
}

/** The second type parameter is there only if the type of a key decides what it may call. */
function callableOperation(scopes: string, byKeyType: boolean): TypeAliasDeclarationStructure {
  const own = byKeyType ? ` | CoveredByKeyType<${scopes}, K, OperationsByKeyType>` : "";
  return {
    kind: typeAlias,
    isExported: true,
    name: "CallableOperation",
    typeParameters: [{ name: "S", constraint: "Scope" }, ...(byKeyType ? [keyTypeParameter] : [])],
    type: `OpenOperation | CoveredOperation<${scopes}, OperationsByScope, OperationsBySeveralScopes>${own}`,
    docs: [`The operations that a key ${byKeyType ? "of type `K` " : ""}with scopes \`S\` may call.`],
  };
}

function gate(catalog: Catalog, names: Names): FunctionDeclarationStructure {
  const byKeyType = hasKeyTypes(catalog);
  const doc = docLines({
    text: [
      "Returns a client that calls only the operations that a key may call: another call does not compile, and is not sent.",
      "The key may be a key request, or the result of `parseScopes` for the scopes that a key really has; they are checked before each call.",
    ],
    tags: [{ name: "throws", text: "{ScopeError} `invalid-scope-list` if the key has no list of scopes" }],
  });
  return {
    kind: functionDeclaration,
    name: "gate",
    isExported: true,
    docs: [[...doc, ...gateExample(catalog, names)].join("\n")],
    typeParameters: [{ name: "S", constraint: "Scope" }, ...(byKeyType ? [keyTypeParameter] : [])],
    parameters: [
      { name: "client", type: "RequestClient" },
      { name: "key", type: `{ readonly scopes: readonly S[]${byKeyType ? `; readonly "~keyType"?: K` : ""} }` },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: byKeyType ? "Gate<S, K>" : "Gate<S>",
    statements: [
      "return createGate({ scopes: scopeTable, operations: operationTable, groups, presets }, client, key, options);",
    ],
  };
}

function gatedPaths(byKeyType: boolean): TypeAliasDeclarationStructure {
  const text = `The \`paths\` of openapi-typescript (version 7) with only the methods that a key ${byKeyType ? "of type `K` " : ""}with scopes \`S\` may call, for openapi-fetch. A call of another operation says which scope it needs.`;
  return {
    kind: typeAlias,
    isExported: true,
    name: "GatedPaths",
    typeParameters: [{ name: "Paths" }, { name: "S", constraint: "Scope" }, ...(byKeyType ? [keyTypeParameter] : [])],
    type: `PathsOfOperations<Paths, CallableOperation<${byKeyType ? "S, K" : "S"}>, keyof Operations, Refusals>`,
    docs: [docLines({ text: [text] }).join("\n")],
  };
}

/** The first host is the default, as long as it is an address: one with a placeholder is a pattern. */
function fetchClient({ hosts: [host] }: Catalog): FunctionDeclarationStructure {
  const baseUrl = host === undefined || host.includes("{") ? undefined : `https://${host}`;
  return {
    kind: functionDeclaration,
    name: "fetchClient",
    isExported: true,
    docs: [
      docLines({
        text: [
          `Returns a client over the \`fetch\` of the runtime${baseUrl === undefined ? "" : `, for \`${baseUrl}\` unless said otherwise`}. It prints nothing, follows no redirect and reveals its key to nobody.`,
        ],
        tags: [{ name: "throws", text: "{ScopeError} `invalid-call` for a key that cannot be sent" }],
      }).join("\n"),
    ],
    parameters: [
      {
        name: "options",
        type: baseUrl === undefined ? "FetchClientOptions & { readonly baseUrl: string }" : "FetchClientOptions",
      },
    ],
    returnType: "RequestClient",
    statements: [`return createFetchClient(${baseUrl === undefined ? "undefined" : quote(baseUrl)}, options);`],
  };
}
