import type { InterfaceDeclarationStructure, MethodSignatureStructure } from "ts-morph";
import type { Catalog } from "../../catalog/catalog.ts";
import { pascalCase } from "../../names/casing.ts";
import { docLines } from "../../print/text/doc-comment.ts";
import { interfaceDeclaration, methodSignature, propertySignature } from "../structure-kinds.ts";

/** A method with a function of its own in a gate, and the type that finds the operation of a path. */
export interface GatedMethod {
  readonly method: string;
  readonly operation: string;
}

/** The methods that a gate of this catalog has functions for: of the five that clients send, those with operations. */
export function gatedMethodsOf(catalog: Catalog): readonly GatedMethod[] {
  const used = new Set(catalog.operations.map(({ method }) => method));
  return ["GET", "POST", "PUT", "PATCH", "DELETE"]
    .filter((method) => used.has(method))
    .map((method) => ({ method, operation: `${pascalCase(method)}Operation` }));
}

/** What decides on a call besides the scopes that an operation names. */
export interface GateKind {
  /** The type of the key: some alternatives are for some key types alone. */
  readonly byKeyType: boolean;
  /** Scopes that imply others: a gate with one stands for a gate with the other. */
  readonly isImplying: boolean;
}

/** The type of a key; if it is unknown, a key may be of any type. */
export const keyTypeParameter = { name: "K", constraint: "KeyType", default: "KeyType" };

/**
 * The reason why an operation is refused, or something else for an operation that has none. The tables have `unknown` for all
 * others: `keyof` a table would list its operations again for each of them. For the first condition see `NoOperation`; the
 * second leaves the members of a union alone that may be called.
 */
function reasonOr(other: string, byKeyType: boolean): string {
  const first = "O extends Refused ? O : O extends Callable ? O";
  return byKeyType
    ? `${first} : unknown extends Own[O] ? unknown extends Refusals[O] ? ${other} : Refusals[O] : NonNullable<Own[O]>`
    : `${first} : unknown extends Refusals[O] ? ${other} : Refusals[O]`;
}

/** Looks up why an operation is refused: for the type of the key, if that decides, or else in general. */
function reasonFor(operation: string, byKeyType: boolean): string {
  return byKeyType ? `FirstRefusal<Own[${operation}], Refusals[${operation}]>` : `Refusals[${operation}]`;
}

const options = { name: "options", type: "RequestOptions & PathsByOperation[O]" };

/**
 * The interface `Gate`, which names the tables of the catalog directly: passed as type arguments, each of them would add to
 * the cost of every call.
 *
 * The parameter is compared as `${O}`, because a bare `O` would be compared member by member if it is a union, and one
 * callable member would do for all; and its type is `string` if the call is allowed, because this costs least.
 */
export function gateInterface(
  methods: readonly GatedMethod[],
  { byKeyType, isImplying }: GateKind,
): InterfaceDeclarationStructure {
  return {
    kind: interfaceDeclaration,
    name: "Gate",
    isExported: true,
    typeParameters: [
      { name: isImplying ? "S" : "in S", constraint: "Scope", default: "Scope" },
      ...(byKeyType ? [keyTypeParameter] : []),
      { name: "in Callable", default: byKeyType ? "CallableOperation<S, K>" : "CallableOperation<S>" },
      ...(byKeyType
        ? [{ name: "in Own", constraint: "RefusalTable", default: "RefusalsOf<K, KeyType, RefusalsByKeyType>" }]
        : []),
    ],
    docs: [docLines({ text: gateDoc }).join("\n")],
    properties: [
      {
        kind: propertySignature,
        name: "scopes",
        isReadonly: true,
        type: "readonly Scope[]",
        docs: ["The scopes of the key, as they are checked before each call."],
      },
    ],
    methods: [
      ...callMethods(reasonOr("NoOperation<O, Callable, OperationOf<O>, keyof Operations>", byKeyType)).map(method),
      ...methods.map((one) => concrete(one, byKeyType)),
    ],
  };
}

const gateDoc = [
  "A client that calls only the operations that a key with scopes `S` may call.",
  "A gate that may call more stands for one that may call less, so that a function asks for the scopes that it needs.",
];

/** `call` and `uncataloged`, each without and with options; the refusal is the type of an operation that needs more scopes. */
function callMethods(refusal: string): readonly Method[] {
  return [
    {
      name: "call",
      doc: "Calls an operation whose path has no parameters.",
      type: "O",
      parameters: [
        {
          name: "operation",
          type: `\`\${O}\` extends Callable ? PathsByOperation[O] extends { readonly path?: undefined } ? string : LacksPath<O, PathsByOperation> : ${refusal}`,
        },
      ],
    },
    {
      name: "call",
      doc: "Calls an operation with the parameters of its path, a query, a body or headers.",
      type: "O",
      parameters: [
        {
          name: "operation",
          type: `\`\${O}\` extends Callable ? string : ${refusal}`,
        },
        options,
      ],
    },
    {
      name: "uncataloged",
      doc: "Calls an operation whose needs the catalog does not know, or that it does not have.",
      type: "O",
      parameters: [
        {
          name: "operation",
          type: `O extends \`\${string}{\${string}\` ? LacksPath<O> : Uncataloged<O, KnownOperation<Operations>>`,
        },
      ],
    },
    {
      name: "uncataloged",
      doc: "Calls an operation with the parameters of its path, a query, a body or headers.",
      type: "O",
      parameters: [{ name: "operation", type: "Uncataloged<O, KnownOperation<Operations>>" }, options],
    },
  ];
}

function concrete({ method: id, operation }: GatedMethod, byKeyType: boolean): MethodSignatureStructure {
  const found = reasonFor(`${operation}<P> & string`, byKeyType);
  const refusal = `NoPath<"${id}", P, ${operation}<P>, Callable, ${found}, keyof Operations>`;
  return method({
    name: id.toLowerCase(),
    doc: `Sends ${id} to a concrete path: parameters filled in and encoded, no query.`,
    type: "P",
    parameters: [
      {
        name: "path",
        type: `${operation}<P> extends Callable ? string : ${refusal}`,
      },
      { name: "options", type: "RequestOptions", hasQuestionToken: true },
    ],
  });
}

interface Method {
  readonly name: string;
  readonly doc: string;
  readonly type: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly hasQuestionToken?: boolean }[];
}

function method({ name, doc, type, parameters }: Method): MethodSignatureStructure {
  return {
    kind: methodSignature,
    name,
    typeParameters: [{ name: type, constraint: "string" }],
    parameters: parameters.map((parameter) => ({ ...parameter })),
    returnType: "Promise<Answer>",
    docs: [doc],
  };
}
