import type {
  DeleteOperation,
  GetOperation,
  PatchOperation,
  PostOperation,
  PutOperation,
} from "../../../generated/gate-paths.ts";
import type { PathsByOperation, Refusals } from "../../../generated/gate.ts";
import type { Scope } from "../../../generated/types.ts";
import type { CallableOperation } from "./callable-operation.ts";
import type { LacksPath, NoOperation, NoPath, Uncataloged } from "./refused.ts";
import type { Answer, RequestOptions } from "../http/request-options.ts";

/**
 * A client that calls only what a key with scopes `S` may call. Another call does not compile, and is not sent. One that
 * may call more stands for one that may call less, so that a function asks for what it needs: `Gate<"templates.read">`.
 *
 * Every check is written out in place, with `string` where it is passed: so a call costs the compiler least. It is made of
 * `${O}`, which is `O`, because of `O` it would be made for each member of a union, and one that passes would do for all.
 */
export interface Gate<in S extends Scope, in Callable = CallableOperation<S>> {
  /** The scopes of the key, as they are checked before each call. */
  readonly scopes: readonly Scope[];

  /**
   * Calls an operation whose path has no parameters.
   *
   * @example
   * const { body } = await gate(client, key).call("GET /v3/templates");
   *
   * @throws ScopeError `missing-scopes` before anything is sent, `http-error` and its like for what comes back.
   */
  call<O extends string>(
    operation: `${O}` extends Callable
      ? PathsByOperation[O] extends { readonly path?: undefined }
        ? string
        : LacksPath<O>
      : O extends keyof Refusals
        ? Refusals[O]
        : NoOperation<O, Callable>,
  ): Promise<Answer>;
  /**
   * Calls an operation, with the parameters of its path, a query, a body or headers.
   *
   * @example
   * await gate(client, key).call("GET /v3/templates/{template_id}", { path: { template_id: "d-42" } });
   */
  call<O extends string>(
    operation: `${O}` extends Callable ? string : O extends keyof Refusals ? Refusals[O] : NoOperation<O, Callable>,
    options: RequestOptions & PathsByOperation[O],
  ): Promise<Answer>;

  /**
   * Calls an operation of which the catalog does not know what it needs, or that it does not have.
   *
   * @example
   * await gate(client, key).uncataloged("GET /v3/verified_senders");
   */
  uncataloged<O extends string>(
    operation: O extends `${string}{${string}` ? LacksPath<O> : Uncataloged<O>,
  ): Promise<Answer>;
  /** Calls such an operation with the parameters of its path, a query, a body or headers. */
  uncataloged<O extends string>(
    operation: Uncataloged<O>,
    options: RequestOptions & PathsByOperation[O],
  ): Promise<Answer>;

  /**
   * Gets a concrete path: parameters filled in and encoded, no query.
   *
   * @example
   * await gate(client, key).get("/v3/templates/d-42");
   */
  get<P extends string>(
    path: GetOperation<P> extends Callable ? string : NoPath<"GET", P, GetOperation<P>, Callable>,
    options?: RequestOptions,
  ): Promise<Answer>;
  /** Posts to a concrete path, as `get` gets one. */
  post<P extends string>(
    path: PostOperation<P> extends Callable ? string : NoPath<"POST", P, PostOperation<P>, Callable>,
    options?: RequestOptions,
  ): Promise<Answer>;
  /** Puts to a concrete path, as `get` gets one. */
  put<P extends string>(
    path: PutOperation<P> extends Callable ? string : NoPath<"PUT", P, PutOperation<P>, Callable>,
    options?: RequestOptions,
  ): Promise<Answer>;
  /** Patches a concrete path, as `get` gets one. */
  patch<P extends string>(
    path: PatchOperation<P> extends Callable ? string : NoPath<"PATCH", P, PatchOperation<P>, Callable>,
    options?: RequestOptions,
  ): Promise<Answer>;
  /** Deletes a concrete path, as `get` gets one. */
  delete<P extends string>(
    path: DeleteOperation<P> extends Callable ? string : NoPath<"DELETE", P, DeleteOperation<P>, Callable>,
    options?: RequestOptions,
  ): Promise<Answer>;
}
