import { each, literal, unknown, just } from "../../values/possible.ts";
import { known, toText } from "../../values/text.ts";
import { argument, fixedRequest, request, type Recogniser } from "../recogniser.ts";

const calls: ReadonlyMap<string, string> = new Map([
  ["createKey", "POST /v3/api_keys"],
  ["readKey", "GET /v3/api_keys/{api_key_id}"],
  ["updateKey", "PUT /v3/api_keys/{api_key_id}"],
  ["deleteKey", "DELETE /v3/api_keys/{api_key_id}"],
  ["grantedScopes", "GET /v3/scopes"],
]);

/** `scopewright/client`: `gate(client, key).call("GET /v3/templates")`, and what it does with keys. */
export const scopewrightClient: Recogniser = {
  packages: ["scopewright/client"],
  hosts: ["api.sendgrid.com"],
  isClient: (shape) => shape === "gate.()",
  recognise: (call) => {
    const operation = calls.get(call.shape);
    if (operation !== undefined) return fixedRequest(operation);
    if (call.shape !== "gate.().call") return { kind: "harmless" };
    const part = (index: 0 | 1): ReturnType<typeof argument> =>
      each(argument(call, 0), (value) => {
        const text = known(toText(value))?.split(" ", 2)[index];
        return text === undefined ? just(unknown("path", "the operation is not known")) : literal(text);
      });
    return request(part(0), part(1), { kind: "provider" });
  },
};
