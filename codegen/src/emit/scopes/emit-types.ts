import { impliedTableOf } from "../../operations/implied.ts";
import type { Catalog, KeyType } from "../../catalog/catalog.ts";
import type { KeyTypeNames, Names } from "../../names/resolve-names.ts";
import { interfaceOf, nestedMember, typeAlias, unionAlias } from "../../print/print-declarations.ts";
import { printDoc, publicDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutTypes, layoutUnion } from "../../print/layout.ts";
import { propertyKey, quote } from "../../print/text/quote.ts";
import { pointer, scopesOfKeyType, sortBy, sorted, type Levels } from "../../catalog/scopes-of.ts";
import { literals, type EmitOptions, type GeneratedFile } from "../../print/generated-file.ts";
import { groupsOfKeyType, keyTypesInOrder } from "../keys/key-type-names.ts";
import { countScopes } from "./count-scopes.ts";

const deeper = indentation + indentation;

/** `types.ts`: the unions, and the interfaces in which other types look things up. */
export function emitTypes(catalog: Catalog, names: Names, options: EmitOptions): GeneratedFile {
  const keyTypes = keyTypesInOrder(catalog, names).map(([keyType, own]) => ({
    keyType,
    own,
    groups: groupsOfKeyType(catalog, keyType.id),
  }));
  const blocks = [
    ...keyTypes.flatMap((named) => keyTypeBlocks(catalog, named, options)),
    publicDoc({ text: ["Every scope that a key can be given, of whatever type."] }) +
      typeAlias(
        "Scope",
        keyTypes.map(({ own }) => own.scopeType),
      ),
    publicDoc({ text: ["The types of API key; a key is of one of them."] }) +
      unionAlias(
        "KeyType",
        keyTypes.map(({ keyType }) => keyType.id),
      ),
    publicDoc({ text: ["For each key type the scopes that it may carry."] }) +
      interfaceOf(
        "ScopesByKeyType",
        keyTypes.map(({ keyType, own }) => `${indentation}readonly ${propertyKey(keyType.id)}: ${own.scopeType};`),
      ),
    ...accessBlocks(keyTypes),
    publicDoc({ text: ["Scopes that the provider adds by itself: returned on reads, never requested."] }) +
      unionAlias("AutomaticScope", sorted(catalog.automatic.map(({ name }) => name))),
    publicDoc({ text: ["Names that circulate but that the provider refuses, and what to use instead."] }) +
      interfaceOf("RetiredScopes", retiredMembers(catalog, options)),
  ];
  return { name: "types.ts", parts: [literals([...blocks, ...impliedBlocks(catalog)])] };
}

/** A key type, its names, and the groups that its keys can have access to. */
interface NamedKeyType {
  readonly keyType: KeyType;
  readonly own: KeyTypeNames;
  readonly groups: readonly (readonly [string, Levels])[];
}

function keyTypeBlocks(
  catalog: Catalog,
  { keyType, own, groups }: NamedKeyType,
  options: EmitOptions,
): readonly string[] {
  const title = keyType.title ?? keyType.id;
  const link = { name: "generated", text: `from ${pointer(options.catalogName, "keyTypes", keyType.id)}` };
  const union =
    publicDoc({ text: [`The scopes that a key may carry: ${title}.`, keyType.description], tags: [link] }) +
    unionAlias(own.scopeType, scopesOfKeyType(catalog, keyType.id));
  if (groups.length === 0) return [union];
  const titles = new Map(catalog.groups.map(({ id, title }) => [id, title ?? id]));
  return [
    union,
    publicDoc({ text: [`The groups that a key can have access to, and the levels of each: ${title}.`] }) +
      interfaceOf(
        own.accessType,
        groups.map(([id, levels]) => accessDoc(titles.get(id) ?? id, levels) + accessMember(id, levels)),
      ),
    publicDoc({ text: [`The scopes of each group and level: ${title}.`] }) +
      interfaceOf(
        own.groupsType,
        groups.map(([id, levels]) => groupMember(id, levels)),
      ),
  ];
}

/** The tables that `keyFor` and its like look key types up in; nothing where no scope has a group. */
function accessBlocks(keyTypes: readonly NamedKeyType[]): readonly string[] {
  if (keyTypes.every(({ groups }) => groups.length === 0)) return [];
  const rows = (name: "accessType" | "groupsType"): readonly string[] =>
    keyTypes.map(
      ({ keyType, own, groups }) =>
        `${indentation}readonly ${propertyKey(keyType.id)}: ${groups.length > 0 ? own[name] : "object"};`,
    );
  return [
    publicDoc({ text: ["For each key type the groups that a key can have access to."] }) +
      interfaceOf("AccessByKeyType", rows("accessType")),
    publicDoc({ text: ["For each key type the scopes of each group and level."] }) +
      interfaceOf("GroupsByKeyType", rows("groupsType")),
  ];
}

/** Which scopes others imply; nothing where none does. */
function impliedBlocks(catalog: Catalog): readonly string[] {
  const implied = impliedTableOf(catalog);
  if (implied.length === 0) return [];
  const members = implied.map(([scope, names]) =>
    layoutUnion(`readonly ${propertyKey(scope)}:`, names, ";", indentation),
  );
  return [
    publicDoc({ text: ["For each scope that implies others these: a key with it has them as well."] }) +
      interfaceOf("ImpliedScopes", members),
  ];
}

/** Functions that every object has. Where a group is called so, an object that leaves it out seems to give it as a level. */
const inherited: ReadonlySet<string> = new Set([
  ...[
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
  ],
]);

function accessDoc(title: string, { read, full }: Levels): string {
  const levels = [
    ...(read ? [`\`read\` gives ${countScopes(read)}`] : []),
    ...(full ? [`\`full\` gives ${countScopes(full)}`] : []),
  ];
  return printDoc({ text: [`${title}: ${levels.join(", ")}.`] }, indentation);
}

function accessMember(id: string, levels: Levels): string {
  const values = [...(levels.read ? ["read"] : []), ...(levels.full ? ["full"] : [])].map(quote);
  const types = [...values, ...(inherited.has(id) ? ["object"] : []), "undefined"];
  return layoutTypes(`readonly ${propertyKey(id)}?:`, types, ";", indentation);
}

function groupMember(id: string, { read = [], full = [] }: Levels): string {
  return nestedMember(propertyKey(id), [
    layoutUnion("readonly read:", read, ";", deeper),
    layoutUnion("readonly full:", full, ";", deeper),
  ]);
}

function retiredMembers(catalog: Catalog, options: EmitOptions): readonly string[] {
  return sortBy(catalog.retired, ({ name }) => name).map(({ name, use, reason }) => {
    const link = { name: "generated", text: `from ${pointer(options.catalogName, "retired", name)}` };
    const doc = printDoc({ text: [reason], tags: [link] }, indentation);
    return doc + layoutUnion(`readonly ${propertyKey(name)}:`, sorted(use), ";", indentation);
  });
}
