/**
 * The `paths` of openapi-typescript (version 7) with only the methods of callable operations; the rest stays as it is. A
 * refused operation that is called with options takes a message in their place, which names what it needs.
 */
export type PathsOfOperations<Paths, Callable, Known, Refusals> = GatedByMethod<
  Paths,
  Refusals,
  PathsOf<"GET", Callable>,
  PathsOf<"PUT", Callable>,
  PathsOf<"POST", Callable>,
  PathsOf<"PATCH", Callable>,
  PathsOf<"DELETE", Callable>,
  PathsOf<"GET", Extract<Known, `${string}{${string}`>>,
  PathsOf<"PUT", Known>,
  PathsOf<"POST", Known>,
  PathsOf<"PATCH", Known>,
  PathsOf<"DELETE", Known>
>;

type PathsOf<Method extends string, Operation> = Operation extends `${Method} ${infer Path}` ? Path : never;

/**
 * Written so that few types are computed: the operations of the key are taken apart once for each method, and what a path
 * has besides its methods is known by name. Asking each member of each path costs four times as much.
 *
 * The types after those of the key are the paths of the catalog whose refusal has a message. Without options a call is refused
 * for its number of arguments, whatever the types say; so a refused GET without parameters is left out, and editors do not
 * offer it.
 */
type GatedByMethod<Paths, Refusals, Get, Put, Post, Patch, Delete, NoGet, NoPut, NoPost, NoPatch, NoDelete> = {
  [Path in keyof Paths]: Pick<
    Paths[Path],
    keyof Paths[Path] &
      (
        | "parameters"
        | (Path extends Get ? "get" : never)
        | (Path extends Put ? "put" : never)
        | (Path extends Post ? "post" : never)
        | (Path extends Patch ? "patch" : never)
        | (Path extends Delete ? "delete" : never)
      )
  > & {
    [
      Method in keyof Paths[Path] &
        (
          | (Path extends Get ? never : Path extends NoGet ? "get" : never)
          | (Path extends Put ? never : Path extends NoPut ? "put" : never)
          | (Path extends Post ? never : Path extends NoPost ? "post" : never)
          | (Path extends Patch ? never : Path extends NoPatch ? "patch" : never)
          | (Path extends Delete ? never : Path extends NoDelete ? "delete" : never)
        )
    ]: RefusedOperation<Paths[Path][Method], Reason<`${Uppercase<Method>} ${Path & string}`, Refusals>>;
  };
};

type Reason<Operation extends string, Refusals> = unknown extends Refusals[Operation & keyof Refusals]
  ? `${Operation} is not in the catalog`
  : Refusals[Operation & keyof Refusals];

type RefusedOperation<Operation, Message> = Operation extends { readonly parameters: { readonly path: object } }
  ? { readonly parameters: { readonly path: Message }; readonly responses: object }
  : {
      readonly parameters: object;
      readonly requestBody: { readonly content: { readonly "application/json": Message } };
      readonly responses: object;
    };
