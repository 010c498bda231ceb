import {
  createKey,
  deleteKey,
  gate,
  grantedScopes,
  listKeys,
  readKey,
  type RequestClient,
  renameKey,
  updateKey,
} from "../../src/client.ts";
import { operationTable } from "../../generated/operation-table.ts";
import { generalKey, isScope, type Scope } from "../../src/index.ts";
import { scopeByParameter } from "../../src/operations/narrow-requirement.ts";
import type { Described } from "./openapi.ts";

/** A call of the SDK, and the operation that it calls. */
export interface Call {
  readonly title: string;
  readonly operation: string;
  readonly run: (client: RequestClient) => Promise<unknown>;
}

const request = generalKey({ name: "Mailer", scopes: ["mail.send", "stats.read"] });
const id = "an-id";

/** Every function for keys. What the caller has is not known to a mock server, so `createKey` cannot check it first. */
export const keyCalls: readonly Call[] = [
  call("grantedScopes", "GET /v3/scopes", (client) => grantedScopes(client)),
  call("createKey", "POST /v3/api_keys", (client) => createKey(client, request, { preflight: false })),
  call("readKey", "GET /v3/api_keys/{api_key_id}", (client) => readKey(client, id)),
  call("updateKey", "PUT /v3/api_keys/{api_key_id}", (client) => updateKey(client, id, request, { preflight: false })),
  call("renameKey", "PATCH /v3/api_keys/{api_key_id}", (client) => renameKey(client, id, "Mailer")),
  call("listKeys", "GET /v3/api_keys", async (client) => {
    for await (const key of listKeys(client)) void key;
  }),
  call("deleteKey", "DELETE /v3/api_keys/{api_key_id}", (client) => deleteKey(client, id)),
];

/** A gated call of every operation that a file describes and the catalog has, with no more scopes than it needs. */
export function gateCalls(described: readonly Described[]): readonly Call[] {
  return described.flatMap(({ operation, path, query, body }) => {
    const row = operationTable.operations.find((candidate) => candidate.operation === operation);
    if (row === undefined) return [];
    const { evidence, allOf = [], anyOf = [] } = row;
    const decided = scopeByParameter(row.byParameter, textsOf(path));
    const scopes = (decided === undefined ? [...allOf, ...anyOf.slice(0, 1)] : [decided]).filter(isScope);
    const options = { ...(Object.keys(path).length > 0 && { path }), query, ...(body !== undefined && { body }) };
    const isKnown = evidence !== "unknown";
    return [
      call(isKnown ? "gate.call" : "gate.uncataloged", operation, (client) => {
        const gated = uncheckedGate(client, scopes);
        return isKnown ? gated.call(operation, options) : gated.uncataloged(operation, options);
      }),
    ];
  });
}

interface UncheckedGate {
  call(operation: string, options: object): Promise<unknown>;
  uncataloged(operation: string, options: object): Promise<unknown>;
}

/** Which operation it is comes from a file, so that the gate checks it at run time only. */
function uncheckedGate(client: RequestClient, scopes: readonly Scope[]): UncheckedGate {
  return gate(client, { scopes });
}

function call(title: string, operation: string, run: Call["run"]): Call {
  return { title, operation, run };
}

function textsOf(path: Readonly<Record<string, string | number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(path).map(([name, value]) => [name, String(value)]));
}
