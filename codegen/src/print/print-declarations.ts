import { indentation, layoutTypes, layoutUnion } from "./layout.ts";

/** `export type Name = "a" | "b";` */
export function unionAlias(name: string, values: readonly string[]): string {
  return layoutUnion(`export type ${name} =`, values, ";", "");
}

/** `export type Name = A | B;`, of types that have names. */
export function typeAlias(name: string, types: readonly string[]): string {
  return layoutTypes(`export type ${name} =`, types, ";", "");
}

/** An exported interface of members already laid out at one step of indentation. */
export function interfaceOf(name: string, members: readonly string[]): string {
  return `export ${localInterfaceOf(name, members)}`;
}

/** An interface that only its own file uses. */
export function localInterfaceOf(name: string, members: readonly string[], parent?: string): string {
  const head = `interface ${name}${parent === undefined ? "" : ` extends ${parent}`}`;
  return members.length === 0 ? `${head} {}` : `${head} {\n${members.join("\n")}\n}`;
}

/** A member whose type is an object with members of its own, which are already laid out two steps deep. */
export function nestedMember(key: string, members: readonly string[]): string {
  return `${indentation}readonly ${key}: {\n${members.join("\n")}\n${indentation}};`;
}
