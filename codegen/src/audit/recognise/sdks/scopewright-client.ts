import { sendgridEndpoints as endpoints } from "../../../../../src/client/keys/endpoints.ts";
import { each, just, literal, unknown } from "../../values/possible.ts";
import { known, toText } from "../../values/text.ts";
import type { Values } from "../../values/value.ts";
import {
  argument,
  fixedRequest,
  request,
  type ExternalCall,
  type Recogniser,
  type Recognition,
} from "../recogniser.ts";
import { clientRequest } from "./sendgrid-client.ts";

const harmless: Recognition = { kind: "harmless" };

/** The functions for keys, and the operations that they call. */
const withKeys: ReadonlyMap<string, Recognition> = new Map([
  ["createKey", fixedRequest(endpoints.create)],
  ["readKey", fixedRequest(endpoints.read)],
  ["updateKey", fixedRequest(endpoints.update)],
  ["renameKey", fixedRequest(endpoints.rename)],
  ["deleteKey", fixedRequest(endpoints.delete)],
  ["listKeys", fixedRequest(endpoints.list)],
  ["keyReport", fixedRequest(endpoints.list, endpoints.read)],
  ["grantedScopes", fixedRequest(endpoints.scopes)],
]);

/** `scopewright/client`: gated calls, requests of its client, and its functions for keys of SendGrid. */
export const scopewrightClient: Recogniser = {
  packages: ["scopewright/client"],
  hosts: ["api.sendgrid.com"],
  isClient: (shape) => shape === "gate.()" || shape === "fetchClient.()",
  recognise: (call) => withKeys.get(call.shape) ?? ofClient(call, "gate", "fetchClient"),
};

/** `scopewright/core`, which the generated client of any catalog is made of. */
export const scopewrightCore: Recogniser = {
  packages: ["scopewright/core"],
  isClient: (shape) => shape === "createGate.()" || shape === "createFetchClient.()",
  recognise: (call) => ofClient(call, "createGate", "createFetchClient"),
};

/** `gate(client, key).call("GET /v3/templates")`, `.get("/v3/alerts")`, and `fetchClient(options).request({ … })`. */
function ofClient(call: ExternalCall, gate: string, client: string): Recognition {
  const [maker, , member = ""] = call.shape.split(".");
  if (maker === client) return member === "request" ? clientRequest(call) : harmless;
  if (maker !== gate) return harmless;
  if (/^(?:get|post|put|patch|delete)$/u.test(member))
    return request(literal(member.toUpperCase()), argument(call, 0), { kind: "provider" });
  if (member !== "call" && member !== "uncataloged") return harmless;
  return request(partOf(call, 0), partOf(call, 1), { kind: "provider" });
}

/** The method or the path of the operation that a call names. */
function partOf(call: ExternalCall, index: 0 | 1): Values {
  return each(argument(call, 0), (value) => {
    const text = known(toText(value))?.split(" ", 2)[index];
    return text === undefined ? just(unknown("path", "the operation is not known")) : literal(text);
  });
}
