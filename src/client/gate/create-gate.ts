import { locateRequest } from "../../operations/locate-request.ts";
import { readScopeList } from "../../scopes/read-scope-list.ts";
import type { ScopeList } from "../../scopes/scope-list.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import { matchOperation } from "../../operations/operations.ts";
import { checkPath, invalidCall, readOperation } from "./check-call.ts";
import { fillPath } from "./fill-path.ts";
import { checkCovered, checkUncataloged } from "./refuse.ts";
import type { HttpMethod, RequestClient } from "../http/request-client.ts";
import type { Answer, CallOptions, RequestOptions } from "../http/request-options.ts";
import { send } from "../http/send.ts";
import { toRequest } from "../http/to-request.ts";

type Options = RequestOptions & { readonly path?: object | undefined };

/**
 * Returns a client that calls only the operations that the scopes of a key cover, and checks them before each call; what
 * `gate` is made of. `G` comes from the return type of the binding.
 *
 * @throws ScopeError `invalid-scope-list` if the key has no list of scopes.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the binding's return type decides
export function createGate<G>(
  catalog: CatalogTables,
  client: RequestClient,
  key: ScopeList,
  { retry }: CallOptions = {},
): G {
  const granted = Object.freeze([...readScopeList(key, ["key"], "gate")]);

  async function call(operation: unknown, options: Options = {}): Promise<Answer> {
    const place = "gate.call";
    const { id, method, template } = readOperation(operation, place);
    const requirement = checkCovered(id, granted, { catalog, place, method, path: template });
    const path = fill(place, id, template, options);
    // A value can be the name of another operation's path: the call is what is sent.
    const sent = matchOperation(catalog.operations, { method, url: path })?.operation ?? id;
    if (sent !== id) checkCovered(sent, granted, { catalog, place, method, path });
    return send(client, toRequest(method, path, options), { catalog, place, path, requirement, granted, retry });
  }

  async function uncataloged(operation: unknown, options: Options = {}): Promise<Answer> {
    const place = "gate.uncataloged";
    const { id, method, template } = readOperation(operation, place);
    const path = fill(place, id, template, options);
    checkUncataloged(matchOperation(catalog.operations, { method, url: path }), { catalog, place, method, path });
    return send(client, toRequest(method, path, options), { catalog, place, path, granted, retry });
  }

  function concrete(method: HttpMethod): (path: unknown, options?: RequestOptions) => Promise<Answer> {
    return async (url, options = {}) => {
      const place = `gate.${method.toLowerCase()}`;
      const path = locateRequest({ method, url: checkPath(method, url, place) })?.path ?? "";
      const found = matchOperation(catalog.operations, { method, url: path });
      const requirement = checkCovered(found?.operation ?? `${method} ${path}`, granted, {
        catalog,
        place,
        method,
        path,
      });
      return send(client, toRequest(method, path, options), { catalog, place, path, requirement, granted, retry });
    };
  }

  const gate = {
    scopes: granted,
    ...{ call, uncataloged },
    ...{ get: concrete("GET"), post: concrete("POST"), put: concrete("PUT"), patch: concrete("PATCH") },
    delete: concrete("DELETE"),
  };
  // The generated type describes these functions, for the operations and the paths of the catalog.
  return gate as G;
}

function fill(place: string, id: string, template: string, options: Options): string {
  const filled = fillPath(id, template, options.path);
  if (filled.issues) throw invalidCall(place, filled.issues);
  return filled.path;
}
