import type { Scope } from "../../../generated/types.ts";
import type { CallableOperation } from "./callable-operation.ts";

/**
 * The `paths` of openapi-typescript (version 7) with only the methods that a key with scopes `S` may call; requests and
 * answers stay as they are. For openapi-fetch: a call outside does not compile.
 *
 * @example
 * const client = createClient<GatedPaths<paths, ScopesOf<typeof key>>>({ baseUrl: "https://api.sendgrid.com" });
 * await client.GET("/v3/templates/{template_id}", { params: { path: { template_id: "d-42" } } });
 */
export type GatedPaths<Paths, S extends Scope> = GatedByOperations<Paths, CallableOperation<S>>;

type GatedByOperations<Paths, Callable> = GatedByMethod<
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
