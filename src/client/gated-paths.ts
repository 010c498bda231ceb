import type { CallableOperation } from "./callable-operation.ts";

/** The methods in a path of openapi-typescript, and how an operation spells them. */
interface Methods {
  readonly get: "GET";
  readonly put: "PUT";
  readonly post: "POST";
  readonly delete: "DELETE";
  readonly options: "OPTIONS";
  readonly head: "HEAD";
  readonly patch: "PATCH";
  readonly trace: "TRACE";
}

/**
 * The `paths` of openapi-typescript (version 7) with only the methods that a key with scopes `S` may call; requests and
 * answers stay as they are. For openapi-fetch: a call outside does not compile.
 *
 * @example
 * const client = createClient<GatedPaths<paths, ScopesOf<typeof key>>>({ baseUrl: "https://api.sendgrid.com" });
 * await client.GET("/v3/templates/{template_id}", { params: { path: { template_id: "d-42" } } });
 */
export type GatedPaths<Paths, S> = GatedBy<Paths, CallableOperation<S>>;

type GatedBy<Paths, Callable> = {
  [Path in keyof Paths]: {
    [M in keyof Paths[Path]]: M extends keyof Methods
      ? `${Methods[M]} ${Path & string}` extends Callable
        ? Paths[Path][M]
        : undefined
      : Paths[Path][M];
  };
};
