import { operationTable } from "../../../generated/operation-table.ts";
import type { Scope } from "../../../generated/types.ts";
import { locate } from "../../operations/locate-request.ts";
import { readScopeList } from "../../scopes/read-scope-list.ts";
import { matchOperation } from "../../operations/operations.ts";
import type { CallOptions } from "../keys/call-endpoint.ts";
import { checkPath, invalidCall, readOperation } from "./check-call.ts";
import { fillPath } from "./fill-path.ts";
import type { Gate } from "./gate-type.ts";
import { checkCovered, checkUncataloged } from "./refuse.ts";
import type { HttpMethod, RequestClient } from "../http/request-client.ts";
import type { Answer, RequestOptions } from "../http/request-options.ts";
import { send } from "../http/send.ts";
import { toRequest } from "../http/to-request.ts";

type Options = RequestOptions & { readonly path?: object | undefined };

/**
 * A client that calls only what a key may call: another call does not compile, and is not sent. The key may be a key
 * request, or what `parseScopes` makes of the scopes that a key really has; these are checked before each call.
 *
 * @example
 * const templates = gate(client, generalKey({ name: "Reader", scopes: ["templates.read"] }));
 * await templates.call("GET /v3/templates/{template_id}", { path: { template_id: "d-42" } });
 * await templates.get("/v3/templates/d-42");
 *
 * @throws ScopeError `invalid-scope-list` if the key has no list of scopes.
 */
export function gate<S extends Scope>(
  client: RequestClient,
  key: { readonly scopes: readonly S[] },
  { retry }: CallOptions = {},
): Gate<S> {
  const granted = Object.freeze([...readScopeList(key, ["key"], "gate")]);

  async function call(operation: unknown, options: Options = {}): Promise<Answer> {
    const place = "gate.call";
    const { id, method, template } = readOperation(operation, place);
    const requirement = checkCovered(id, granted, { place, method, path: template });
    const path = fill(place, id, template, options);
    // A value can be the name of another operation's path: the call is what is sent.
    const sent = matchOperation(operationTable, { method, url: path })?.operation ?? id;
    if (sent !== id) checkCovered(sent, granted, { place, method, path });
    return send(client, toRequest(method, path, options), { place, path, requirement, granted, retry });
  }

  async function uncataloged(operation: unknown, options: Options = {}): Promise<Answer> {
    const place = "gate.uncataloged";
    const { id, method, template } = readOperation(operation, place);
    const path = fill(place, id, template, options);
    checkUncataloged(matchOperation(operationTable, { method, url: path }), { place, method, path });
    return send(client, toRequest(method, path, options), { place, path, granted, retry });
  }

  function concrete(method: HttpMethod): (path: unknown, options?: RequestOptions) => Promise<Answer> {
    return async (url, options = {}) => {
      const place = `gate.${method.toLowerCase()}`;
      const path = locate([], { method, url: checkPath(method, url, place) })?.path ?? "";
      const found = matchOperation(operationTable, { method, url: path });
      const requirement = checkCovered(found?.operation ?? `${method} ${path}`, granted, { place, method, path });
      return send(client, toRequest(method, path, options), { place, path, requirement, granted, retry });
    };
  }

  return {
    // Strings of the list whose type says that they are scopes.
    scopes: granted as readonly S[],
    ...{ call, uncataloged },
    ...{ get: concrete("GET"), post: concrete("POST"), put: concrete("PUT"), patch: concrete("PATCH") },
    delete: concrete("DELETE"),
  };
}

function fill(place: string, id: string, template: string, options: Options): string {
  const filled = fillPath(id, template, options.path);
  if (filled.issues) throw invalidCall(place, filled.issues);
  return filled.path;
}
