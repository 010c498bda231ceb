import { readProperty } from "../../input/read.ts";
import { readScopeList } from "../../scopes/read-scope-list.ts";
import type { ScopeList } from "../../scopes/scope-list.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import { matchOperation } from "../../operations/operations.ts";
import { type Aim, aimCall } from "./aim-call.ts";
import { looseMatches } from "./canonical-path.ts";
import { checkPath, concretePath, invalidCall, readOperation } from "./check-call.ts";
import { fillPath } from "./fill-path.ts";
import { type AskedCall, checkCovered, checkUncataloged, type HeldKey } from "./refuse.ts";
import { callScopeOf, checkClient, readCallOptions } from "../http/call-options.ts";
import type { HttpMethod, RequestClient } from "../http/request-client.ts";
import type { Answer, CallOptions } from "../http/request-options.ts";
import { send } from "../http/send.ts";
import { readRequestOptions, toRequest } from "../http/to-request.ts";

/**
 * Returns a client that calls only the operations that the scopes of a key cover, and checks them before each call; what
 * `gate` is made of. `G` comes from the return type of the binding. The options hold for every call that has none of its own.
 *
 * @throws ScopeError `invalid-scope-list` if the key has no list of scopes, `invalid-call` for anything that is no client.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the binding's return type decides
export function createGate<G>(catalog: CatalogTables, client: RequestClient, key: ScopeList, options?: CallOptions): G {
  checkClient(client, "gate");
  const granted = Object.freeze([...readScopeList(key, ["key"], "gate")]);
  const keyType = readProperty(key, "~keyType");
  const held: HeldKey = { scopes: granted, ...(typeof keyType === "string" && { "~keyType": keyType }) };
  const { retry, ...defaults } = callScopeOf(readCallOptions(options, "gate"));

  /** Every operation that a server may take the request for must be covered as well: the call is what is sent. */
  function checkLoosely(call: AskedCall, { origin }: Aim): void {
    const { method, path } = call;
    const found = matchOperation(catalog.operations, { method, url: `${origin}${path}` });
    for (const match of [...(found ? [found] : []), ...looseMatches(catalog.operations, method, path, origin)])
      checkCovered(match, held, call);
  }

  async function call(operation: unknown, given?: unknown): Promise<Answer> {
    const place = "gate.call";
    const { id, method, template } = readOperation(catalog.operations, operation, place);
    const requirement = checkCovered(id, held, { catalog, place, method, path: template });
    const own = readRequestOptions(given, place);
    const aim = aimCall(catalog.operations, id, own, defaults);
    const options = { ...defaults, ...own, host: aim.host };
    const path = fill(place, id, template, options);
    checkLoosely({ catalog, place, method, path }, aim);
    const request = toRequest(method, path, options, { hosts: aim.hosts, place });
    return send(client, request, { catalog, place, path, requirement, granted, retry });
  }

  async function uncataloged(operation: unknown, given?: unknown): Promise<Answer> {
    const place = "gate.uncataloged";
    const { id, method, template } = readOperation(catalog.operations, operation, place);
    const options = { ...defaults, ...readRequestOptions(given, place) };
    const path = checkPath(method, fill(place, id, template, options), place);
    const found = matchOperation(catalog.operations, { method, url: path });
    for (const match of [found, ...looseMatches(catalog.operations, method, path)])
      checkUncataloged(match, { catalog, place, method, path });
    const request = toRequest(method, path, options, { hosts: catalog.operations.hosts, place });
    return send(client, request, { catalog, place, path, granted, retry });
  }

  function concrete(method: HttpMethod): (path: unknown, options?: unknown) => Promise<Answer> {
    return async (url, given) => {
      const place = `gate.${method.toLowerCase()}`;
      const path = concretePath(catalog.operations, method, url, place);
      const own = readRequestOptions(given, place, false);
      const { origin } = aimCall(catalog.operations, undefined, own, defaults);
      const found = matchOperation(catalog.operations, { method, url: `${origin}${path}` });
      const asked = { catalog, place, method, path };
      const requirement = checkCovered(found ?? `${method} ${path}`, held, asked);
      const aim = aimCall(catalog.operations, found?.operation, own, defaults);
      checkLoosely(asked, aim);
      const options = { ...defaults, ...own, host: aim.host };
      const request = toRequest(method, path, options, { hosts: aim.hosts, place });
      return send(client, request, { catalog, place, path, requirement, granted, retry });
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

function fill(place: string, id: string, template: string, options: { readonly path?: unknown }): string {
  const filled = fillPath(id, template, options.path);
  if (filled.issues) throw invalidCall(place, filled.issues);
  return filled.path;
}
