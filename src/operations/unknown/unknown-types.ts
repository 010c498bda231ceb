import type { Near } from "./near-types.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * What the compiler says of text that is no operation of the catalog: what is wrong with it, the operation that it calls, or
 * the operations that are spelt nearly so. `Concrete` is the operation of a path whose parameters are filled in; `undefined`
 * if the catalog has too many of these for a table of them, and then too many to look for similar ones.
 */
export type UnknownOperation<O extends string, Concrete, Known> = O extends `${Method} ${infer Path}`
  ? Path extends `/${string}`
    ? Concrete extends string
      ? Path extends `${string}/:${string}`
        ? InCatalogAs<O, Concrete>
        : ConcretePath<O>
      : Concrete extends undefined
        ? NotAsWritten<O, Path, never, " as it is written: leave its parameters in braces, or use uncataloged()">
        : NotAsWritten<O, Path, Known, ": use uncataloged()">
    : NotAsWritten<O, Path, Known, ": use uncataloged()">
  : NoMethod<O, Known, ": use uncataloged()">;

/** The same where nothing is called: an operation is only named. */
export type UnknownName<O extends string, Concrete, Known> = O extends `${Method} ${infer Path}`
  ? Path extends `/${string}`
    ? Concrete extends string
      ? InCatalogAs<O, Concrete>
      : Concrete extends undefined
        ? NotAsWritten<O, Path, never, " as it is written: leave its parameters in braces">
        : NotAsWritten<O, Path, Known, "">
    : NotAsWritten<O, Path, Known, "">
  : NoMethod<O, Known, "">;

/** The compiler's message about text that is not the concrete path of an operation. */
export type UnknownPath<
  M extends string,
  P extends string,
  Known,
> = P extends `${infer Own extends Method} ${infer Path}`
  ? `${P} has a method before its path: use ${Lowercase<Own>}('${Path}')`
  : P extends `${string}${"{" | "}" | "#" | "\\"}${string}`
    ? `${M} ${P} is not a concrete path: fill in its parameters, and pass its query in the options`
    : NotAsWritten<`${M} ${P}`, P, Known, ": use uncataloged()">;

type InCatalogAs<O extends string, Operation extends string> = `${O} is in the catalog as '${Operation}'`;

type ConcretePath<O extends string> = O extends `${infer M} ${infer Path}`
  ? `${O} is a concrete path: use ${Lowercase<M>}('${Path}')`
  : never;

type NotAsWritten<O extends string, Path extends string, Known, Advice extends string> =
  PathFault<Path> extends infer Fault extends string ? `${O} ${Fault}` : NotInCatalog<O, Known, Advice>;

type NoMethod<O extends string, Known, Advice extends string> = O extends Method
  ? `${O} lacks its path: write method and path as one text, such as '${O} /path'`
  : O extends `/${string}`
    ? `${O} lacks its method: write it first, such as 'GET ${O}'`
    : O extends `${infer First} ${infer Rest}`
      ? Uppercase<First> extends Method
        ? `${O} has its method in lower case: write '${Uppercase<First>} ${Rest}'`
        : NotInCatalog<O, Known, Advice>
      : NotInCatalog<O, Known, Advice>;

/** What is wrong with the form of a path; `undefined` if nothing is. */
type PathFault<P extends string> = P extends `${string}://${string}/${infer Rest}`
  ? `has a host in its path: leave it out, and write '/${Rest}'`
  : P extends `${string}?${string}`
    ? "has a query in its path: pass it as 'query' in the options"
    : P extends `/${string}`
      ? P extends `${infer Rest}/`
        ? `ends with a slash: write '${Rest}'`
        : P extends `${string}//${string}`
          ? "has an empty segment"
          : P extends `${string}/.${"" | "."}${"" | `/${string}`}`
            ? "has a segment that leads to another path"
            : undefined
      : `lacks the slash before its path: write '/${P}'`;

type NotInCatalog<O extends string, Known, Advice extends string> = [Near<O, Known>] extends [never]
  ? `${O} is not in the catalog${Advice}`
  : `${O} is not in the catalog: did you mean '${Near<O, Known>}'?`;
