/** The `paths` of openapi-typescript (version 7) with only the methods of callable operations; the rest stays as it is. */
export type PathsOfOperations<Paths, Callable> = GatedByMethod<
  Paths,
  PathsOf<"GET", Callable>,
  PathsOf<"PUT", Callable>,
  PathsOf<"POST", Callable>,
  PathsOf<"PATCH", Callable>,
  PathsOf<"DELETE", Callable>
>;

type PathsOf<Method extends string, Callable> = Callable extends `${Method} ${infer Path}` ? Path : never;

/**
 * Written so that few types are computed: the operations of the key are taken apart once for each method, and what a path
 * has besides its methods is known by name. Asking each member of each path costs four times as much.
 */
type GatedByMethod<Paths, Get, Put, Post, Patch, Delete> = {
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
  >;
};
