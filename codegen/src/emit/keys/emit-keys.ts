import type { FunctionDeclarationStructure } from "ts-morph";
import type { Catalog, KeyType } from "../../catalog/catalog.ts";
import type { KeyTypeNames, Names } from "../../names/resolve-names.ts";
import { docLines, exampleCode } from "../../print/text/doc-comment.ts";
import { quote } from "../../print/text/quote.ts";
import { scopesOfKeyType } from "../../catalog/scopes-of.ts";
import { structures, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { importTypes, importValues } from "../imports.ts";
import { keyTypesInOrder } from "./key-type-names.ts";
import { functionDeclaration } from "../structure-kinds.ts";

/** `keys.ts`: for each key type the function that builds a request for a key of that type. */
export function emitKeys(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const keyTypes = keyTypesInOrder(catalog, names);
  const withAccess = new Set(keyTypes.filter(([{ id }]) => hasGroups(catalog, id)).map(([{ id }]) => id));
  const types = keyTypes.flatMap(([{ id }, own]) =>
    withAccess.has(id) ? [own.scopeType, own.accessType, own.groupsType] : [own.scopeType],
  );
  return {
    name: "keys.ts",
    parts: [
      structures(
        importValues(options.runtime, ["createKeyRequest"]),
        importTypes(
          options.runtime,
          withAccess.size > 0 ? ["AccessLevel", "KeyRequest", "NoOtherGroup"] : ["KeyRequest"],
        ),
        importValues(`./tables${options.importExtension}`, ["groupTable", "scopeTable"]),
        importTypes(`./types${options.importExtension}`, types),
      ),
      structures(keyTypes.map(([keyType, own]) => helper(catalog, keyType, own, withAccess.has(keyType.id)))),
    ],
  };
}

function hasGroups(catalog: Catalog, keyType: string): boolean {
  return catalog.scopes.some(({ group, keyTypes }) => group !== undefined && keyTypes.includes(keyType));
}

function helper(
  catalog: Catalog,
  keyType: KeyType,
  own: KeyTypeNames,
  withAccess: boolean,
): FunctionDeclarationStructure {
  const id = quote(keyType.id);
  return {
    kind: functionDeclaration,
    name: own.helper,
    isExported: true,
    docs: [helperDoc(catalog, keyType, own)],
    typeParameters: [
      { name: "S", isConst: true, constraint: own.scopeType, ...(withAccess && { default: "never" }) },
      ...(withAccess ? [accessParameter(own)] : []),
    ],
    parameters: [
      {
        name: "spec",
        type: withAccess
          ? `{ readonly name: string; readonly scopes?: readonly S[]; readonly access?: ${accessOf(own)} }`
          : "{ readonly name: string; readonly scopes: readonly S[] }",
      },
    ],
    returnType: `KeyRequest<${id}, ${withAccess ? `S | ${scopesOfAccess(own)}` : "S"}>`,
    statements: [`return createKeyRequest(scopeTable, groupTable, ${id}, spec);`],
  };
}

/** A group that does not exist makes the constraint fail, and only the type below is left to compare the argument with. */
function accessParameter({ accessType }: KeyTypeNames): {
  name: string;
  isConst: boolean;
  constraint: string;
  default: string;
} {
  return {
    name: "A",
    isConst: true,
    constraint: `(keyof A extends keyof ${accessType} ? ${accessType} : never)`,
    default: "never",
  };
}

/** Nothing has the second type: editors complete its groups, and messages suggest one of them. */
function accessOf({ accessType }: KeyTypeNames): string {
  return `A | (${accessType} & NoOtherGroup)`;
}

/** Written out, and not an alias of type parameters, because this halves what a call costs the compiler. */
function scopesOfAccess({ groupsType }: KeyTypeNames): string {
  const known = `keyof A & keyof ${groupsType}`;
  return `(A extends unknown ? { [G in ${known}]: ${groupsType}[G][A[G] & AccessLevel] }[${known}] : never)`;
}

function helperDoc(catalog: Catalog, keyType: KeyType, own: KeyTypeNames): string {
  const [scope] = scopesOfKeyType(catalog, keyType.id);
  const text = docLines({
    text: [
      `Builds a request for a key of type ${keyType.title ?? keyType.id}: sorted, without duplicates, never empty.`,
      keyType.description,
    ],
    tags: [
      { name: "throws", text: "{ScopeError} for scopes, groups or levels that such a key cannot have, or none at all" },
    ],
  });
  if (scope === undefined) return text.join("\n");
  const example = [
    `const key = ${own.helper}({ name: "Example", scopes: [${quote(scope)}] });`,
    `key.scopes; //=> [${quote(scope)}]`,
  ];
  return [...text, "@example", "```ts", ...example.map(exampleCode), "```"].join("\n");
}
