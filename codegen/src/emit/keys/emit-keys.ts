import type { FunctionDeclarationStructure, TypeAliasDeclarationStructure } from "ts-morph";
import type { Catalog, KeyType } from "../../catalog/catalog.ts";
import type { KeyTypeNames, Names } from "../../names/resolve-names.ts";
import { docLines, exampleCode } from "../../print/text/doc-comment.ts";
import { quote } from "../../print/text/quote.ts";
import { scopesOfKeyType } from "../../catalog/scopes-of.ts";
import { publicStructures, structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importTypes, importValues } from "../imports.ts";
import { amend, type CatalogKind, delegate } from "./derived-keys.ts";
import {
  accessOf,
  accessParameter,
  groupNames,
  requestable,
  scopeParameter,
  specInterface,
  specOf,
} from "./key-spec.ts";
import { groupsOfKeyType, keyTypesInOrder } from "./key-type-names.ts";
import { functionDeclaration, typeAlias } from "../structure-kinds.ts";

/** `keys.ts`: the functions that build key requests, one for each key type, and those for any of them. */
export function emitKeys(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const keyTypes = keyTypesInOrder(catalog, names).map(([keyType, own]) => ({
    keyType,
    own,
    groups: groupsOfKeyType(catalog, keyType.id).map(([id]) => id),
  }));
  const withAccess = keyTypes.some(({ groups }) => groups.length > 0);
  const isImplying = catalog.scopes.some(({ implies }) => implies !== undefined);
  const hasAutomatic = catalog.automatic.length > 0;
  const kind = { hasGroups: withAccess, isImplying, hasAutomatic };
  const types = keyTypes.flatMap(({ own, groups }) =>
    groups.length > 0 ? [own.scopeType, own.accessType, own.groupsType] : [own.scopeType],
  );
  return {
    name: "keys.ts",
    parts: [
      structures(
        importValues(options.runtime, [
          ...["amendKeyRequest", "createKeyRequest", "createKeyRequestFor", "delegateKeyRequest"],
        ]),
        importTypes(options.runtime, [
          ...["KeyRequest", "NeedsScopes", "NotInferred"],
          ...(hasAutomatic ? ["Refused"] : []),
          ...(withAccess ? ["AccessLevel", "AccessWithin", "KeysOf", "OnlyGroups", "ScopesOfGroups"] : []),
        ]),
        isImplying ? importTypes(`./bindings${options.importExtension}`, ["CoveredScope"]) : [],
        importValues(`./tables${options.importExtension}`, ["groupTable", "scopeTable"]),
        importTypes(`./types${options.importExtension}`, [
          ...types,
          ...["KeyType", "ScopesByKeyType"],
          ...(hasAutomatic ? ["AutomaticScope"] : []),
          ...(withAccess ? ["AccessByKeyType", "GroupsByKeyType"] : []),
        ]),
      ),
      publicStructures(
        keyTypes.map(({ keyType, own, groups }) => specInterface(keyType, own, groups.length > 0)),
        keyTypes.map((named) => helper(catalog, named)),
        keyFor(kind),
        delegate(kind),
        amend(kind),
        ...(withAccess ? [scopesOfAccessType] : []),
      ),
    ],
  };
}

/** A key type, its names, and the groups that its keys can have access to. */
interface NamedKeyType {
  readonly keyType: KeyType;
  readonly own: KeyTypeNames;
  readonly groups: readonly string[];
}

function helper(catalog: Catalog, { keyType, own, groups }: NamedKeyType): FunctionDeclarationStructure {
  const { accessType, scopeType } = own;
  const id = quote(keyType.id);
  const withAccess = groups.length > 0;
  const access = withAccess ? accessOf(accessType, groupNames(groups, accessType)) : undefined;
  return {
    kind: functionDeclaration,
    name: own.helper,
    isExported: true,
    docs: [helperDoc(catalog, keyType, own)],
    typeParameters: [
      scopeParameter(requestable(scopeType, catalog.automatic.length > 0)),
      ...(withAccess ? [accessParameter(accessType, `keyof ${accessType}`)] : []),
    ],
    parameters: [{ name: "spec", type: specOf({ scopes: "S", access }, scopeType) }],
    returnType: `KeyRequest<${id}, ${withAccess ? `S | ${scopesOfAccess(own)}` : "S"}>`,
    statements: [`return createKeyRequest(scopeTable, groupTable, ${id}, spec);`],
  };
}

/** Written out, and not an alias of type parameters, because this halves what a call costs the compiler. */
function scopesOfAccess({ groupsType }: KeyTypeNames): string {
  const known = `keyof A & keyof ${groupsType}`;
  return `(A extends unknown ? { [G in ${known}]: ${groupsType}[G][A[G] & AccessLevel] }[${known}] : never)`;
}

function keyFor({ hasGroups: withAccess, hasAutomatic }: CatalogKind): FunctionDeclarationStructure {
  const [anyScope, anyAccess] = ["ScopesByKeyType[K]", "AccessByKeyType[K]"];
  const access = withAccess ? accessOf(anyAccess, `KeysOf<${anyAccess}> & string`) : undefined;
  const doc = docLines({
    text: [
      "Builds a request for a key whose type is a variable.",
      "Where the type is known, its own function is better: if several types are possible, a mixture of their scopes is found only when this runs.",
    ],
    tags: [
      { name: "throws", text: "{ScopeError} for what a key of the type cannot have, and for an unknown key type" },
    ],
  });
  return {
    kind: functionDeclaration,
    name: "keyFor",
    isExported: true,
    docs: [doc.join("\n")],
    typeParameters: [
      { name: "K", constraint: "KeyType" },
      scopeParameter(requestable(anyScope, hasAutomatic)),
      ...(withAccess ? [accessParameter(anyAccess, `KeysOf<${anyAccess}>`)] : []),
    ],
    parameters: [
      { name: "keyType", type: "K" },
      { name: "spec", type: specOf({ scopes: "S", access }, anyScope) },
    ],
    returnType: `KeyRequest<K, ${withAccess ? "S | ScopesOfGroups<GroupsByKeyType[K], A>" : "S"}>`,
    statements: ["return createKeyRequestFor(scopeTable, groupTable, keyType, spec);"],
  };
}

const scopesOfAccessType: TypeAliasDeclarationStructure = {
  kind: typeAlias,
  isExported: true,
  name: "ScopesOfAccess",
  typeParameters: [
    { name: "K", constraint: "KeyType" },
    { name: "A", constraint: "AccessByKeyType[K]" },
  ],
  type: "ScopesOfGroups<GroupsByKeyType[K], A>",
  docs: ["The scopes that `access` gives a key of a type, for the annotation of a request."],
};

function helperDoc(catalog: Catalog, keyType: KeyType, own: KeyTypeNames): string {
  const [scope] = scopesOfKeyType(catalog, keyType.id);
  const text = docLines({
    text: [
      `Builds a request for a key of type ${keyType.title ?? keyType.id}: sorted, without duplicates, never empty.`,
      keyType.description,
    ],
    tags: [
      {
        name: "throws",
        text: "{ScopeError} if `spec` names no scope, or a scope, group or level that a key of this type cannot have",
      },
    ],
  });
  if (scope === undefined) return text.join("\n");
  const example = [
    `const key = ${own.helper}({ name: "Example", scopes: [${quote(scope)}] });`,
    `key.scopes; //=> [${quote(scope)}]`,
  ];
  return [...text, "@example", "```ts", ...example.map(exampleCode), "```"].join("\n");
}
