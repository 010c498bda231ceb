import type {
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  TypeParameterDeclarationStructure,
} from "ts-morph";
import type { KeyType } from "../../catalog/catalog.ts";
import type { KeyTypeNames } from "../../names/resolve-names.ts";
import { docLines } from "../../print/text/doc-comment.ts";
import { quote } from "../../print/text/quote.ts";
import { interfaceDeclaration, propertySignature } from "../structure-kinds.ts";

/** What a spec is made of: the types of its scopes and its access, as they are written; no `access` without groups. */
export interface SpecTypes {
  /** `S` or `GeneralScope`. */
  readonly scopes: string;
  readonly access?: string | undefined;
}

/** A type parameter as ts-morph takes it. */
export type TypeParameter = Pick<TypeParameterDeclarationStructure, "name" | "isConst" | "constraint" | "default">;

const docs = {
  name: "The name of the key, as the provider shows it.",
  scopes: "The scopes of the key, at least one.",
  moreScopes: "The scopes of the key; together with those of `access` at least one.",
  access:
    "The access level of the key in each group: `read` gives the read scopes of the group, `full` all its scopes.",
};

/** Up to so many groups are named in a message; more would hide everything else that it says. */
const mostNamed = 60;

/** The members of a spec with their documentation, as the text of an object type. */
function specMembers({ scopes, access }: SpecTypes): string {
  const members = [
    `/** ${docs.name} */\n readonly name: string;`,
    `/** ${access === undefined ? docs.scopes : docs.moreScopes} */\n readonly scopes${access === undefined ? ":" : "?:"} readonly ${scopes}[]${access === undefined ? "" : " | undefined"};`,
    ...(access === undefined ? [] : [`/** ${docs.access} */\n readonly access?: ${access} | undefined;`]),
  ];
  return `{\n${members.join("\n")}\n}`;
}

/**
 * The type of the parameter `spec`: the members, and a list of scopes if nothing else gives a scope.
 *
 * The scopes are compared as \`${S}\`: with a bare `S` the compiler would refuse lists whose type is itself a parameter.
 */
export function specOf(types: SpecTypes, anyScope: string): string {
  const needed = `NeedsScopes<${anyScope}>`;
  const unlessAccess = types.access === undefined ? needed : `[KeysOf<A>] extends [never] ? ${needed} : unknown`;
  return `(\`\${S}\` extends never ? ${unlessAccess} : unknown) & ${specMembers(types)}`;
}

/** `const S extends GeneralScope = never` */
export function scopeParameter(constraint: string, name = "S"): TypeParameter {
  return { name, isConst: true, constraint, default: "never" };
}

/**
 * The constraint of scopes that a request adds. If it fails because of scopes that the provider adds by itself, the message
 * says so. Written out, and not an alias, because this costs less.
 */
export function requestable(scopes: string, hasAutomatic: boolean, name = "S"): string {
  if (!hasAutomatic) return scopes;
  const message = '"the provider adds this scope by itself: leave it out" & Refused';
  return `([${name}] extends [${scopes}] ? ${scopes} : [${name}] extends [${scopes} | AutomaticScope] ? ${scopes} | (${message}) : ${scopes})`;
}

/**
 * A group that does not exist makes the constraint fail, and only the type below is left to compare the argument with.
 *
 * With `access: undefined` the type is undefined; without that in the constraint it would be all groups.
 */
export function accessParameter(access: string, keys: string): TypeParameter {
  return {
    name: "A",
    isConst: true,
    constraint: `(keyof A extends ${keys} ? ${access} | undefined : never)`,
    default: "never",
  };
}

/** Nothing has the second type: editors complete its groups, and messages name them and suggest one. */
export function accessOf(access: string, groups: string): string {
  return `A | (${access} & OnlyGroups<${groups}>)`;
}

/** The groups as a union, which messages show in full; by their type where they are many. */
export function groupNames(ids: readonly string[], accessType: string): string {
  return ids.length > mostNamed ? `keyof ${accessType}` : ids.map(quote).join(" | ");
}

/** `GeneralKeySpec`: what a request for a key of the type is built from. */
export function specInterface(
  { id, title }: KeyType,
  own: KeyTypeNames,
  withAccess: boolean,
): InterfaceDeclarationStructure {
  const list = `readonly ${own.scopeType}[]`;
  return {
    kind: interfaceDeclaration,
    name: own.specType,
    isExported: true,
    docs: [docLines({ text: [`What \`${own.helper}\` builds a request from: ${title ?? id}.`] }).join("\n")],
    properties: [
      property("name", docs.name, "string"),
      property("scopes", withAccess ? docs.moreScopes : docs.scopes, list, withAccess),
      ...(withAccess ? [property("access", docs.access, own.accessType, true)] : []),
    ],
  };
}

function property(name: string, doc: string, type: string, isOptional = false): PropertySignatureStructure {
  return {
    kind: propertySignature,
    name,
    type: isOptional ? `${type} | undefined` : type,
    isReadonly: true,
    hasQuestionToken: isOptional,
    docs: [doc],
  };
}
