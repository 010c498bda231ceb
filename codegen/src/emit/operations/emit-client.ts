import type { FunctionDeclarationStructure, TypeAliasDeclarationStructure } from "ts-morph";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Names } from "../../names/resolve-names.ts";
import { docLines } from "../../print/text/doc-comment.ts";
import { quote } from "../../print/text/quote.ts";
import { structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importAll, importTypes, importValues } from "../imports.ts";
import { functionDeclaration, typeAlias } from "../structure-kinds.ts";
import { gateExample } from "./client-example.ts";
import { gatedMethodsOf, gateInterface } from "./gate-interface.ts";

/** `client.ts`: the gate of the runtime, bound to this catalog's operations, paths and scopes. */
export function emitClient(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const methods = gatedMethodsOf(catalog);
  const file = (name: string): string => `./${name}${options.importExtension}`;
  return {
    name: "client.ts",
    parts: [
      structures(
        importValues(options.runtime, ["createFetchClient", "createGate"]),
        importTypes(options.runtime, [
          ...["Answer", "CallOptions", "CoveredOperation", "FetchClientOptions", "KnownOperation", "LacksPath"],
          ...["NoOperation", "NoPath", "PathsOfOperations", "RequestClient", "RequestOptions", "Uncataloged"],
        ]),
        importTypes(file("gate"), [
          ...["OpenOperation", "OperationsByScope", "OperationsBySeveralScopes", "PathsByOperation", "Refusals"],
        ]),
        importTypes(
          file("gate-paths"),
          methods.map(({ operation }) => operation),
        ),
        importAll("groups", file("groups")),
        importValues(file("operation-table"), ["operationTable"]),
        importTypes(file("operations"), ["Operations"]),
        importAll("presets", file("presets")),
        importValues(file("tables"), ["scopeTable"]),
        importTypes(file("types"), ["Scope"]),
      ),
      structures(callableOperation, gateInterface(methods), gate(catalog, names), gatedPaths, fetchClient(catalog)),
    ],
  };
}

const callableOperation: TypeAliasDeclarationStructure = {
  kind: typeAlias,
  isExported: true,
  name: "CallableOperation",
  typeParameters: [{ name: "S", constraint: "Scope" }],
  type: "OpenOperation | CoveredOperation<S, OperationsByScope, OperationsBySeveralScopes>",
  docs: ["The operations that a key with scopes `S` may call."],
};

function gate(catalog: Catalog, names: Names): FunctionDeclarationStructure {
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
    typeParameters: [{ name: "S", constraint: "Scope" }],
    parameters: [
      { name: "client", type: "RequestClient" },
      { name: "key", type: "{ readonly scopes: readonly S[] }" },
      { name: "options", type: "CallOptions", hasQuestionToken: true },
    ],
    returnType: "Gate<S>",
    statements: [
      "return createGate({ scopes: scopeTable, operations: operationTable, groups, presets }, client, key, options);",
    ],
  };
}

const gatedPaths: TypeAliasDeclarationStructure = {
  kind: typeAlias,
  isExported: true,
  name: "GatedPaths",
  typeParameters: [{ name: "Paths" }, { name: "S", constraint: "Scope" }],
  type: "PathsOfOperations<Paths, CallableOperation<S>>",
  docs: [
    docLines({
      text: [
        "The `paths` of openapi-typescript (version 7) with only the methods that a key with scopes `S` may call, for openapi-fetch.",
      ],
    }).join("\n"),
  ],
};

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
